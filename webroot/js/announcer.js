// Tells a screen reader of new items: politely, each once, and never more often than it can be listened to.
const PAUSE = 15_000;
const GATHER = 800;

export class Announcer {
  #region;
  #waiting = [];
  #last = 0;
  #timer = 0;

  constructor(region) {
    this.#region = region;
  }

  add(headline) {
    this.#waiting.push(headline);
    if (this.#timer) return;
    const wait = Math.max(GATHER, this.#last + PAUSE - Date.now());
    this.#timer = setTimeout(() => this.#speak(), wait);
  }

  say(text) {
    this.#region.textContent = text;
  }

  #speak() {
    const [first] = this.#waiting;
    this.say(this.#waiting.length === 1 ? `New: ${first}` : `${this.#waiting.length} new items`);
    this.#waiting = [];
    this.#last = Date.now();
    this.#timer = 0;
  }
}
