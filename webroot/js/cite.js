// Copies a citation, or hands it to whatever the device shares with. Without script the citation stands there to be read.
export function cite(root) {
  const text = root.querySelector('[data-citation]').textContent.trim();
  const said = root.querySelector('[data-said]');
  const copy = root.querySelector('[data-copy]');
  copy.hidden = !navigator.clipboard;
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = 'Copied';
    } catch {
      said.textContent = 'Your browser does not let pages copy. Select the text instead.';
    }
  });
  const share = root.querySelector('[data-share]');
  share.hidden = !navigator.share;
  share.addEventListener('click', () => navigator.share({ title: document.title, text, url: root.dataset.url })
    .catch(() => {})); // the reader thought better of it
}
