// A file dropped on the text to fill an item from is read into it. Entities of Wikidata are long: what is not read
// of them is left out before they are sent.

const LONGEST = 40_000_000;
const UNREAD = new Set(['references', 'references-order', 'hash', 'sitelinks', 'descriptions', 'aliases']);

export function fillFromFiles(root) {
  const form = root.querySelector('form[data-fill]');
  const area = form?.querySelector('textarea');
  if (!area) return;
  area.addEventListener('dragover', (event) => event.preventDefault());
  area.addEventListener('drop', async (event) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    area.value = file.size > LONGEST ? '' : slim(await textOf(file));
    form.querySelector('[value=look]').focus();
  });
  area.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.trimStart().startsWith('{')) return;
    event.preventDefault();
    area.setRangeText(slim(text), area.selectionStart, area.selectionEnd, 'end');
  });
}

// UTF-8 or UTF-16 if it can be, else as Windows has long written western languages.
async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marked = { 254255: 'utf-16be', 255254: 'utf-16le' }[`${bytes[0]}${bytes[1]}`];
  try {
    return new TextDecoder(marked ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function slim(text) {
  if (!text.trimStart().startsWith('{')) return text;
  try {
    return JSON.stringify(JSON.parse(text), (key, value) => (UNREAD.has(key) ? undefined : value));
  } catch {
    return text;
  }
}
