// What else was said of an event, folded under the item that said it first. The words are StoryView.java's.
import { line } from './told-line.js';

const SIDES = { kyiv: 'Kyiv', moscow: 'Moscow', washington: 'Washington', europe: 'Europe', other: 'elsewhere' };

// The item on the page that tells the same story; none where items stand by themselves.
export function lead(items, { dataset }) {
  if (!items?.hasAttribute('data-folds') || !dataset.story) return null;
  return [...items.children].find((item) => item.dataset.story === dataset.story && item.dataset.seq !== dataset.seq) ?? null;
}

// Folds an item under one of its story, and whatever was folded under it.
export function fold(item, under, news) {
  const told = under.querySelector('[data-told]') ?? begin(under);
  const lines = told.querySelector('.told-lines');
  for (const next of [line(item, under), ...item.querySelectorAll('.told-line')]) {
    const same = [under, ...lines.children].some(({ dataset }) => dataset.seq === next.dataset.seq);
    if (!same) lines.append(next);
  }
  if (news && !told.open) announce(told);
  count(under);
}

// The same item in other words. One that is folded is done with here; of any other, what is folded under it stays, as open
// as it was.
export function reworded(known, item) {
  if (known.matches('.told-line')) {
    const under = known.closest('.item');
    known.replaceWith(line(item, under));
    count(under);
    return true;
  }
  const old = known.querySelector('[data-told]');
  const fresh = item.querySelector('[data-told]');
  if (fresh && old) fresh.open = old.open;
  else if (known.dataset.story === item.dataset.story) keep(known.querySelectorAll('.told-first, [data-told]'), item);
  return false;
}

function keep(parts, item) {
  if (!parts.length) return;
  item.querySelector('.tag.story')?.closest('li').remove();
  item.querySelector('.item-body').append(...parts);
}

function unfold(known) {
  const under = known.closest('.item');
  known.remove();
  if (under.querySelector('.told-line')) count(under);
  else under.querySelector('[data-told]').remove();
}

// An item is off the wire: whether all is done with that. Where others were folded under it, the first takes its place.
export function outlived(item) {
  const next = item.querySelector('.told-line');
  const folded = item.matches('.told-line');
  if (folded) unfold(item);
  if (!next) return folded;
  const title = item.querySelector('.item-title');
  title.replaceChildren(next.querySelector('.told-title').cloneNode(true));
  title.firstChild.className = '';
  title.lang = title.firstChild.lang;
  title.firstChild.replaceChildren(title.textContent);
  for (const name of ['source', 'time']) {
    const link = next.querySelector(`.told-${name}`).cloneNode(true);
    link.className = `item-${name}`;
    item.querySelector(`.item-${name}`).replaceWith(link);
  }
  for (const gone of item.querySelectorAll('.item-from, .item-summary, .item-retitled, .tags li')) gone.remove();
  const { seq, record, source, side } = next.dataset;
  if (seq === item.dataset.story) item.querySelector('.told-first')?.remove();
  Object.assign(item.dataset, { seq, record, source, side });
  item.id = `item-${seq}`;
  title.id = `title-${seq}`;
  item.setAttribute('aria-labelledby', title.id);
  unfold(next);
  return true;
}

function begin(under) {
  const told = document.createElement('details');
  told.className = 'told';
  told.toggleAttribute('data-told', true);
  const lines = document.createElement('ol');
  lines.className = 'told-lines';
  const all = document.createElement('p');
  const link = document.createElement('a');
  link.href = `/wire?story=${under.dataset.story}`;
  link.textContent = 'This story on the wire';
  all.append(link);
  all.className = 'told-all';
  told.append(document.createElement('summary'), lines, all);
  under.querySelector('.tag.story')?.closest('li').remove();
  under.querySelector('.item-body').append(told);
  return told;
}

function announce(told) {
  told.dataset.news = Number(told.dataset.news ?? 0) + 1;
  told.addEventListener('toggle', () => {
    if (!told.open) return;
    delete told.dataset.news;
    count(told.closest('.item'));
  });
}

function count(under) {
  const told = under.querySelector('[data-told]');
  const summary = told.querySelector('summary');
  const parts = [];
  if (told.dataset.more) {
    parts.push(...[...summary.children].filter(({ className }) => className !== 'told-news'));
  } else {
    const sources = new Map([under, ...told.querySelectorAll('.told-line')].map(({ dataset }) => [dataset.source, dataset.side]));
    const sides = [...sources.values()];
    parts.push(part('told-count', `${sources.size} ${sources.size === 1 ? 'publisher' : 'publishers'}`));
    const by = Object.keys(SIDES).filter((side) => sides.includes(side));
    const words = by.map((side) => `${SIDES[side]} ${sides.filter((other) => other === side).length}`);
    parts.push(part('told-sides', sources.size > 1 ? words.join(', ') : `${told.querySelectorAll('.told-line').length + 1} items`));
    if (sources.size > 1 && by.length === 1 && by[0] !== 'other') {
      parts.push(part('told-only', `Reported by one side only: ${SIDES[by[0]]}`));
    }
  }
  if (told.dataset.news) parts.push(part('told-news', `${told.dataset.news} new`));
  summary.replaceChildren(...parts.flatMap((part) => [part, ' ']));
}

function part(name, text) {
  return Object.assign(document.createElement('span'), { className: name, textContent: text });
}
