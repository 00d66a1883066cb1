// One line under the item that an event was first told by: who told it, when, and in which words.
import { marked } from './differing.js';

export function line(item, under) {
  const { seq, record, source, side } = item.dataset;
  const made = document.createElement('li');
  made.className = 'told-line';
  Object.assign(made.dataset, { seq, record, source, side });
  const who = document.createElement('span');
  who.className = 'told-who';
  who.append(linked(item.querySelector('.item-source'), 'told-source'), ' ', linked(item.querySelector('.item-time'), 'told-time'));
  const heading = item.querySelector('.item-title');
  const title = linked(heading.querySelector('a'), 'told-title');
  const other = under.querySelector('.item-title');
  const same = heading.lang && heading.lang === other.lang;
  title.replaceChildren(...(same ? marked(heading.textContent, other.textContent) : [heading.textContent]));
  if (heading.lang) title.lang = heading.lang;
  title.dir = 'auto';
  made.append(who, ' ', title);
  return made;
}

function linked(link, name) {
  const made = link.cloneNode(true);
  made.className = name;
  return made;
}
