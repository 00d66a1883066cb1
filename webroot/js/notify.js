// Desktop notifications of one filter: off until asked for, kept in this browser, one a story, and only while a page of
// the filter is open somewhere and not looked at.
const SETTING = 'peacewire.notify';
const TOLD = 'peacewire.notified';
const REMEMBERED = 300;

export class Notify {
  #root;
  #filter;

  constructor(root, filter) {
    this.#root = root;
    this.#filter = filter;
  }

  start() {
    if (!('Notification' in globalThis)) return;
    this.#root.hidden = false;
    const box = this.#root.querySelector('input');
    box.checked = this.#on;
    box.addEventListener('change', () => this.#change(box));
    addEventListener('storage', (event) => event.key === SETTING && (box.checked = this.#on));
  }

  // an item that the page's stream brought
  tell(item) {
    if (!this.#on || document.visibilityState === 'visible' || 'history' in item.dataset) return;
    const story = item.dataset.story ?? item.dataset.seq;
    if (!this.#first(`${this.#filter} ${story}`)) return;
    const title = item.querySelector('.item-title').textContent.trim();
    const shown = new Notification(title, { body: item.querySelector('.item-source').textContent, tag: `story-${story}`,
      lang: item.querySelector('.item-title').lang, icon: document.querySelector('link[rel="icon"]')?.href });
    shown.addEventListener('click', () => {
      focus();
      location.hash = `item-${item.dataset.seq}`;
      shown.close();
    });
  }

  get #on() {
    return 'Notification' in globalThis && Notification.permission === 'granted' && list(SETTING).includes(this.#filter);
  }

  async #change(box) {
    const said = this.#root.querySelector('[data-said]');
    const others = list(SETTING).filter((each) => each !== this.#filter);
    if (box.checked && await Notification.requestPermission() !== 'granted') {
      box.checked = false;
      said.textContent = 'Your browser does not allow this site notifications.';
      return;
    }
    keep(SETTING, box.checked ? [...others, this.#filter] : others);
    said.textContent = box.checked ? 'On, while a page of this filter is open in any tab.' : '';
  }

  // several tabs may show the same filter: whoever writes the story down first tells of it
  #first(story) {
    const told = list(TOLD);
    if (told.includes(story)) return false;
    keep(TOLD, [...told, story].slice(-REMEMBERED));
    return true;
  }
}

function list(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return []; // no storage here, or not ours
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // no storage here: it holds for nothing but this page
  }
}
