// The items of a page. What comes in is placed by its id and number, so a replay changes nothing; it stays hidden behind
// "3 new" unless the reader is looking at the top of the wire.
import { introduce } from './first.js';
import { glide } from './glide.js';
import { Intake } from './intake.js';
import { inSight } from './sight.js';
import { fold, lead, outlived, reworded } from './story.js';
import { trim } from './trim.js';

export class Wire {
  root;
  #announcer;
  #title = document.title;
  #young;
  #intake = new Intake((incoming) => this.#takeAll(incoming));

  constructor(root, announcer) {
    this.root = root;
    this.#announcer = announcer;
    this.#young = this.#isWhole();
    root.addEventListener('click', (event) => event.target.closest('[data-reveal]') && this.reveal());
  }

  take = (html) => this.#intake.add(html);

  #takeAll(incoming) {
    const { items } = this;
    if (!items) return null;
    const follow = 'follow' in this.root.dataset; // a wall: nobody scrolls, nobody presses
    const watched = follow || !this.#hidden().length && inSight(this.root);
    const placed = incoming.filter((item) => this.#takeOne(items, item, watched, follow));
    trim(this.root, items);
    this.#count();
    return watched && !follow ? glide(items, placed) : null;
  }

  // whether it was placed as news
  #takeOne(items, item, watched, follow) {
    if (!item.dataset.seq) return false;
    const known = this.#known(item.dataset.seq);
    if (known) this.#replace(known, item);
    else if (!this.#isOlderThanAll(item)) {
      const told = lead(items, item);
      if (told) fold(item, told, !follow && !('history' in item.dataset)); // where nobody presses nothing stays new
      else if ('history' in item.dataset) this.#shelve(item);
      else return this.#place(item, watched);
    }
    return false;
  }

  withdraw(seq) {
    this.#intake.flush();
    const known = this.#known(seq);
    if (known && !outlived(known)) known.remove();
    this.#count();
  }

  reveal() {
    this.#intake.flush();
    const fresh = this.#hidden();
    if (!fresh.length) return;
    for (const item of fresh) item.hidden = false;
    trim(this.root, this.items);
    this.#count();
    this.root.scrollTop = 0;
    fresh[0].focus({ preventScroll: true });
    fresh[0].scrollIntoView({ block: 'nearest' });
  }

  notice(text) {
    const notice = this.root.querySelector('[data-notice]');
    notice.textContent = text;
    notice.hidden = !text;
  }

  // another filter, or the same anew: the server's own HTML
  become(wire, title) {
    this.#intake.drop();
    this.root.replaceChildren(...wire.childNodes);
    this.#young = this.#isWhole();
    this.root.scrollTop = 0;
    this.#title = title;
    this.#count();
  }

  get items() {
    return this.root.querySelector('[data-items][data-live="true"]');
  }

  #known(seq) {
    return this.items?.querySelector(`[data-seq="${CSS.escape(seq)}"]`);
  }

  #replace(known, item) {
    if (Number(item.dataset.record) < Number(known.dataset.record)) return;
    if (reworded(known, item)) return;
    const held = known.contains(document.activeElement);
    item.hidden = known.hidden;
    known.replaceWith(item);
    if (held) item.focus({ preventScroll: true });
  }

  // a page that goes down to the first item of all, as at a first start, takes history in, too
  #isWhole() {
    return !this.root.querySelector('[data-older]:not([hidden])');
  }

  // a revision of something further down than this page goes
  #isOlderThanAll(item) {
    const last = this.items.lastElementChild;
    return !this.#isWhole() && last && Number(item.dataset.seq) < Number(last.dataset.seq);
  }

  // what a source listed before it was added is not news: it is never announced, and most pages show it when loaded anew
  #shelve(item) {
    if (this.#young) this.#insert(item);
  }

  #insert(item) {
    const seq = Number(item.dataset.seq);
    if (this.items.hasAttribute('data-folds')) introduce(item);
    const next = [...this.items.children].find((other) => Number(other.dataset.seq) < seq) ?? null;
    this.items.insertBefore(item, next);
    this.root.querySelector('[data-empty]')?.remove();
  }

  #place(item, watched) {
    item.hidden = !watched;
    this.#insert(item);
    const title = item.querySelector('.item-title').textContent;
    this.#announcer.add(`${title}, ${item.querySelector('.item-source').textContent}`);
    return true;
  }

  #hidden() {
    return [...(this.items?.querySelectorAll('.item[hidden]') ?? [])];
  }

  #count() {
    const n = this.#hidden().length;
    document.title = n ? `(${n}) ${this.#title}` : this.#title;
    this.root.querySelector('[data-reveal]').hidden = !n;
    this.root.querySelector('[data-new]').textContent = `${n} new`;
    for (const count of document.querySelectorAll('[data-count]')) count.textContent = n || '';
  }
}
