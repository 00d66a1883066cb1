// The page of sources: choices show at once, buttons act without leaving the page, states stay current.
import { page } from './fragment.js';
import { Region } from './region.js';

const TYPING = 120;

export class Sources {
  #document;
  #region;
  #say;
  #timer = 0;

  constructor(document, root) {
    this.#document = document;
    this.#region = new Region(root);
    this.#say = document.getElementById('announce');
    this.#choose = document.querySelector('[data-choose]');
  }

  #choose;

  start() {
    this.#region.start();
    this.#document.addEventListener('submit', (event) => this.#submit(event));
    if (!this.#choose) return;
    this.#choose.querySelector('button').closest('p').hidden = true;
    this.#choose.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#chosen(), TYPING);
    });
    this.#document.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => location.reload());
  }

  async #chosen() {
    const query = new URLSearchParams([...new FormData(this.#choose)].filter(([name, value]) => value && !(name === 'sort' && value === 'state')));
    await this.#go(`/sources${query.size ? `?${query}` : ''}`, false);
  }

  async #go(href, push) {
    history[push ? 'pushState' : 'replaceState'](null, '', href);
    await this.#region.show(href);
    const showing = this.#document.getElementById('showing');
    if (showing) this.#say.textContent = showing.textContent;
  }

  async #follow(event) {
    const link = event.target.closest('a[data-choice]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const query = new URL(link.href).searchParams;
    for (const field of this.#choose.elements) {
      if (field.type === 'checkbox') field.checked = query.get(field.name) === field.value;
      else if (field.name) field.value = query.get(field.name) ?? (field.name === 'sort' ? 'state' : '');
    }
    await this.#go(link.href, true);
    if (link.rel) scrollTo({ top: 0 });
    if (!link.isConnected) this.#document.querySelector(`a[data-choice][href="${CSS.escape(link.getAttribute('href'))}"]`)?.focus();
  }

  async #submit(event) {
    const form = event.target.closest('form[data-act]');
    if (!form) return;
    event.preventDefault();
    const button = form.querySelector('button');
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    const what = button.textContent.trim();
    this.#say.textContent = `${what}...`;
    try {
      const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (new URL(response.url).pathname === '/login') {
        location = `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
        return;
      }
      this.#say.textContent = response.ok ? `${what}: done.` : this.#reason(await response.text());
      if (!response.ok) this.#complain(form, this.#say.textContent);
      else if (new URL(response.url).pathname !== location.pathname && form.action.includes('/remove')) location = response.url;
    } catch {
      this.#complain(form, 'The server could not be reached.');
    }
    button.removeAttribute('aria-disabled');
    await this.#region.refresh();
    if (!button.isConnected) (this.#document.querySelector('#recent button') ?? this.#document.querySelector('h1')).focus();
  }

  #reason(html) {
    return page(html).querySelector('.lede')?.textContent ?? 'That could not be done.';
  }

  #complain(form, text) {
    const note = this.#document.createElement('p');
    note.className = 'form-error';
    note.setAttribute('role', 'alert');
    note.textContent = text;
    form.after(note);
  }
}
