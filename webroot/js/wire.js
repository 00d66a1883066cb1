// The items of a page. What comes in is placed by its id and number, so a replay changes nothing; it stays hidden behind
// "3 new" unless the reader is looking at the top of the wire.
import { element } from './fragment.js';
import { inSight } from './sight.js';
import { fold, lead, outlived, reworded } from './story.js';

const MOST = 400; // items kept in a page that stays open all day

export class Wire {
  #root;
  #announcer;
  #title = document.title;
  #young;

  constructor(root, announcer) {
    this.#root = root;
    this.#announcer = announcer;
    this.#young = this.#isWhole();
    root.addEventListener('click', (event) => event.target.closest('[data-reveal]') && this.reveal());
  }

  get root() {
    return this.#root;
  }

  take(html) {
    const item = element(html);
    const items = this.items;
    if (!item?.dataset.seq || !items) return;
    const known = this.#known(item.dataset.seq);
    if (known) {
      this.#replace(known, item);
    } else if (!this.#isOlderThanAll(item)) {
      const told = lead(items, item);
      if (told) fold(item, told, !('history' in item.dataset));
      else if ('history' in item.dataset) this.#shelve(item);
      else this.#place(item);
    }
  }

  withdraw(seq) {
    const known = this.#known(seq);
    if (known && !outlived(known)) known.remove();
    this.#count();
  }

  reveal() {
    const fresh = this.#hidden();
    if (!fresh.length) return;
    for (const item of fresh) item.hidden = false;
    this.#trim();
    this.#count();
    this.#root.scrollTop = 0;
    fresh[0].focus({ preventScroll: true });
    fresh[0].scrollIntoView({ block: 'nearest' });
  }

  notice(text) {
    const notice = this.#root.querySelector('[data-notice]');
    notice.textContent = text;
    notice.hidden = !text;
  }

  // another filter, or the same anew: the server's own HTML
  become(wire, title) {
    this.#root.replaceChildren(...wire.childNodes);
    this.#young = this.#isWhole();
    this.#root.scrollTop = 0;
    this.#title = title;
    this.#count();
  }

  get items() {
    return this.#root.querySelector('[data-items][data-live="true"]');
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
    return !this.#root.querySelector('[data-older]:not([hidden])');
  }

  // a revision of something further down than this page goes
  #isOlderThanAll(item) {
    const last = this.items.lastElementChild;
    const more = this.#root.querySelector('[data-older]:not([hidden])');
    return more && last && Number(item.dataset.seq) < Number(last.dataset.seq);
  }

  // what a source listed before it was added is not news: it is never announced, and most pages show it when loaded anew
  #shelve(item) {
    if (!this.#young) return;
    this.#insert(item);
    this.#trim();
  }

  #insert(item) {
    const seq = Number(item.dataset.seq);
    const next = [...this.items.children].find((other) => Number(other.dataset.seq) < seq) ?? null;
    this.items.insertBefore(item, next);
    this.#root.querySelector('[data-empty]')?.remove();
  }

  #place(item) {
    item.hidden = this.#hidden().length > 0 || !inSight(this.#root);
    this.#insert(item);
    const title = item.querySelector('.item-title').textContent;
    this.#announcer.add(`${title}, ${item.querySelector('.item-source').textContent}`);
    this.#trim();
    this.#count();
  }

  #hidden() {
    return [...(this.items?.querySelectorAll('.item[hidden]') ?? [])];
  }

  #count() {
    const n = this.#hidden().length;
    document.title = n ? `(${n}) ${this.#title}` : this.#title;
    this.#root.querySelector('[data-reveal]').hidden = !n;
    this.#root.querySelector('[data-new]').textContent = `${n} new`;
    for (const count of document.querySelectorAll('[data-count]')) count.textContent = n || '';
  }

  #trim() {
    const items = this.items;
    if (items.childElementCount <= MOST) return;
    while (items.childElementCount > MOST) items.lastElementChild.remove();
    const older = this.#root.querySelector('[data-older]');
    const link = older.querySelector('a');
    const url = new URL(link.href);
    url.searchParams.set('before', items.lastElementChild.dataset.seq);
    link.href = url.pathname + url.search;
    older.hidden = false;
  }
}
