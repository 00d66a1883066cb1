// The key g: from story to story of those that came since the reader last looked, the biggest first. The walk outlives the
// page, for a story that is not in the wire opens its own.
const KEY = 'peacewire.walk';

export class Walk {
  #document;
  #live;

  constructor(document, live) {
    this.#document = document;
    this.#live = live;
  }

  start() {
    this.#document.addEventListener('peacewire:walk', () => this.next());
  }

  // stories: pairs of the story's first item and its first since; the same ones as before are gone on with
  begin(stories) {
    const held = this.#held();
    if (JSON.stringify(held.stories) !== JSON.stringify(stories)) this.#keep({ stories, at: 0 });
    this.#tell(this.#held().at - 1);
  }

  next() {
    const { stories, at } = this.#held();
    if (at >= stories.length) {
      this.#say(stories.length ? 'That was the last story. The next one is the first again.' : 'No stories to go through.');
      this.#keep({ stories, at: 0 });
      return;
    }
    this.#keep({ stories, at: at + 1 });
    this.#tell(at);
    const item = this.#item(stories[at]);
    if (!item) {
      location.assign(`/items/${stories[at][1]}`);
      return;
    }
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
    this.#say(`Story ${at + 1} of ${stories.length}`);
  }

  // the story's lead, else what came of it; folded or waiting behind "3 new" it is brought out
  #item([story, seq]) {
    const places = [`#item-${CSS.escape(story)}`, `#item-${CSS.escape(seq)}`, `.item[data-story="${CSS.escape(story)}"]`];
    for (const place of places) {
      const item = this.#document.querySelector(`#wire ${place}`);
      if (!item) continue;
      if (item.hidden) this.#live.reveal();
      for (let fold = item.closest('details:not([open])'); fold; fold = item.closest('details:not([open])')) fold.open = true;
      if (item.checkVisibility()) return item;
    }
    return null;
  }

  #tell(at) {
    const links = [...this.#document.querySelectorAll('[data-since] [data-story]')];
    links.forEach((link, n) => (n === at ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')));
  }

  #say(text) {
    const place = this.#document.getElementById('announce');
    if (place) place.textContent = text;
  }

  #held() {
    try {
      const { stories, at } = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
      return Array.isArray(stories) && Number.isInteger(at) ? { stories, at } : { stories: [], at: 0 };
    } catch {
      return this.#own;
    }
  }

  #own = { stories: [], at: 0 };

  #keep(walk) {
    this.#own = walk;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(walk));
    } catch {
      // without storage the walk ends with the page
    }
  }
}
