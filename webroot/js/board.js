// The board and the margins of the analysis: fetched anew when the log has moved, at most every ten seconds, and only
// while someone looks. What did not change is left alone. The wire's filter is none of its business.
import { page } from './fragment.js';
import { mend } from './region.js';

const BETWEEN = 10_000;
const JITTER = 2_000; // many tabs hear of an item at once
const OLDEST = 300_000; // windows move on without news

export class Board {
  #root;
  #live;
  #window;
  #timer = 0;
  #asked = 0;
  #stale = false;
  #turn = 0;

  constructor(root, live) {
    this.#root = root;
    this.#live = live;
    this.#window = root.dataset.window;
  }

  start() {
    for (const name of ['item', 'revision', 'withdrawn', 'retag', 'moved']) this.#live.on(name, () => this.#due());
    // a filtered stream is silent on other news; the beat tells of it
    this.#live.on('banner', (data) => this.#beat(JSON.parse(data)));
    document.addEventListener('visibilitychange', () => this.#stale && this.#due());
    this.#root.addEventListener('click', (event) => this.#choose(event));
  }

  #beat({ last }) {
    if (last > Number(this.#root.dataset.last) || Date.now() - this.#asked > OLDEST) this.#due();
  }

  #due() {
    this.#stale = true;
    if (this.#timer || document.hidden) return;
    const wait = Math.max(0, this.#asked + BETWEEN - Date.now()) + Math.random() * JITTER;
    this.#timer = setTimeout(() => this.#refresh(), wait);
  }

  async #refresh() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#asked = Date.now();
    this.#stale = false;
    const turn = ++this.#turn;
    try {
      const response = await fetch(`/?part=live&window=${this.#window}`, { headers: { Accept: 'text/html' } });
      const fresh = response.ok && page(await response.text());
      if (fresh && turn === this.#turn) this.#take(fresh);
      return Boolean(fresh);
    } catch {
      return false; // the banner tells of a lost connection, and the next beat asks again
    }
  }

  #take(fresh) {
    // the server's fragment is the same for all readers: it knows of no filter
    for (const link of fresh.querySelectorAll('a[data-window]')) {
      const there = address(new URL(link.href).searchParams.get('window'));
      link.setAttribute('href', `${there.pathname}${there.search}#board`);
    }
    for (const part of fresh.body.querySelectorAll('#board, [id^="bearing-"]')) {
      const mine = document.getElementById(part.id);
      if (mine) mend(mine, part);
    }
  }

  // Another window changes the table in place; only where that can't be fetched the link is followed.
  async #choose(event) {
    const link = event.target.closest('a[data-window]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const before = this.#window;
    this.#window = new URL(link.href).searchParams.get('window');
    if (!(await this.#refresh())) {
      location = address(this.#window);
      this.#window = before;
      return;
    }
    history.replaceState(history.state, '', address(this.#window));
  }
}

// This page, with another window.
function address(window) {
  const there = new URL(location.href);
  there.searchParams.set('window', window);
  return there;
}
