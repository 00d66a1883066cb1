// A part of a page that the server renders anew every few seconds. What did not change is left alone: rows keep their
// place, focus stays where it is, what is open stays open.
import { page } from './fragment.js';

const EVERY = 4_000;

export class Region {
  #root;
  #text = '';
  #shown = location.href;
  #turn = 0;

  constructor(root) {
    this.#root = root;
  }

  start() {
    setInterval(() => document.hidden || this.refresh(), EVERY);
    document.addEventListener('visibilitychange', () => document.hidden || this.refresh());
  }

  // Takes up what is true now, at the same address.
  async refresh() {
    const fresh = await this.#ask(this.#shown);
    if (fresh) mendChildren(this.#root, fresh);
  }

  // Shows another choice of the same page.
  async show(href) {
    this.#shown = href;
    const fresh = await this.#ask(href);
    if (!fresh) return;
    // thousands of nodes are cheaper to replace than to compare
    const open = [...this.#root.querySelectorAll('details[id]')].map(({ id, open }) => [id, open]);
    this.#root.replaceChildren(...fresh.childNodes);
    for (const [id, was] of open) {
      const again = document.getElementById(id);
      if (again) again.open = was;
    }
  }

  async #ask(href) {
    const turn = ++this.#turn;
    const url = new URL(href, location.href);
    url.searchParams.set('part', 'live');
    url.hash = '';
    try {
      const response = await fetch(url, { headers: { Accept: 'text/html' } });
      if (!response.ok) return null;
      const text = await response.text();
      if (turn !== this.#turn || text === this.#text) return null;
      this.#text = text;
      const fresh = page(text);
      return fresh.getElementById(this.#root.id) ?? wrapped(fresh.body);
    } catch {
      return null; // the banner tells of a lost connection
    }
  }
}

// The same element as on the page, around what the server sent.
function wrapped(body) {
  const whole = body.ownerDocument.createElement('div');
  whole.append(...body.childNodes);
  return whole;
}

// Makes a node like another one, touching only what differs.
export function mend(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(name === 'open' && old.localName === 'details')) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && !(name === 'open' && old.localName === 'details')) old.setAttribute(name, value);
  }
  mendChildren(old, fresh);
}

function mendChildren(old, fresh) {
  const byId = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  const kept = new Set();
  let last = null;
  for (const next of [...fresh.childNodes]) {
    const same = match(next, last ? last.nextSibling : old.firstChild, byId, kept);
    if (same) {
      if (same.nodeType === Node.ELEMENT_NODE) mend(same, next);
      else if (same.data !== next.data) same.data = next.data;
      last = same;
    } else {
      const added = document.adoptNode(next);
      old.insertBefore(added, last ? last.nextSibling : old.firstChild);
      last = added;
    }
    kept.add(last);
  }
  for (const child of [...old.childNodes]) if (!kept.has(child)) child.remove();
}

// A node with an id is found by it wherever it stands and stays there; any other by its place.
function match(next, here, byId, kept) {
  if (next.id) return byId.get(next.id);
  while (here && (kept.has(here) || here.id)) here = here.nextSibling;
  return here && here.nodeType === next.nodeType && here.nodeName === next.nodeName ? here : null;
}
