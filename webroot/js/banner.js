// The live line: what the beat says, and whether there is a beat. The words are BannerView.java's.
import { age, span } from './ages.js';

const SAID = {
  live: 'The connection is back.',
  polling: 'This tab asks for news every 20 seconds.',
  offline: 'The connection is lost. What stands here may be old.',
};

export class Banner {
  #root;
  #announcer;
  #state;
  #line = { state: 'live' };
  #said = 'live';
  #tick = 0;

  constructor(root, announcer) {
    this.#announcer = announcer;
    this.#root = root;
    this.#state = root.dataset.state;
  }

  show(banner) {
    this.#state = banner.state;
    if (this.#line.state === 'live') this.#word(banner.state, banner.state.toUpperCase());
    this.#text('[data-day]', banner.day.toLocaleString('en'));
    this.#text('[data-feeds]', this.#feeds(banner.feeds));
    if (banner.latest) this.#latest(banner.latest);
  }

  // LIVE stands only while the line is: a beat of a moment ago is no proof
  connection(status) {
    this.#line = status;
    const { state, since, retry } = status;
    if (state === 'live') this.#word(this.#state, this.#state.toUpperCase());
    if (state === 'polling') this.#word(state, 'polling');
    if (state === 'reconnecting') this.#word(state, this.#countdown(retry));
    if (state === 'offline') this.#word(state, `offline since ${this.#clock(since)}`);
    this.#announce(state);
  }

  #countdown(retry) {
    clearTimeout(this.#tick);
    const seconds = Math.ceil((retry - Date.now()) / 1000);
    if (seconds < 1) return 'reconnecting';
    this.#tick = setTimeout(() => this.#line.state === 'reconnecting' && this.connection(this.#line), 1_000);
    return `reconnecting in ${seconds} s`;
  }

  // once a change, and a short break not at all
  #announce(state) {
    if (state === this.#said || state === 'reconnecting') return;
    this.#said = state;
    this.#announcer.say(SAID[state]);
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
