// How far the reader had come in the wire: a line above the newest item that was there when she last looked. It takes no
// room, so nothing moves when it is drawn.
import { number } from './cursor.js';

export class ReadLine {
  #root;
  #read = 0;
  #below = null;

  constructor(root) {
    this.#root = root;
    new MutationObserver(() => this.#draw()).observe(root, { childList: true, subtree: true });
  }

  // cursor: of the last that she has seen
  at(cursor) {
    this.#read = number(cursor);
    this.#draw();
  }

  #draw() {
    const items = [...this.#root.querySelectorAll('[data-items] > .item')];
    const at = items.findIndex(({ dataset }) => Number(dataset.seq) <= this.#read);
    const below = at > 0 ? items[at] : null; // above the first there is nothing new
    if (below === this.#below) return;
    this.#below?.removeAttribute('data-read');
    below?.setAttribute('data-read', '');
    this.#below = below;
  }
}
