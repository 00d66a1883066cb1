// Keys for a hand that stays on the keyboard. They can be switched off, for whom stray keys or dictation would press
// them (WCAG 2.1.4).
const SETTING = 'peacewire.keys';

export class Keys {
  #document;
  #live;
  #translate;
  #help;
  #actions = {
    Enter: () => this.#details(),
    j: () => this.#move(1),
    k: () => this.#move(-1),
    o: () => this.#open(),
    f: () => this.#filter(),
    g: () => this.#document.dispatchEvent(new Event('peacewire:walk')),
    t: () => this.#translate?.toggle(),
    '.': () => this.#live.reveal(),
    '/': () => this.#search(),
    '?': () => this.#help.showModal(),
  };

  constructor(document, live, translate) {
    this.#document = document;
    this.#live = live;
    this.#translate = translate;
    this.#help = document.getElementById('help');
  }

  start() {
    this.#document.addEventListener('keydown', (event) => this.#press(event));
    const button = this.#document.querySelector('[data-help]');
    button.hidden = false;
    button.addEventListener('click', () => this.#help.showModal());
    const setting = this.#help.querySelector('[data-keys]');
    setting.checked = this.#on;
    setting.addEventListener('change', () => this.#keep(setting.checked));
  }

  get #on() {
    try {
      return localStorage.getItem(SETTING) !== 'off';
    } catch {
      return true; // no storage here: the keys are on and stay so
    }
  }

  #keep(on) {
    try {
      localStorage.setItem(SETTING, on ? 'on' : 'off');
    } catch {
      // as above
    }
  }

  #press(event) {
    const action = this.#actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (this.#help.open || event.target.closest('input, textarea, select, [contenteditable]')) return;
    if (!this.#on || event.key === 'Enter' && !event.target.matches('.item')) return; // on a link it is the link's
    event.preventDefault();
    action();
  }

  get #items() {
    return [...this.#document.querySelectorAll('.item:not([hidden])')];
  }

  #move(step) {
    const items = this.#items;
    const at = items.indexOf(this.#document.activeElement.closest('.item'));
    const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + step))];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  }

  #open() {
    const link = this.#document.activeElement.closest('.item')?.querySelector('.item-title a');
    if (link) open(link.href, '_blank', 'noopener');
  }

  #details() {
    location.assign(this.#document.activeElement.querySelector('.item-time').href);
  }

  // all tags: at the side where there is room for them, else behind a button above the wire
  #filter() {
    const side = this.#document.querySelector('nav.side');
    const shut = this.#document.querySelector('.all-tags');
    if (side?.checkVisibility()) {
      side.querySelector('a').focus();
    } else if (shut) {
      shut.open = !shut.open;
      shut.querySelector(shut.open ? 'a' : 'summary').focus();
    }
  }

  #search() {
    const box = this.#document.getElementById('q');
    box.focus();
    box.select();
  }
}
