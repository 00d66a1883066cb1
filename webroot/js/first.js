// An item of a story whose first report is not on the page says which story it joins. The line is there at once, as high as
// it will be; the server words it a moment later.
import { element } from './fragment.js';

const JITTER = 2_000; // many tabs hear of an item at once

export function introduce(item) {
  const tag = item.querySelector('.tag.story');
  if (!tag) return;
  const line = document.createElement('p');
  line.className = 'told-first';
  line.append(Object.assign(document.createElement('a'), { href: tag.href, textContent: 'Same story' }));
  tag.closest('li').remove();
  item.querySelector('.item-body').append(line);
  setTimeout(() => word(line, item.dataset.seq), Math.random() * JITTER);
}

async function word(line, seq) {
  try {
    const response = await fetch(`/items/${seq}?part=first`, { headers: { Accept: 'text/html' } });
    const worded = response.ok && element(await response.text());
    if (worded) line.replaceWith(worded);
  } catch {
    // the link leads to the story all the same
  }
}
