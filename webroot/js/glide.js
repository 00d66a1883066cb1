// News slides in at the top: what stood there stays where the eye has it and moves down smoothly, instead of jumping.
const DURATION = 240;

export function glide(items, fresh) {
  const height = fresh.reduce((sum, item) => sum + item.offsetHeight, 0);
  if (!height) return null;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const sliding = items.animate([
    { transform: `translateY(${-height}px)`, clipPath: `inset(${height}px 0 0 0)` }, // nothing shows above the wire's top
    { transform: 'none', clipPath: 'inset(0 0 0 0)' },
  ], { duration: still ? 1 : DURATION, easing: 'ease-out' });
  // a tab that goes behind others draws no more frames, and finishes nothing
  return Promise.race([sliding.finished, new Promise((done) => setTimeout(done, 4 * DURATION))]);
}
