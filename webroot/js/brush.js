// A span drawn over the chart sets the two lists below it, and they set what is drawn: whoever has no pointer chooses
// there with the keyboard.
const STEP = 10; // a piece is as wide in the drawing's units

export class Brush {
  #svg;
  #shown;
  #from;
  #to;
  #start = -1;

  constructor(document) {
    this.#svg = document.querySelector('[data-brush] svg');
    this.#shown = this.#svg.querySelector('.brush');
    const form = document.querySelector('[data-span]');
    [this.#from, this.#to] = form.querySelectorAll('select');
    form.querySelector('[data-hint]').hidden = false;
  }

  start() {
    for (const list of [this.#from, this.#to]) list.addEventListener('change', () => this.#chosen(list));
    this.#svg.addEventListener('pointerdown', (event) => this.#press(event));
    this.#svg.addEventListener('pointermove', (event) => this.#start >= 0 && this.#draw(this.#start, this.#place(event)));
    this.#svg.addEventListener('pointerup', (event) => this.#release(event));
    this.#svg.addEventListener('pointercancel', () => { this.#start = -1; });
    // what was drawn is no click on the bar where it ended
    this.#svg.addEventListener('click', (event) => this.#drawn && event.preventDefault());
    this.#svg.addEventListener('dragstart', (event) => event.preventDefault());
  }

  #drawn = false;

  #press(event) {
    if (event.button) return;
    this.#start = this.#place(event);
    this.#drawn = false;
  }

  #release(event) {
    const end = this.#place(event);
    this.#drawn = this.#start >= 0 && this.#start !== end;
    this.#start = -1;
    if (this.#drawn) this.#from.form.querySelector('button').focus({ preventScroll: true });
  }

  #place(event) {
    const { left, width } = this.#svg.getBoundingClientRect();
    const place = Math.floor((event.clientX - left) / width * this.#from.length);
    return Math.min(this.#from.length - 1, Math.max(0, place));
  }

  #chosen(list) {
    const other = list === this.#from ? this.#to : this.#from;
    if (this.#from.selectedIndex > this.#to.selectedIndex) other.selectedIndex = list.selectedIndex;
    this.#draw(this.#from.selectedIndex, this.#to.selectedIndex);
  }

  #draw(one, other) {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    this.#from.selectedIndex = first;
    this.#to.selectedIndex = last;
    this.#shown.setAttribute('x', first * STEP);
    this.#shown.setAttribute('width', (last - first + 1) * STEP);
  }
}
