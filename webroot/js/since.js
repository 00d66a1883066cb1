// The strip that tells what came since the reader last looked. The server words it; here it is decided only when "looked"
// moves: by a hand on pointer, key or wheel in a page in front, and not before the strip was in sight for a moment.
import { ahead, sameEpoch } from './cursor.js';
import { Mark } from './mark.js';
import { ReadLine } from './read-line.js';
import { mend } from './region.js';
import { counted } from './since-line.js';

const GLANCE = 1_000; // in sight for so long it counts as seen
const AWAY = 60_000; // hidden for so long: the reader was away
const IDLE = 600_000; // without a hand for so long: she was, too
const GATHER = 2_000; // tags change many at once
const HANDS = ['pointerdown', 'keydown', 'wheel', 'touchmove'];

export class Since {
  #root;
  #live;
  #walk;
  #mark = new Mark();
  #read = new ReadLine(document.getElementById('wire'));
  #from = null; // from where the strip counts
  #recounting = 0;
  #seen = false;
  #to = ''; // through where the strip speaks
  #anew = false;
  #hand = Date.now();
  #hidden = 0;
  #turn = 0;
  #glance = 0;
  #inSight = false;

  constructor(root, live, walk) {
    this.#root = root;
    this.#live = live;
    this.#walk = walk;
  }

  start() {
    for (const name of HANDS) addEventListener(name, (event) => this.#touched(event), { passive: true, capture: true });
    document.addEventListener('visibilitychange', () => this.#turned());
    this.#root.addEventListener('click', (event) => this.#pressed(event));
    new IntersectionObserver(([{ isIntersecting }]) => {
      this.#inSight = isIntersecting;
      this.#look();
    }).observe(this.#root);
    this.#live.on('retag', () => this.#recount());
    this.#hidden = document.hidden ? Date.now() - AWAY : 0;
    this.#show();
  }

  // What is kept of an earlier visit, or, at the first, a word on what this line is for.
  async #show() {
    const held = this.#mark.get();
    this.#seen = false;
    if (!held) {
      this.#root.querySelector('[data-first]')?.removeAttribute('hidden');
      this.#look();
      return;
    }
    this.#from = held;
    if (sameEpoch(held.cursor, this.#live.cursor)) this.#read.at(held.cursor);
    const line = await this.#ask();
    if (line) this.#put(line);
  }

  async #ask() {
    const turn = ++this.#turn;
    // what is kept is no mark at all: it begins anew
    const line = await counted(this.#from, () => turn === this.#turn && this.#mark.move(this.#live.cursor, true));
    return turn === this.#turn ? line : null;
  }

  #put(line) {
    this.#to = line.dataset.to;
    this.#anew = 'anew' in line.dataset;
    // further down in the page it floats below the head, out of the flow: nothing is pushed
    const head = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    if ('news' in line.dataset && this.#root.getBoundingClientRect().bottom < head) line.dataset.afloat = '';
    this.#root.replaceChildren(line);
    this.#walk.begin(this.#stories());
    this.#look();
  }

  // Tags of history have changed: what stands here is counted again from the same place, and stays as open as it is.
  #recount() {
    if (!this.#to || this.#recounting) return;
    this.#recounting = setTimeout(async () => {
      const line = await this.#ask();
      this.#recounting = 0;
      const mine = this.#root.querySelector('[data-to]');
      if (!line || !mine) return;
      line.toggleAttribute('data-afloat', 'afloat' in mine.dataset);
      mend(mine, line);
      this.#to = line.dataset.to;
      this.#walk.begin(this.#stories());
    }, GATHER * (1 + Math.random()));
  }

  #stories() {
    return [...this.#root.querySelectorAll('[data-story]')].map(({ dataset }) => [dataset.story, dataset.seq]);
  }

  #look() {
    clearTimeout(this.#glance);
    const there = this.#inSight || this.#root.querySelector('[data-afloat]');
    if (this.#seen || document.hidden || !there || !this.#root.querySelector('[data-to], [data-first]:not([hidden])')) return;
    this.#glance = setTimeout(() => {
      this.#seen = true;
    }, GLANCE);
  }

  #touched(event) {
    if (document.hidden || !event.isTrusted) return;
    const idle = Date.now() - this.#hand > IDLE;
    this.#hand = Date.now();
    if (idle) this.#show();
    else if (this.#seen) this.#move();
  }

  #move() {
    const cursor = ahead(this.#to, this.#live.cursor) ? this.#to : this.#live.cursor;
    this.#mark.move(cursor, this.#anew);
    this.#anew = false;
  }

  #turned() {
    if (document.hidden) {
      this.#hidden ||= Date.now();
      clearTimeout(this.#glance);
      return;
    }
    const away = this.#hidden && Date.now() - this.#hidden >= AWAY;
    this.#hidden = 0;
    this.#hand = Date.now();
    if (away) this.#show();
    else this.#look();
  }

  #pressed(event) {
    if (event.target.closest('[data-walk]')) this.#walk.next();
    if (!event.target.closest('[data-dismiss]')) return;
    this.#seen = true;
    this.#move();
    this.#show();
  }
}
