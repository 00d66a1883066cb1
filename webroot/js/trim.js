// A page that stays open all day keeps so many items; the link to older ones then begins where they end.
const MOST = 400;

export function trim(root, items) {
  if (items.childElementCount <= MOST) return;
  while (items.childElementCount > MOST) items.lastElementChild.remove();
  const older = root.querySelector('[data-older]');
  const link = older.querySelector('a');
  const url = new URL(link.href);
  url.searchParams.set('before', items.lastElementChild.dataset.seq);
  link.href = url.pathname + url.search;
  older.hidden = false;
}
