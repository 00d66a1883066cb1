// Suggestions while one types a search: the tags and sources that its grammar can name, as an ARIA combobox. Asked of
// the server when the box is first used.
import { page } from './fragment.js';

const MOST = 8;

export class Suggest {
  #box;
  #list;
  #known = null;
  #at = -1;

  constructor(box) {
    this.#box = box;
    this.#list = Object.assign(document.createElement('ul'), { id: 'suggestions', className: 'suggestions', hidden: true });
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Suggestions');
  }

  start() {
    const box = this.#box;
    box.after(this.#list);
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'],
      ['aria-controls', 'suggestions']]) box.setAttribute(name, value);
    box.addEventListener('focus', () => this.#load());
    box.addEventListener('input', () => this.#suggest());
    box.addEventListener('keydown', (event) => this.#press(event));
    box.addEventListener('blur', () => this.#close());
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault(); // the box keeps the focus
      const option = event.target.closest('li');
      if (option) this.#take(option);
    });
  }

  async #load() {
    if (this.#known) return;
    this.#known = [];
    try {
      const response = await fetch('/suggestions');
      if (!response.ok) return;
      this.#known = [...page(await response.text()).querySelectorAll('li')]
        .map((node) => ({ node, term: node.dataset.term, name: fold(node.firstChild.textContent) }));
      this.#suggest();
    } catch {
      this.#known = null; // asked again with the next focus
    }
  }

  // the word in hand, from the last space to the caret
  #word() {
    const before = this.#box.value.slice(0, this.#box.selectionStart);
    return before.slice(before.search(/[^\s(]*$/));
  }

  #suggest() {
    const word = fold(this.#word().replace(/^[+-]/, ''));
    const found = word.length < 2 ? [] : this.#known
      ?.filter(({ term, name }) => term.startsWith(word) || name.split(/[\s(-]+/).some((part) => part.startsWith(word)) || name.startsWith(word))
      .filter(({ term }) => term !== word).slice(0, MOST) ?? [];
    this.#list.replaceChildren(...found.map(({ node }, i) => option(node, i)));
    this.#at = -1;
    this.#show(found.length > 0);
  }

  #show(open) {
    this.#list.hidden = !open;
    this.#box.setAttribute('aria-expanded', `${open}`);
    this.#mark();
  }

  #close() {
    this.#at = -1;
    this.#show(false);
  }

  #press(event) {
    const options = this.#list.children;
    if (this.#list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') this.#at = (this.#at + 1) % options.length;
    else if (event.key === 'ArrowUp') this.#at = (this.#at <= 0 ? options.length : this.#at) - 1;
    else if (event.key === 'Escape') this.#close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && this.#at >= 0) this.#take(options[this.#at]);
    else return;
    event.preventDefault();
    this.#mark();
  }

  #mark() {
    [...this.#list.children].forEach((each, i) => each.setAttribute('aria-selected', `${i === this.#at}`));
    const active = this.#list.children[this.#at];
    if (active) this.#box.setAttribute('aria-activedescendant', active.id);
    else this.#box.removeAttribute('aria-activedescendant');
  }

  #take(chosen) {
    const { value, selectionStart } = this.#box;
    const word = this.#word();
    const start = selectionStart - word.length;
    const text = `${word.match(/^[+-]/)?.[0] ?? ''}${chosen.dataset.term} `;
    this.#box.value = value.slice(0, start) + text + value.slice(selectionStart).trimStart();
    this.#box.setSelectionRange(start + text.length, start + text.length);
    this.#close();
  }
}

function option(node, i) {
  const item = node.cloneNode(true);
  item.id = `suggestion-${i}`;
  item.setAttribute('role', 'option');
  return item;
}

function fold(text) {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
