// Where a browser has no connection to spare for one more stream, it asks now and then whether its filter's items moved.
import { backoff } from './backoff.js';

const CALM = 20_000;

export class Poll {
  #filter;
  #hear;
  #tell;
  #spare;
  #cursor = '';
  #seq = 0;
  #sound = Date.now();
  #attempt = 0;
  #timer = 0;
  #retry = 0;
  #state = 'polling';
  #turn = 0;

  // spare(this) is called before each question and says whether a connection has become free: then this is over
  constructor(filter, hear, tell, spare) {
    this.#filter = filter;
    this.#hear = hear;
    this.#tell = tell;
    this.#spare = spare;
  }

  open(cursor) {
    this.#cursor = cursor;
    this.#seq = Number(cursor.slice(cursor.lastIndexOf('-') + 1)) || 0;
    this.again();
  }

  again() {
    this.#attempt = 0;
    this.#ask();
  }

  close() {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  check() {
    this.tell();
  }

  down() {
    this.#state = navigator.onLine ? 'reconnecting' : 'offline';
    this.tell();
  }

  tell() {
    this.#tell({ state: this.#state, since: this.#sound, retry: this.#retry });
  }

  async #ask() {
    this.close();
    const turn = this.#turn;
    if (await this.#spare(this) || turn !== this.#turn) return;
    try {
      const query = [this.#filter, `after=${this.#seq}`, 'limit=1'].filter(Boolean).join('&');
      const [items, banner] = await Promise.all([this.#json(`/api/items?${query}`), this.#json('/api/banner')]);
      if (turn !== this.#turn) return;
      this.#sound = Date.now();
      this.#hear({ name: 'banner', data: JSON.stringify(banner), id: '' });
      if (items.cursor !== this.#cursor) this.#hear({ name: 'moved', data: items.cursor, id: '' });
      this.#cursor = items.cursor;
      this.#seq = Math.max(this.#seq, items.items[0]?.seq ?? 0);
      this.#attempt = 0;
      this.#next('polling', CALM * (0.75 + Math.random() / 2));
    } catch {
      if (turn === this.#turn) this.#next(this.#attempt > 4 || !navigator.onLine ? 'offline' : 'reconnecting', backoff(this.#attempt++));
    }
  }

  #next(state, wait) {
    this.#state = state;
    this.#retry = state === 'polling' ? 0 : Date.now() + wait;
    this.#timer = setTimeout(() => this.#ask(), wait);
    this.tell();
  }

  async #json(url) {
    const response = await fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store', signal: AbortSignal.timeout(15_000) });
    if (!response.ok) throw new Error(`${response.status}`);
    return response.json();
  }
}
