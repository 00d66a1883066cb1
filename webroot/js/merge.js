// The newest page of a wire, taken into the one on the page: as a whole where it does not reach down to what stands there.
export function merge(wire, page, title) {
  const fresh = [...page.querySelectorAll('[data-items] .item')];
  const mine = [...(wire.items?.children ?? [])].filter(({ dataset }) => dataset.seq);
  const lowest = Number(fresh.at(-1)?.dataset.seq ?? 0);
  if (!wire.items || (mine.length && fresh.length && lowest > Number(mine[0].dataset.seq))) {
    wire.become(page, title);
    return;
  }
  const there = new Set([...page.querySelectorAll('[data-items] [data-seq]')].map(({ dataset }) => dataset.seq));
  for (const { dataset } of mine) if (Number(dataset.seq) >= lowest && !there.has(dataset.seq)) wire.withdraw(dataset.seq);
  for (const item of fresh.reverse()) wire.take(item.outerHTML);
}
