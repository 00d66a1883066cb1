// The strip of activity above a wire: asked for anew when the wire has moved, at most every half minute, and only while
// someone looks.
import { element } from './fragment.js';
import { mend } from './region.js';

const BETWEEN = 30_000;
const JITTER = 5_000; // many tabs hear of an item at once

export class Strip {
  #root;
  #live;
  #timer = 0;
  #asked = Date.now();
  #stale = false;

  constructor(root, live) {
    this.#root = root;
    this.#live = live;
  }

  start() {
    for (const name of ['item', 'revision', 'withdrawn', 'retag', 'moved']) this.#live.on(name, () => this.#due());
    document.addEventListener('visibilitychange', () => this.#stale && this.#due());
  }

  #due() {
    this.#stale = true;
    if (this.#timer || document.hidden) return;
    const wait = Math.max(0, this.#asked + BETWEEN - Date.now()) + Math.random() * JITTER;
    this.#timer = setTimeout(() => this.#refresh(), wait);
  }

  async #refresh() {
    this.#timer = 0;
    this.#asked = Date.now();
    this.#stale = false;
    try {
      const response = await fetch(this.#root.dataset.strip, { headers: { Accept: 'text/html' } });
      const fresh = response.ok && element(await response.text());
      if (fresh) mend(this.#root, fresh);
    } catch {
      // the banner tells of a lost connection
    }
  }
}
