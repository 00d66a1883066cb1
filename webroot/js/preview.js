// Entries of a feed that is not there yet, with the tags they would get. Words from outside go in as text alone.
export function entry({ title, link, published, language, relevant, tags }) {
  const heading = make('a', { rel: 'noopener noreferrer external', dir: 'auto' }, title || 'Untitled');
  if (/^https?:/.test(link ?? '')) heading.href = link;
  if (language) heading.lang = language;
  const marks = Object.entries(tags ?? {}).flatMap(([dimension, ids]) => (ids ?? []).map((id) =>
    make('li', {}, make('span', { className: `tag ${dimension.replace(/s$/, '')}` }, id.replaceAll('-', ' ')))));
  const when = published ? make('time', { dateTime: published }, published.slice(0, 16).replace('T', ' ')) : 'no date';
  return make('li', { className: relevant ? 'relevant' : 'other' }, heading, make('span', { className: 'n' }, ' ', when, relevant ? '' : ', not on the wire'),
    make('ul', { className: 'tags' }, ...marks));
}

export function known(id) {
  return make('a', { className: 'known', href: `/sources/${encodeURIComponent(id)}` }, `already there as ${id}`);
}

export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
