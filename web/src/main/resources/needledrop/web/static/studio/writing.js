// The entry editor: a preview that follows the writing, names offered after [[, and a question before leaving with
// words unsent.

const PAUSE = 400;

export function guardWriting(root) {
  const form = root.querySelector('form[data-writing]');
  if (!form) return;
  let changed = false;
  form.addEventListener('input', () => (changed = true));
  form.addEventListener('submit', () => (changed = false));
  window.addEventListener('beforeunload', (event) => changed && event.preventDefault());
  showPreview(form, root.querySelector('[data-preview]'));
  for (const area of form.querySelectorAll('textarea')) completeLinks(area);
}

function showPreview(form, pane) {
  if (!pane) return;
  let timer = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => draw(form, pane), PAUSE);
  });
}

async function draw(form, pane) {
  const answer = await fetch(pane.dataset.preview, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (answer.ok && !answer.redirected) pane.innerHTML = await answer.text();
}

// Names for [[…: a list under the text, chosen with the arrow keys and Enter, or by a click.
function completeLinks(area) {
  const list = document.createElement('ul');
  list.className = 'names';
  list.hidden = true;
  list.id = `${area.id}-names`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Names to link to');
  area.after(list);
  area.setAttribute('aria-controls', list.id);
  area.addEventListener('input', () => offer(area, list));
  area.addEventListener('blur', () => setTimeout(() => (list.hidden = true), 200));
  area.addEventListener('keydown', (event) => steer(event, area, list));
}

function opened(area) {
  const before = area.value.slice(0, area.selectionStart);
  return before.match(/\[\[([^\][|\n]*)$/)?.[1];
}

async function offer(area, list) {
  const begun = opened(area);
  if (begun === undefined) return void (list.hidden = true);
  const answer = await fetch(`/studio/names?q=${encodeURIComponent(begun)}`);
  if (!answer.ok || opened(area) !== begun) return;
  const names = await answer.json();
  list.replaceChildren(...names.map((found, n) => choice(found, n, area, list)));
  list.hidden = names.length === 0;
}

function choice({ name, kind }, n, area, list) {
  const item = document.createElement('li');
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', n === 0);
  item.id = `${list.id}-${n}`;
  item.dataset.name = name;
  const small = document.createElement('small');
  small.textContent = kind;
  item.append(name, ' ', small);
  item.addEventListener('mousedown', (event) => {
    event.preventDefault();
    put(name, area, list);
  });
  return item;
}

function steer(event, area, list) {
  if (list.hidden) return;
  const items = [...list.children];
  const at = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves) {
    const next = (at + moves[event.key] + items.length) % items.length;
    items.forEach((item, n) => item.setAttribute('aria-selected', n === next));
    area.setAttribute('aria-activedescendant', items[next].id);
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    put(items[at].dataset.name, area, list);
  } else if (event.key === 'Escape') {
    list.hidden = true;
  } else return;
  event.preventDefault();
}

function put(name, area, list) {
  const start = area.selectionStart - opened(area).length;
  const end = area.selectionStart + (area.value.startsWith(']]', area.selectionStart) ? 2 : 0);
  area.setRangeText(`${name}]]`, start, end, 'end');
  list.hidden = true;
  area.removeAttribute('aria-activedescendant');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
