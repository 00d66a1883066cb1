// News slides in at the top: what stood there stays where the eye has it and moves down smoothly, instead of jumping.
const DURATION = 240;

export function glide(items, fresh) {
  const height = fresh.reduce((sum, item) => sum + item.offsetHeight, 0);
  if (!height) return;
  const timing = { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : DURATION, easing: 'ease-out' };
  // added to a glide that is still going on
  items.animate({ transform: [`translateY(${-height}px)`, 'none'] }, { ...timing, composite: 'add' });
  // nothing shows above the wire's top
  items.animate({ clipPath: [`inset(${height}px 0 0 0)`, 'inset(0 0 0 0)'] }, timing);
}
