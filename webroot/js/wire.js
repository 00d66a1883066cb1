// The items of a page. What comes in is placed by its id and number, so a replay changes nothing; it stays hidden behind
// "3 new" unless the reader is looking at the top of the wire.
import { element } from './fragment.js';

const FEW = 40; // a page that begins with fewer items, as at a first start, takes history in, too
const MOST = 400; // items kept in a page that stays open all day

export class Wire {
  #root;
  #announcer;
  #title = document.title;
  #young;

  constructor(root, announcer) {
    this.#root = root;
    this.#announcer = announcer;
    this.#young = this.items?.childElementCount < FEW;
    root.addEventListener('click', (event) => event.target.closest('[data-reveal]') && this.reveal());
  }

  get root() {
    return this.#root;
  }

  take(html) {
    const item = element(html);
    const items = this.items;
    if (!item?.dataset.seq || !items) return;
    const known = this.#known(item.dataset.seq);
    if (known) {
      this.#replace(known, item);
    } else if (!this.#isOlderThanAll(item)) {
      if ('history' in item.dataset) this.#shelve(item);
      else this.#place(item);
    }
  }

  withdraw(seq) {
    this.#known(seq)?.remove();
    this.#count();
  }

  reveal() {
    const fresh = this.#hidden();
    if (!fresh.length) return;
    for (const item of fresh) item.hidden = false;
    this.#trim();
    this.#count();
    this.#root.scrollTop = 0;
    fresh[0].focus({ preventScroll: true });
    fresh[0].scrollIntoView({ block: 'nearest' });
  }

  notice(text) {
    const notice = this.#root.querySelector('[data-notice]');
    notice.textContent = text;
    notice.hidden = !text;
  }

  // another filter, or the same anew: the server's own HTML
  become(wire, title) {
    this.#root.replaceChildren(...wire.childNodes);
    this.#young = this.items?.childElementCount < FEW;
    this.#root.scrollTop = 0;
    this.#title = title;
    this.#count();
  }

  get items() {
    return this.#root.querySelector('[data-items][data-live="true"]');
  }

  #known(seq) {
    return this.items?.querySelector(`[data-seq="${CSS.escape(seq)}"]`);
  }

  #replace(known, item) {
    if (Number(item.dataset.record) < Number(known.dataset.record)) return;
    const held = known.contains(document.activeElement);
    item.hidden = known.hidden;
    known.replaceWith(item);
    if (held) item.focus({ preventScroll: true });
  }

  // a revision of something further down than this page goes
  #isOlderThanAll(item) {
    const last = this.items.lastElementChild;
    const more = this.#root.querySelector('[data-older]:not([hidden])');
    return more && last && Number(item.dataset.seq) < Number(last.dataset.seq);
  }

  // what a source listed before it was added is not news: it is never announced, and most pages show it when loaded anew
  #shelve(item) {
    if (!this.#young) return;
    this.#insert(item);
    this.#trim();
  }

  #insert(item) {
    const seq = Number(item.dataset.seq);
    const next = [...this.items.children].find((other) => Number(other.dataset.seq) < seq) ?? null;
    this.items.insertBefore(item, next);
    this.#root.querySelector('[data-empty]')?.remove();
  }

  #place(item) {
    item.hidden = !this.#watched();
    this.#insert(item);
    const title = item.querySelector('.item-title').textContent;
    this.#announcer.add(`${title}, ${item.querySelector('.item-source').textContent}`);
    this.#trim();
    this.#count();
  }

  // whether the reader sees the top of the wire: not scrolled under what sticks above it, and the tab in front
  #watched() {
    if ('follow' in this.#root.dataset) return true; // a wall: nobody scrolls, nobody presses
    const top = this.#root.querySelector('[data-top]');
    if (document.visibilityState !== 'visible' || !top.getClientRects().length || this.#hidden().length) return false;
    const above = [this.#root.querySelector('.wire-tools'), document.querySelector('.tabs')].filter(Boolean);
    const edge = Math.max(...above.map((part) => part.getBoundingClientRect().bottom));
    const { top: y } = top.getBoundingClientRect();
    return y >= edge - 8 && y < innerHeight;
  }

  #hidden() {
    return [...(this.items?.querySelectorAll('.item[hidden]') ?? [])];
  }

  #count() {
    const n = this.#hidden().length;
    document.title = n ? `(${n}) ${this.#title}` : this.#title;
    this.#root.querySelector('[data-reveal]').hidden = !n;
    this.#root.querySelector('[data-new]').textContent = `${n} new`;
    for (const count of document.querySelectorAll('[data-count]')) count.textContent = n || '';
  }

  #trim() {
    const items = this.items;
    if (items.childElementCount <= MOST) return;
    while (items.childElementCount > MOST) items.lastElementChild.remove();
    const older = this.#root.querySelector('[data-older]');
    const link = older.querySelector('a');
    const url = new URL(link.href);
    url.searchParams.set('before', items.lastElementChild.dataset.seq);
    link.href = url.pathname + url.search;
    older.hidden = false;
  }
}
