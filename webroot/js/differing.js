// Marks the words of a headline that another one lacks, by the rules of Differing.java.
const LEAST_COMMON = 2;

export function marked(title, other) {
  const bare = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const known = new Set(other.split(/\s+/).map(bare));
  const words = title.trim().split(/\s+/);
  if (words.filter((word) => known.has(bare(word))).length < LEAST_COMMON) return [title];
  return words.flatMap((word, at) => {
    const space = at ? ' ' : '';
    if (!bare(word) || known.has(bare(word))) return [space + word];
    const mark = document.createElement('b');
    mark.className = 'differs';
    mark.textContent = word;
    return [space, mark];
  });
}
