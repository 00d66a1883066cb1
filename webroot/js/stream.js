// The event stream of a page, kept open. It tells of what it hears ("item", "revision", "withdrawn", "retag", "banner",
// "reset") and of how it fares ("status": live, reconnecting, or offline since a moment).
import { backoff } from './backoff.js';

const EVENTS = ['item', 'revision', 'withdrawn', 'retag', 'banner', 'reset'];
const SILENCE = 40_000; // the server beats every 15 s: two missed and a bit
const PATIENCE = 20_000; // how long "reconnecting" is believed
const CHECK = 5_000;

export class Stream extends EventTarget {
  #filter;
  #cursor;
  #needed;
  #source = null;
  #heard = Date.now(); // moved on by every new try, for the watchdog
  #sound = Date.now(); // the last sign of life, which "offline since" names
  #downSince = 0;
  #attempt = 0;
  #timer = 0;

  // needed() says whether the page wants a stream just now; where it does not, silence is no trouble
  constructor(filter, cursor, needed) {
    super();
    this.#filter = filter;
    this.#cursor = cursor;
    this.#needed = needed;
  }

  start() {
    this.#open();
    setInterval(() => this.#check(), CHECK);
    addEventListener('pageshow', (event) => event.persisted && this.#again());
    addEventListener('online', () => this.#again());
    addEventListener('offline', () => this.#down());
    // a phone drops the connections of what it puts to sleep, often without an error
    addEventListener('pagehide', () => this.#close());
    document.addEventListener('visibilitychange', () => this.#check());
  }

  restart(filter, cursor) {
    this.#filter = filter;
    this.#cursor = cursor;
    this.#again();
  }

  stop() {
    this.#close();
    this.#down();
  }

  #open() {
    this.#close();
    if (!this.#needed()) return;
    const query = [this.#filter, 'as=html', `lastEventId=${encodeURIComponent(this.#cursor)}`];
    const source = new EventSource('/stream?' + query.filter(Boolean).join('&'));
    source.onopen = () => this.#up();
    source.onerror = () => this.#failed(source);
    for (const name of EVENTS) source.addEventListener(name, (event) => this.#hear(name, event));
    this.#source = source;
  }

  #close() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#source?.close();
    this.#source = null;
  }

  #again() {
    this.#attempt = 0;
    this.#heard = Date.now();
    this.#open();
  }

  #hear(name, event) {
    if (event.target !== this.#source) return;
    this.#up();
    this.#attempt = 0;
    if (event.lastEventId) this.#cursor = event.lastEventId;
    this.dispatchEvent(new CustomEvent(name, { detail: event.data }));
  }

  // CONNECTING: the browser tries again by itself. CLOSED: it never will, so we do, from the newest cursor.
  #failed(source) {
    if (source !== this.#source) return;
    this.#down();
    if (source.readyState === EventSource.CLOSED) this.#later();
  }

  #later() {
    this.#close();
    this.#timer = setTimeout(() => this.#open(), backoff(this.#attempt++));
  }

  #check() {
    if (!this.#needed()) {
      this.#close();
      return;
    }
    if (!this.#source && !this.#timer) this.#again();
    if (Date.now() - this.#heard > SILENCE && !this.#timer) {
      this.#down();
      this.#heard = Math.max(this.#heard, Date.now() - SILENCE / 2); // another half of the span before the next try
      this.#later();
    }
    if (this.#downSince) this.#tell();
  }

  #up() {
    this.#heard = this.#sound = Date.now();
    if (!this.#downSince) return;
    this.#downSince = 0;
    this.#tell();
  }

  #down() {
    this.#downSince ||= Date.now();
    this.#tell();
  }

  #tell() {
    const lost = this.#downSince && (!navigator.onLine || Date.now() - this.#downSince > PATIENCE);
    const state = lost ? 'offline' : this.#downSince ? 'reconnecting' : 'live';
    this.dispatchEvent(new CustomEvent('status', { detail: { state, since: this.#sound } }));
  }
}
