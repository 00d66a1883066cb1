// Joins the parts of a page: its stream, its wire, its banner.
import { Announcer } from './announcer.js';
import { Banner } from './banner.js';
import { element, page } from './fragment.js';
import { merge } from './merge.js';
import { Notify } from './notify.js';
import { Stream } from './stream.js';
import { Wire } from './wire.js';

const BETWEEN_RESETS = 30_000;

export class Live {
  #body;
  #place;
  #announcer;
  #banner;
  #wire;
  #stream;
  #notify;
  #reset = 0;

  constructor(document) {
    this.#body = document.body;
    this.#place = document.getElementById('live'); // our own script element: it comes last, and knows what the page shows
    this.#announcer = new Announcer(document.getElementById('announce'));
    this.#banner = new Banner(document.getElementById('banner'), this.#announcer);
    const root = document.getElementById('wire');
    this.#wire = root && new Wire(root, this.#announcer);
    const { filter, cursor } = this.#place.dataset;
    // without a wire the stream serves the banner alone: not worth a connection while nobody looks
    this.#stream = new Stream(filter, cursor, () => this.#wire || !document.hidden);
  }

  start() {
    const on = (name, listener) => this.on(name, listener);
    on('banner', (data) => this.#banner.show(JSON.parse(data)));
    on('status', (status) => this.#banner.connection(status));
    on('item', (html) => this.#item(html));
    on('revision', (html) => this.#wire?.take(html));
    on('withdrawn', (item) => this.#wire?.withdraw(JSON.parse(item).seq));
    on('retag', (data) => this.#retag(data));
    on('reset', () => this.#begin());
    on('moved', () => this.#catchUp());
    const notify = this.#body.querySelector('[data-notify]');
    if (notify) {
      this.#notify = new Notify(notify, this.#place.dataset.filter);
      this.#notify.start();
    }
    this.#stream.start();
    if (this.#body.querySelector('.dashboard')) this.#swapOnFilter();
  }

  #item(html) {
    this.#wire?.take(html);
    this.#notify?.tell(element(html));
  }

  // What others on the page want to hear of the stream: the same names as above.
  on(name, listener) {
    this.#stream.addEventListener(name, (event) => listener(event.detail));
  }

  // tags of history changed: the item as it is now, or JSON where it is none of this wire's any more
  #retag(data) {
    if (!data.startsWith('{')) {
      this.#wire?.take(data);
      return;
    }
    const { seq } = JSON.parse(data);
    if (seq) this.#wire?.withdraw(seq);
    else this.#wire?.notice('The tags of many items have changed. Reload the page to see them.');
  }

  // how far this page has followed the log
  get cursor() {
    return this.#stream.cursor;
  }

  reveal() {
    this.#wire?.reveal();
  }

  // The server can't go on from our cursor: say so and take the wire anew. Not at once if that was just done.
  #begin() {
    this.#stream.stop();
    this.#wire?.notice('The wire could not be continued where it stood. Loading it anew.');
    const wait = Date.now() - this.#reset < BETWEEN_RESETS ? Math.random() * BETWEEN_RESETS : 0;
    this.#reset = Date.now() + wait;
    setTimeout(() => this.#load(location.href, 'The wire was loaded anew.'), wait);
  }

  // Polled: the server's page as it is now says what came, changed and went.
  async #catchUp() {
    if (!this.#wire) return;
    const asked = this.#address();
    try {
      const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (!response.ok || asked !== this.#address()) return;
      const fresh = page(await response.text());
      merge(this.#wire, fresh.getElementById('wire'), fresh.title);
    } catch {
      this.#wire.notice('What is new could not be loaded. Reload the page to see it.');
    }
  }

  // On the dashboard a chip changes the wire and leaves the analysis where the reader is.
  #swapOnFilter() {
    this.#wire.root.addEventListener('click', (event) => {
      const link = event.target.closest('.filter a, [data-swap]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      const there = new URL(link.href);
      const window = new URLSearchParams(location.search).get('window'); // it may have changed since the link was made
      if (window) there.searchParams.set('window', window);
      history.pushState(null, '', there);
      this.#load(there.href, '');
    });
    addEventListener('popstate', () => this.#loaded !== this.#address() && this.#load(location.href, ''));
    this.#loaded = this.#address();
  }

  #loaded = '';

  #address() {
    const query = new URLSearchParams(location.search);
    query.delete('window'); // the board's, none of the wire's
    return `${location.pathname}?${query}`;
  }

  async #load(url, notice) {
    this.#loaded = this.#address();
    try {
      const response = await fetch(url, { headers: { Accept: 'text/html' } });
      if (!response.ok) throw new Error(`${response.status}`);
      const fresh = page(await response.text());
      const { filter, cursor } = fresh.getElementById('live').dataset;
      if (this.#wire) {
        this.#wire.become(fresh.getElementById('wire'), fresh.title);
        this.#wire.notice(notice);
        document.querySelector('.search')?.replaceWith(fresh.querySelector('.search'));
        this.#announcer.say(notice || fresh.title);
      }
      Object.assign(this.#place.dataset, { filter, cursor });
      this.#stream.restart(filter, cursor);
    } catch {
      this.#wire?.notice('The wire could not be loaded. Reload the page to go on.');
    }
  }
}
