// Server HTML of our own origin, as nodes. A parsed document is inert: scripts in it never run, handlers never fire,
// and the content security policy would refuse them besides. Whatever is not server HTML goes in as textContent.
const parser = new DOMParser();

export function page(html) {
  return parser.parseFromString(html, 'text/html');
}

export function element(html) {
  const first = page(html).body.firstElementChild;
  return first && document.adoptNode(first);
}
