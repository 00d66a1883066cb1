// Whether the reader sees the top of the wire: not scrolled under what sticks above it, and the tab in front.
export function inSight(root) {
  if ('follow' in root.dataset) return true; // a wall: nobody scrolls, nobody presses
  const top = root.querySelector('[data-top]');
  if (document.visibilityState !== 'visible' || !top.getClientRects().length) return false;
  const above = [root.querySelector('.wire-tools'), document.querySelector('.tabs')].filter(Boolean);
  const edge = Math.max(...above.map((part) => part.getBoundingClientRect().bottom));
  const { top: y } = top.getBoundingClientRect();
  return y >= edge - 8 && y < innerHeight;
}
