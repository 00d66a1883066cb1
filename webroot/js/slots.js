// A browser opens six connections to a server on HTTP/1.1, over all tabs: streams take at most four of them.
const SLOTS = 4;

// A function that gives the slot back, or null where none is free.
export async function slot() {
  const protocol = performance.getEntriesByType('navigation')[0]?.nextHopProtocol ?? '';
  if (/^h[23]/.test(protocol)) return () => {};
  for (let n = 1; n <= SLOTS; n++) {
    const release = await hold(`peacewire:slot:${n}`);
    if (release) return release;
  }
  return null;
}

function hold(name) {
  return new Promise((answer) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) {
        answer(null);
        return null;
      }
      return new Promise((release) => answer(release));
    });
  });
}
