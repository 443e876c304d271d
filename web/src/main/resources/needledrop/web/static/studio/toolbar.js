// Buttons over the text for those who know no Markdown, and keys for those who know the buttons.

const MARKS = [
  { sign: 'B', key: 'b', around: '**' },
  { sign: 'I', key: 'i', around: '*' },
  { sign: 'S', around: '~~' },
  { key: 'k', act: link },
  { sign: 'H', before: '## ' },
  { sign: '❝', before: '> ' },
  { sign: '•', before: '- ' },
  { sign: '¹', act: footnote },
];

export function layTools(form, area) {
  const words = document.getElementById('writing-words').dataset.words.split('|');
  const bar = document.createElement('div');
  bar.className = 'tools';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-controls', area.id);
  bar.setAttribute('aria-label', 'Markdown');
  MARKS.forEach((mark, n) => bar.append(button(mark.sign ?? words[n], words[n], mark.key, () => apply(mark, area))));
  bar.append(button('?', words[MARKS.length], undefined, () => document.getElementById('keys').showModal()));
  roving(bar);
  area.before(bar);
  form.addEventListener('keydown', (event) => press(event, form, area));
  document.addEventListener('keydown', showKeys);
  return { bar, words };
}

export function button(sign, words, key, act) {
  const one = document.createElement('button');
  one.type = 'button';
  one.textContent = sign;
  one.dataset.sign = sign;
  one.setAttribute('aria-label', words);
  one.title = key ? `${words} (Ctrl+${key.toUpperCase()})` : words;
  one.addEventListener('click', act);
  return one;
}

// One stop for the tab key; the arrows go on from there.
export function roving(bar) {
  const buttons = () => [...bar.querySelectorAll('button')];
  buttons().forEach((one, n) => (one.tabIndex = n === 0 ? 0 : -1));
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = buttons();
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    all.forEach((one) => (one.tabIndex = one === next ? 0 : -1));
    next.focus();
    event.preventDefault();
  });
}

function apply(mark, area) {
  area.focus();
  if (mark.act) mark.act(area);
  else if (mark.around) surround(area, mark.around);
  else eachLine(area, mark.before);
}

// Typed rather than set, so that the browser's own undo takes it back.
export function type(area, text, from, to) {
  area.focus();
  area.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, from, to, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

function surround(area, marks) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const inside = value.slice(from, to);
  const n = marks.length;
  const marked = value.slice(from - n, from) === marks && value.slice(to, to + n) === marks;
  if (marked) type(area, inside, from - n, to + n);
  else type(area, marks + inside + marks, from, to);
  const start = marked ? from - n : from + n;
  area.setSelectionRange(start, start + inside.length);
}

function eachLine(area, before) {
  const from = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const end = area.value.indexOf('\n', area.selectionEnd);
  const to = end < 0 ? area.value.length : end;
  const lines = area.value.slice(from, to).split('\n');
  const all = lines.every((line) => line.startsWith(before));
  type(area, lines.map((line) => (all ? line.slice(before.length) : before + line)).join('\n'), from, to);
}

function link(area) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const words = value.slice(from, to);
  const isAddress = /^https?:\/\/\S+$/.test(words);
  type(area, isAddress ? `[](${words})` : `[${words}](https://)`, from, to);
  const at = isAddress ? from + 1 : from + words.length + 3;
  area.setSelectionRange(at, isAddress ? at : at + 8);
}

function footnote(area) {
  let n = 1;
  while (area.value.includes(`[^${n}]`)) n++;
  const at = area.selectionEnd;
  type(area, `[^${n}]`, at, at);
  const end = area.value.length;
  type(area, `${area.value.endsWith('\n') ? '' : '\n'}\n[^${n}]: `, end, end);
}

function press(event, form, area) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const mark = MARKS.find(({ key }) => key === event.key.toLowerCase());
  if (event.key.toLowerCase() === 's') form.querySelector('[value=keep]').click();
  else if (event.key === 'Enter') turn(event, form, area);
  else if (mark && event.target.tagName === 'TEXTAREA') apply(mark, event.target);
  else return;
  event.preventDefault();
}

function turn(event, form, area) {
  const look = form.querySelector('[data-preview]');
  if (event.shiftKey) form.querySelector('[value=publish], [value=keep]').click();
  else (document.activeElement === look ? area : look).focus();
}

function showKeys(event) {
  const typing = event.target.closest('input, textarea, select');
  const keys = document.getElementById('keys');
  if (event.key === '?' && !typing && !keys.open) keys.showModal();
}
