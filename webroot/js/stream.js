// What a page hears of its filter ("item", "revision", "withdrawn", "retag", "banner", "reset"; "moved" where it is
// polled) and how its line fares ("status"). The page keeps its own cursor: whoever hands it frames, nothing comes twice.
import { ahead } from './cursor.js';
import { Line } from './line.js';
import { Shared } from './shared.js';

const CHECK = 5_000;
const RECORDS = ['item', 'revision', 'withdrawn'];

export class Stream extends EventTarget {
  #filter;
  #cursor;
  #needed;
  #line = null;
  #stopped = false;

  // needed() says whether the page wants a stream just now; where it does not, silence is no trouble
  constructor(filter, cursor, needed) {
    super();
    this.#filter = filter;
    this.#cursor = cursor;
    this.#needed = needed;
  }

  get cursor() {
    return this.#cursor;
  }

  start() {
    this.#join();
    setInterval(() => this.#check(), CHECK);
    // in the back-forward cache or frozen a page may hold neither a connection nor a lock that others wait for
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', (event) => event.persisted && this.#join());
    document.addEventListener('freeze', () => this.#leave());
    document.addEventListener('resume', () => this.#join());
    document.addEventListener('visibilitychange', () => this.#check());
    addEventListener('online', () => this.#line?.again());
    addEventListener('offline', () => this.#line?.down());
    let network = navigator.connection?.type;
    navigator.connection?.addEventListener('change', () => {
      if (navigator.connection.type !== network) this.#line?.again();
      network = navigator.connection.type;
    });
  }

  restart(filter, cursor) {
    this.#leave();
    this.#filter = filter;
    this.#cursor = cursor;
    this.#stopped = false;
    this.#join();
  }

  stop() {
    this.#leave();
    this.#stopped = true;
    this.#tell({ state: 'reconnecting', since: Date.now(), retry: 0 });
  }

  #join() {
    if (this.#line || this.#stopped || !this.#needed()) return;
    const hear = (frame) => this.#hear(frame);
    const tell = (status) => this.#tell(status);
    // Web Locks exist where the page came over TLS or from this machine; elsewhere each tab has a line of its own
    if (navigator.locks && 'BroadcastChannel' in window) {
      this.#line = new Shared(this.#filter, () => this.#cursor, hear, tell);
      this.#line.open();
    } else {
      this.#line = new Line(this.#filter, hear, tell);
      this.#line.open(this.#cursor);
    }
  }

  #leave() {
    this.#line?.close();
    this.#line = null;
  }

  #check() {
    if (!this.#needed()) this.#leave();
    else if (this.#line) this.#line.check();
    else this.#join();
  }

  #hear({ name, data, id }) {
    const fresh = id && ahead(id, this.#cursor);
    // an event without an id of its own, such as a retag, comes with the last one before it
    if (id && !fresh && RECORDS.includes(name)) return;
    if (fresh && name !== 'reset') this.#cursor = id;
    this.dispatchEvent(new CustomEvent(name, { detail: data }));
  }

  #tell(status) {
    this.dispatchEvent(new CustomEvent('status', { detail: status }));
  }
}
