// What came since a place in the log, as the server words it, with when the reader had reached it.
import { age } from './ages.js';
import { element } from './fragment.js';

// null: it can't be had just now. refused() where the server knows no such place.
export async function counted({ cursor, time }, refused) {
  try {
    const response = await fetch(`/since?after=${encodeURIComponent(cursor)}`, { headers: { Accept: 'text/html' } });
    if (response.status === 400) refused();
    const line = response.ok && element(await response.text());
    return line ? dated(line, time) : null;
  } catch {
    return null; // the banner tells of a lost connection
  }
}

function dated(line, time) {
  const looked = line.querySelector('[data-looked]');
  if (looked) {
    const when = Object.assign(document.createElement('time'), { dateTime: new Date(time).toISOString(), textContent: age(time, Date.now()) });
    when.dataset.age = '';
    looked.append(', ', when);
  }
  return line;
}
