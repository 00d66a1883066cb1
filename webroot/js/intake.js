// What comes in between two frames goes in at once: the page is measured and moved once, not once an item. And while
// the last of it still slides in, the next waits.
import { page } from './fragment.js';

const NO_FRAME = 100; // a tab behind others draws no frames

export class Intake {
  #take;
  #waiting = [];
  #taken;

  // take(items) may return a promise of when the next may come
  constructor(take) {
    this.#take = take;
  }

  async add(html) {
    this.#waiting.push(html);
    if (this.#waiting.length > 1) return;
    await this.#taken;
    await Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, NO_FRAME))]);
    this.flush();
  }

  flush() {
    if (!this.#waiting.length) return;
    const items = page(this.#waiting.splice(0).join('')).body.children;
    this.#taken = this.#take([...items].map((item) => document.adoptNode(item)));
  }

  drop() {
    this.#waiting = [];
  }
}
