// Marks the words of a headline that another one lacks, by the rules of Differing.java.
const LEAST_COMMON = 2;

export function marked(title, other) {
  const known = new Set(other.split(/\s+/).map(bare));
  const words = title.trim().split(/\s+/);
  const common = words.filter((word) => known.has(bare(word))).length;
  const differs = (word) => common >= LEAST_COMMON && bare(word) !== '' && !known.has(bare(word));
  const parts = [];
  for (let at = 0; at < words.length; ) {
    const start = at;
    while (at < words.length && differs(words[at]) === differs(words[start])) at++;
    const run = words.slice(start, at).join(' ');
    if (start) parts.push(' ');
    parts.push(differs(words[start]) ? Object.assign(document.createElement('b'), { className: 'differs', textContent: run }) : run);
  }
  return parts;
}

function bare(word) {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
