// Titles in the reader's own language, by the browser's own translator on this device (the Translator API). Where there
// is none nothing of this shows. The original is one key away: t.
const SETTING = 'peacewire.translate';
const originals = new WeakMap(); // what stood in a title's link, marks and all

export class Translate {
  #root;
  #bar;
  #target = new Intl.Locale(navigator.language).language;
  #translators = new Map();
  #on = false;

  constructor(root) {
    this.#root = root;
  }

  async start() {
    if (!('Translator' in globalThis)) return;
    const others = [...new Set(this.#titles().map((title) => primary(title.lang)))].filter((lang) => lang && lang !== this.#target);
    const able = await Promise.all(others.map((lang) => this.#availability(lang)));
    if (!able.some((each) => each !== 'unavailable')) return;
    this.#bar = this.#button();
    const key = document.querySelector('[data-translated]');
    if (key) key.hidden = false;
    new MutationObserver((changes) => this.#on && changes.some((change) => change.addedNodes.length) && this.#all())
      .observe(this.#root, { childList: true, subtree: true });
    if (kept() && able.every((each) => each === 'available' || each === 'unavailable')) this.toggle();
  }

  toggle() {
    if (!this.#bar) return;
    this.#on = !this.#on;
    keep(this.#on);
    this.#bar.setAttribute('aria-pressed', `${this.#on}`);
    if (this.#on) this.#all();
    else for (const title of this.#titles()) original(title);
  }

  #button() {
    const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(this.#target);
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'small translate',
      textContent: `Titles in ${name}`, title: 'Translated by your browser on this device. Key: t' });
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => this.toggle());
    this.#root.querySelector('.wire-links')?.prepend(button);
    return button;
  }

  #titles() {
    return [...this.#root.querySelectorAll('.item-title[lang] a')].map((link) => ({ link, lang: link.parentElement.lang }));
  }

  #all() {
    for (const { link, lang } of this.#titles()) {
      if (!originals.has(link) && primary(lang) !== this.#target) this.#translate(link, primary(lang));
    }
  }

  async #translate(link, lang) {
    const before = link.textContent;
    originals.set(link, [...link.childNodes]);
    try {
      const translator = await this.#translator(lang);
      const text = await translator.translate(before);
      if (!this.#on || !originals.has(link)) return;
      link.replaceChildren(text);
      link.lang = this.#target;
      link.title = before;
    } catch {
      originals.delete(link); // this language can't be had: the title stays as it is
    }
  }

  // one translator a language: making one may fetch its model
  #translator(lang) {
    if (!this.#translators.has(lang)) {
      this.#translators.set(lang, Translator.create({ sourceLanguage: lang, targetLanguage: this.#target }));
    }
    return this.#translators.get(lang);
  }

  async #availability(lang) {
    try {
      return await Translator.availability({ sourceLanguage: lang, targetLanguage: this.#target });
    } catch {
      return 'unavailable';
    }
  }
}

function original({ link }) {
  if (!originals.has(link)) return;
  link.replaceChildren(...originals.get(link));
  link.removeAttribute('lang');
  link.removeAttribute('title');
  originals.delete(link);
}

function primary(lang) {
  return lang.split('-')[0].toLowerCase();
}

function kept() {
  try {
    return localStorage.getItem(SETTING) === 'on';
  } catch {
    return false;
  }
}

function keep(on) {
  try {
    localStorage.setItem(SETTING, on ? 'on' : 'off');
  } catch {
    // it holds for this page alone
  }
}
