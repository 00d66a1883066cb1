// Full jitter: after a restart of the server its readers come back spread out, not all at once.
// See "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
const FIRST = 1_000;
const MOST = 60_000;

export function backoff(attempt, random = Math.random) {
  return random() * Math.min(MOST, FIRST * 2 ** attempt);
}
