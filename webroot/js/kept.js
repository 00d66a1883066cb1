// What a leader remembers of its stream, for tabs that join.
import { ahead, sameEpoch } from './cursor.js';

const MOST = 200;

export class Kept {
  #frames = [];
  #floor; // the cursor before the first frame kept

  constructor(cursor) {
    this.#floor = cursor;
  }

  add(frame) {
    this.#frames.push(frame);
    if (this.#frames.length > MOST) this.#floor = this.#frames.shift().id || this.#floor;
  }

  // null: that cursor is of another epoch or too far back
  after(cursor) {
    if (!sameEpoch(cursor, this.#floor) || ahead(this.#floor, cursor)) return null;
    // "moved" has no id: a page comes to stand there only when it has loaded what moved
    return this.#frames.filter(({ id, name, data }) => ahead(name === 'moved' ? data : id, cursor) && name !== 'reset');
  }
}
