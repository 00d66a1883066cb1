// How far this reader has looked: an event id and the time, shared by all tabs of the browser. It only moves forward.
import { ahead, sameEpoch } from './cursor.js';

const KEY = 'peacewire.mark';

export class Mark {
  #own = null; // where there is no storage the mark lasts as long as the page

  get() {
    try {
      const { cursor, time } = JSON.parse(localStorage.getItem(KEY)) ?? {};
      return typeof cursor === 'string' && Number.isFinite(time) ? { cursor, time } : this.#own;
    } catch {
      return this.#own;
    }
  }

  // anew: the old mark means nothing in this log
  move(cursor, anew = false) {
    if (!cursor) return;
    const held = this.get();
    const back = held && sameEpoch(held.cursor, cursor) && ahead(held.cursor, cursor);
    this.#own = { cursor: back && !anew ? held.cursor : cursor, time: Date.now() };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#own));
    } catch {
      // as above
    }
  }
}
