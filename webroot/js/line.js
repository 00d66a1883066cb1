// One connection to the server, kept open: frames go to hear({name, data, id}), its state to tell({state, since, retry}).
import { ahead, sameEpoch } from './cursor.js';
import { backoff } from './backoff.js';

const EVENTS = ['item', 'revision', 'withdrawn', 'retag', 'banner', 'reset'];
const SILENCE = 40_000; // the server beats every 15 s: two missed and a bit
const PATIENCE = 20_000; // how long "reconnecting" is believed

export class Line {
  #filter;
  #hear;
  #tell;
  #cursor = '';
  #source = null;
  #broken = false; // whether this source failed since it was last open
  #heard = Date.now(); // moved on by every new try, for the watchdog
  #sound = Date.now(); // the last sign of life, which "offline since" names
  #downSince = 0;
  #attempt = 0;
  #timer = 0;
  #retry = 0;

  constructor(filter, hear, tell) {
    this.#filter = filter;
    this.#hear = hear;
    this.#tell = tell;
  }

  open(cursor) {
    this.#cursor = cursor;
    this.again();
  }

  again() {
    this.#attempt = 0;
    this.#connect();
  }

  close() {
    clearTimeout(this.#timer);
    this.#timer = this.#retry = 0;
    this.#source?.close();
    this.#source = null;
  }

  // To be called every few seconds, and whenever the page wakes: timers of sleeping pages tell nothing.
  check() {
    if (!this.#timer && Date.now() - this.#heard > SILENCE) {
      this.#down();
      this.#later();
    }
    this.tell();
  }

  tell() {
    const lost = this.#downSince && (!navigator.onLine || Date.now() - this.#downSince > PATIENCE);
    const state = lost ? 'offline' : this.#downSince ? 'reconnecting' : 'live';
    this.#tell({ state, since: this.#sound, retry: this.#retry });
  }

  down() {
    this.#down();
  }

  #connect() {
    this.close();
    this.#heard = Date.now();
    this.#broken = false;
    const query = [this.#filter, 'as=html', `lastEventId=${encodeURIComponent(this.#cursor)}`];
    const source = new EventSource('/stream?' + query.filter(Boolean).join('&'));
    source.onopen = () => this.#opened();
    source.onerror = () => this.#failed(source);
    for (const name of EVENTS) source.addEventListener(name, (event) => this.#take(name, event));
    this.#source = source;
  }

  // Not yet live: a server with too many streams opens one only to say when to come back.
  #opened() {
    this.#heard = Date.now();
    this.#broken = false;
  }

  #take(name, event) {
    if (event.target !== this.#source) return;
    this.#heard = this.#sound = Date.now();
    this.#attempt = 0;
    const id = event.lastEventId;
    if (ahead(id, this.#cursor) || id && !sameEpoch(id, this.#cursor)) this.#cursor = id;
    this.#hear({ name, data: event.data, id });
    if (!this.#downSince) return;
    this.#downSince = 0;
    this.tell();
  }

  // A stream that was open comes back by itself, after the time the server asked for. One that fails again is ours: the
  // browser would go on without backoff, or, where it was refused, not at all.
  #failed(source) {
    if (source !== this.#source) return;
    if (source.readyState === EventSource.CLOSED || this.#broken) this.#later();
    this.#broken = true;
    this.#down();
  }

  #later() {
    this.close();
    const wait = backoff(this.#attempt++);
    this.#retry = Date.now() + wait;
    this.#timer = setTimeout(() => this.#connect(), wait);
  }

  #down() {
    this.#downSince ||= Date.now();
    this.tell();
  }
}
