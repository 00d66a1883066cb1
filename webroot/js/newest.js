// A statement opened: the five newest items that bear on it, from the server, and anew while it is open and more come.
import { page } from './fragment.js';

export class Newest {
  #document;
  #shown = new WeakMap();

  constructor(document) {
    this.#document = document;
  }

  start() {
    // toggle does not bubble
    this.#document.addEventListener('toggle', ({ target }) => this.#look(target), true);
    for (const root of this.#document.querySelectorAll('.analysis')) {
      new MutationObserver(() => {
        for (const open of root.querySelectorAll('[data-newest][open]')) this.#look(open);
      }).observe(root, { childList: true, subtree: true, characterData: true });
    }
  }

  #look(details) {
    if (!details.matches?.('[data-newest][open]')) return;
    const state = this.#state(details);
    if (this.#shown.get(details) === state) return;
    this.#shown.set(details, state);
    this.#load(details);
  }

  // what the margin says, without its age
  #state(details) {
    const bearing = details.parentElement.querySelector('.bearing');
    return `${bearing?.querySelector('time')?.dateTime} ${bearing?.querySelector('a').textContent}`;
  }

  async #load(details) {
    try {
      const response = await fetch(details.dataset.newest, { headers: { Accept: 'text/html' } });
      if (!response.ok) throw new Error(`${response.status}`);
      const fresh = page(await response.text()).body.firstElementChild;
      details.querySelector('[data-into]').replaceChildren(this.#document.adoptNode(fresh));
    } catch {
      this.#shown.delete(details); // the plain link is still there, and opening it again asks again
    }
  }
}
