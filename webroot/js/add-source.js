// Adding a source: look at an address, choose among what it leads to, see its entries, save. Nothing is saved before.
import { entry, known, make } from './preview.js';

const TYPING = 500;
const TYPES = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed', sitemap: 'News sitemap', page: 'Page, read with selectors' };
const SELECTORS = ['item', 'title', 'link', 'time', 'summary'];

export class AddSource {
  #look;
  #save;
  #found;
  #preview;
  #status;
  #turn = 0;
  #timer = 0;

  constructor(document) {
    this.#look = document.querySelector('[data-look]');
    this.#save = document.querySelector('[data-save]');
    this.#found = document.querySelector('[data-found]');
    this.#preview = document.querySelector('[data-preview]');
    this.#status = document.getElementById('look-status');
  }

  start() {
    this.#look.hidden = false;
    this.#look.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(this.#look.elements.url.value.trim());
    });
    this.#save.querySelector('[data-selectors]').addEventListener('input', () => this.#later());
    this.#save.elements.parent.addEventListener('input', () => this.#parent());
    this.#parent();
    const known = this.#save.elements['feed.url'].value;
    if (known) this.#look.elements.url.value = known;
    else this.#look.elements.url.focus();
  }

  // a feed of a known source needs nothing said of its source
  #parent() {
    this.#save.querySelector('[data-new-source]').hidden = this.#save.elements.parent.value.trim() !== '';
  }

  async #ask(url) {
    if (!url) return;
    this.#status.textContent = `Looking at ${url}`;
    const answer = await this.#post({ url });
    if (!answer) return;
    this.#found.hidden = false;
    this.#candidates(answer);
    this.#fill(answer.suggested);
    this.#show(answer);
    const pages = answer.candidates.length > 0 && answer.candidates.every(({ type }) => type === 'page');
    if (pages) this.#save.querySelector('[data-selectors]').open = true;
    this.#status.textContent = answer.problem ? answer.problem
      : `${answer.candidates.length} found. The form below is filled in; nothing is saved yet.`;
  }

  async #choose(url, type) {
    const select = type === 'page' ? this.#select() : null;
    const answer = await this.#post(select ? { url, select } : { url });
    if (!answer) return;
    this.#fill(answer.suggested);
    this.#show(answer);
    this.#status.textContent = answer.problem ?? `This is what ${url} gives.`;
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const select = this.#select();
      const url = this.#save.elements['feed.url'].value.trim();
      if (!select || !url) return;
      const answer = await this.#post({ url, select });
      if (answer) this.#show(answer);
    }, TYPING);
  }

  #select() {
    const select = Object.fromEntries(SELECTORS.map((key) => [key, this.#save.elements[`select.${key}`].value.trim()])
      .filter(([, value]) => value));
    return select.item ? select : null;
  }

  // Answers overtaken by a newer question are dropped.
  async #post(body) {
    const turn = ++this.#turn;
    try {
      const response = await fetch('/api/sources/preview', {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
      });
      if (response.status === 401) location = `/login?next=${encodeURIComponent('/add-source')}`;
      const answer = await response.json();
      if (turn !== this.#turn) return null;
      if (response.ok) return answer;
      this.#status.textContent = answer.detail ?? 'That could not be looked at.';
    } catch {
      this.#status.textContent = 'The server could not be reached.';
    }
    return null;
  }

  #candidates({ candidates, url }) {
    const list = this.#found.querySelector('[data-candidates]');
    list.replaceChildren(...candidates.map((candidate) => {
      const input = make('input', { type: 'radio', name: 'candidate', value: candidate.url, checked: candidate.url === url });
      input.addEventListener('change', () => this.#choose(candidate.url, candidate.type));
      const text = make('span', {}, make('b', {}, candidate.title || candidate.url),
        make('span', { className: 'candidate-how' }, [TYPES[candidate.type] ?? candidate.type, candidate.how].filter(Boolean).join(', ')),
        make('span', { className: 'candidate-url' }, candidate.url));
      if (candidate.known) text.append(known(candidate.known));
      return make('li', {}, make('label', {}, input, text));
    }));
  }

  #fill(suggested) {
    if (!suggested) return;
    const put = (name, value) => {
      this.#save.elements[name].value = value ?? '';
    };
    put('source.name', suggested.name);
    put('source.id', suggested.id);
    put('feed.id', suggested.id);
    if (suggested.kind) put('source.kind', suggested.kind);
    if (suggested.side) put('source.side', suggested.side);
    put('source.country', suggested.country);
    put('feed.url', suggested.url);
    put('feed.lang', suggested.lang);
    for (const key of SELECTORS) put(`select.${key}`, suggested.select?.[key]);
    if (suggested.select) this.#save.querySelector('[data-selectors]').open = true;
  }

  #show({ entries, relevant, total, notes, known: there, problem }) {
    this.#preview.hidden = false;
    this.#found.querySelector('[data-notes]').replaceChildren(...(notes ?? []).map((note) => make('li', {}, note)));
    const count = this.#preview.querySelector('[data-count]');
    count.textContent = problem ?? `${relevant} of ${total} would be on the wire.`;
    if (there) count.append(' ', known(there));
    this.#preview.querySelector('[data-entries]').replaceChildren(...(entries ?? []).map(entry));
  }
}
