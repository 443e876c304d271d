// Names for [[ in a text: a list under it, chosen with the arrow keys and Enter, or by a click. A name that nothing
// bears can be made a film, a song, a person … without leaving the text. The list opens where the name is typed.

const KINDS = ['film', 'song', 'album', 'person', 'place', 'saga'];

export function completeLinks(root) {
  for (const area of root.querySelectorAll('form[data-writing] textarea')) complete(area);
}

function complete(area) {
  const list = listUnder(area);
  area.setAttribute('aria-autocomplete', 'list');
  area.setAttribute('aria-controls', list.id);
  area.addEventListener('input', () => offer(area, list));
  area.addEventListener('blur', () => setTimeout(() => close(area, list), 200));
  area.addEventListener('keydown', (event) => steer(event, area, list));
}

function listUnder(area) {
  const list = document.createElement('ul');
  list.className = 'names';
  list.hidden = true;
  list.id = `${area.id}-names`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words().names);
  const count = document.createElement('p');
  count.className = 'unseen';
  count.setAttribute('role', 'status');
  area.after(list, count);
  return list;
}

const words = () => document.getElementById('name-words').dataset;

// What is typed so far between [[ and the cursor; a name may hold brackets, and begin with one.
function opened(area) {
  const before = area.value.slice(0, area.selectionStart);
  return before.match(/\[\[((?:(?!\]\]|\[\[(?!\[))[^|\n])*)$/)?.[1];
}

async function offer(area, list) {
  const begun = opened(area);
  if (begun === undefined) return close(area, list);
  const answer = await fetch(`/studio/names?q=${encodeURIComponent(begun)}`);
  if (!answer.ok || opened(area) !== begun) return;
  const names = await answer.json();
  const choices = [...names, ...fresh(begun.trim(), names)];
  list.replaceChildren(...choices.map((found, n) => choice(found, n, area, list)));
  list.hidden = choices.length === 0;
  if (!list.hidden) lieUnder(caret(area, area.selectionStart - begun.length), area, list);
  list.nextElementSibling.textContent = choices.length ? words().count.replace('{count}', names.length) : '';
  mark(area, list, 0);
}

// Where a character stands, seen from the text's corner: measured in a copy of the text with the same letters.
function caret(area, at) {
  const copy = document.createElement('div');
  const style = getComputedStyle(area);
  for (const name of ['font', 'letterSpacing', 'padding', 'border', 'boxSizing', 'lineHeight']) copy.style[name] = style[name];
  Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', width: `${area.clientWidth}px` });
  const mark = document.createElement('span');
  mark.textContent = '\u200b';
  copy.append(area.value.slice(0, at), mark);
  area.after(copy);
  const place = { x: mark.offsetLeft, y: mark.offsetTop + mark.offsetHeight - area.scrollTop };
  copy.remove();
  return place;
}

function lieUnder(place, area, list) {
  const right = area.offsetLeft + area.offsetWidth - list.offsetWidth;
  list.style.left = `${Math.max(area.offsetLeft, Math.min(area.offsetLeft + place.x, right))}px`;
  list.style.top = `${area.offsetTop + Math.max(0, Math.min(place.y, area.offsetHeight))}px`;
}

function fresh(name, names) {
  const known = names.some((found) => found.name.toLowerCase() === name.toLowerCase());
  return name.length < 2 || known ? [] : KINDS.map((kind) => ({ name, kind, make: true }));
}

function choice(found, n, area, list) {
  const item = document.createElement('li');
  item.setAttribute('role', 'option');
  item.id = `${list.id}-${n}`;
  const small = document.createElement('small');
  small.textContent = found.make ? words()[found.kind] : found.kind;
  item.append(found.name, ' ', small);
  item.choose = () => choose(found, area, list);
  item.addEventListener('mousedown', (event) => {
    event.preventDefault();
    item.choose();
  });
  return item;
}

function mark(area, list, at) {
  [...list.children].forEach((item, n) => item.setAttribute('aria-selected', n === at));
  if (list.hidden) return area.removeAttribute('aria-activedescendant');
  area.setAttribute('aria-activedescendant', list.children[at].id);
  list.children[at].scrollIntoView({ block: 'nearest' });
}

function steer(event, area, list) {
  if (list.hidden) return;
  const items = [...list.children];
  const at = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves) mark(area, list, (at + moves[event.key] + items.length) % items.length);
  else if (event.key === 'Enter' || event.key === 'Tab') items[at].choose();
  else if (event.key === 'Escape') close(area, list);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

async function choose(found, area, list) {
  put(found.name, area, list);
  if (found.make) await fetch('/studio/names', { method: 'POST', body: new URLSearchParams(found) });
}

function put(name, area, list) {
  const start = area.selectionStart - opened(area).length;
  const end = area.selectionStart + (area.value.startsWith(']]', area.selectionStart) ? 2 : 0);
  area.setRangeText(`${escaped(name)}]]`, start, end, 'end');
  close(area, list);
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

// Brackets in pairs may stand in a link; a single one and a bar need a backslash.
function escaped(name) {
  let open = 0;
  for (const letter of name) {
    open += { '[': 1, ']': -1 }[letter] ?? 0;
    if (open < 0) break;
  }
  return open === 0 && !name.includes('|') ? name : name.replace(/[[\]|]/g, '\\$&');
}

function close(area, list) {
  list.hidden = true;
  mark(area, list, 0);
}
