// What comes in between two frames goes in at once: the page is measured and moved once, not once an item.
import { page } from './fragment.js';

const NO_FRAME = 100; // a tab behind others draws no frames

export class Intake {
  #take;
  #waiting = [];

  constructor(take) {
    this.#take = take;
  }

  add(html) {
    this.#waiting.push(html);
    if (this.#waiting.length > 1) return;
    const wait = setTimeout(() => this.flush(), NO_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(wait);
      this.flush();
    });
  }

  flush() {
    if (!this.#waiting.length) return;
    const items = page(this.#waiting.splice(0).join('')).body.children;
    this.#take([...items].map((item) => document.adoptNode(item)));
  }

  drop() {
    this.#waiting = [];
  }
}
