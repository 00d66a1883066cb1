// The live line: what the beat says, and whether there is a beat. The words are BannerView.java's.
import { age, span } from './ages.js';

export class Banner {
  #root;
  #state;

  constructor(root) {
    this.#root = root;
    this.#state = root.dataset.state;
  }

  show(banner) {
    this.#state = banner.state;
    this.#word(banner.state, banner.state.toUpperCase());
    this.#text('[data-day]', banner.day.toLocaleString('en'));
    this.#text('[data-feeds]', this.#feeds(banner.feeds));
    if (banner.latest) this.#latest(banner.latest);
  }

  connection({ state, since }) {
    if (state === 'live') this.#word(this.#state, this.#state.toUpperCase());
    if (state === 'reconnecting') this.#word(state, 'reconnecting');
    if (state === 'offline') this.#word(state, `offline since ${this.#clock(since)}`);
  }

  #feeds({ fresh, total, oldestSeconds }) {
    const line = `${fresh} of ${total} feeds fresh`;
    return fresh ? `${line}, oldest ${span(oldestSeconds * 1000)}` : line;
  }

  #latest({ seq, title, source, time, pinned }) {
    const link = Object.assign(document.createElement('a'), { href: `/items/${seq}`, textContent: title });
    const when = Object.assign(document.createElement('time'), { dateTime: time, textContent: age(Date.parse(time), Date.now()) });
    when.dataset.age = '';
    const label = this.#span('banner-label', pinned ? 'Pinned:' : 'Latest:');
    const from = this.#span('banner-from', '');
    from.append(this.#span('', `${source}, `), when);
    const place = this.#root.querySelector('[data-latest]');
    if (place.querySelector('a')?.textContent === title && place.firstElementChild.textContent === label.textContent) return;
    place.replaceChildren(label, ' ', link, ' ', from);
  }

  #span(className, textContent) {
    return Object.assign(document.createElement('span'), { className, textContent });
  }

  #word(state, word) {
    this.#root.dataset.state = state;
    this.#text('[data-word]', word);
  }

  #text(selector, text) {
    const place = this.#root.querySelector(selector);
    if (place.textContent !== text) place.textContent = text;
  }

  #clock(moment) {
    return new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  }
}
