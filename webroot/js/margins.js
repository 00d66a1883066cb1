// What the margins say of each statement stays current: asked for anew when the wire moves, and put in place by its id.
import { page } from './fragment.js';

const GATHER = 700; // items often come several at once
const REST = 60_000; // what the wire on the page does not show may bear on a statement, too

export class Margins {
  #document;
  #href;
  #timer = 0;
  #text = '';

  constructor(document, href) {
    this.#document = document;
    this.#href = href;
  }

  start() {
    const observe = (part, isNews) => part && new MutationObserver((records) => records.some(isNews) && this.#soon())
      .observe(part, { childList: true, subtree: true });
    observe(this.#document.getElementById('wire'), ({ target }) => target.matches?.('[data-items], .wire'));
    observe(this.#document.querySelector('[data-latest]'), ({ target }) => !target.closest?.('time'));
    this.#document.addEventListener('visibilitychange', () => this.#soon());
    setInterval(() => this.#soon(), REST);
  }

  #soon() {
    if (this.#document.hidden || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#refresh();
    }, GATHER);
  }

  async #refresh() {
    try {
      const response = await fetch(this.#href, { headers: { Accept: 'text/html' } });
      if (!response.ok) return;
      const text = await response.text();
      if (text === this.#text) return;
      this.#text = text;
      for (const fresh of page(text).querySelectorAll('[id^="bearing-"]')) this.#mend(fresh);
    } catch {
      // the banner tells of a lost connection
    }
  }

  #mend(fresh) {
    const old = this.#document.getElementById(fresh.id);
    if (!old || old.isEqualNode(fresh)) return;
    const held = old.contains(this.#document.activeElement);
    old.replaceWith(this.#document.adoptNode(fresh));
    if (held) fresh.querySelector('a')?.focus({ preventScroll: true });
  }
}
