// Ages count on. The rules are When.java's.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TICK = 15_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function span(length) {
  if (length < HOUR) return `${Math.max(1, Math.floor(length / MINUTE))} min`;
  return length < DAY ? `${Math.floor(length / HOUR)} h` : `${Math.floor(length / DAY)} d`;
}

export function age(moment, now) {
  const length = Math.abs(now - moment);
  if (length < 45_000) return 'now';
  if (length >= 30 * DAY) {
    const day = new Date(moment);
    return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  }
  return (moment > now ? 'in ' : '') + span(length);
}

export class Ages {
  #root;

  constructor(root) {
    this.#root = root;
  }

  start() {
    this.tick();
    setInterval(() => this.tick(), TICK);
    document.addEventListener('visibilitychange', () => this.tick());
  }

  tick() {
    if (document.hidden) return;
    const now = Date.now();
    for (const time of this.#root.querySelectorAll('time[data-age]')) {
      const text = age(Date.parse(time.dateTime), now);
      if (time.textContent !== text) time.textContent = text;
    }
  }
}
