// The server answers /studio/names with one film: what was typed, and " IV".

import { completeLinks } from '/studio/complete.js';
import { equal, press, show, until } from './assert.js';

function editor() {
  show(`<form data-writing><textarea id="body"></textarea></form>
    <i id="name-words" data-names="Names" data-count="{count} names" data-film="New film" data-song="New song"
      data-album="New album" data-person="New person" data-place="New place" data-saga="New saga"></i>`);
  completeLinks(document);
  return [document.querySelector('textarea'), document.querySelector('.names')];
}

async function offeredFor(text) {
  const [area, list] = editor();
  area.value = text;
  area.setSelectionRange(text.length, text.length);
  area.dispatchEvent(new Event('input'));
  await until(() => !list.hidden);
  return [area, list];
}

export async function namesAreOfferedAfterTwoBrackets() {
  const [, list] = await offeredFor('See [[Rocky');
  equal([...list.children].map((item) => item.textContent).slice(0, 2), ['Rocky IV film', 'Rocky New film']);
  equal(list.children.length, 7);
  equal(document.querySelector('[role=status]').textContent, '1 names');
}

export async function enterTakesTheFirstName() {
  const [area, list] = await offeredFor('See [[Rocky');
  equal(press(area, 'Enter'), true);
  equal([area.value, list.hidden], ['See [[Rocky IV]]', true]);
}

export async function closingBracketsAreNotDoubled() {
  const [area] = await offeredFor('[[Rocky');
  area.value += ']] and more';
  area.setSelectionRange(7, 7);
  press(area, 'Tab');
  equal([area.value, area.selectionStart], ['[[Rocky IV]] and more', 12]);
}

export async function arrowsGoRoundAndEscapeCloses() {
  const [area, list] = await offeredFor('[[Rocky');
  press(area, 'ArrowUp');
  equal(list.lastElementChild.getAttribute('aria-selected'), 'true');
  equal(area.getAttribute('aria-activedescendant'), list.lastElementChild.id);
  press(area, 'ArrowDown');
  equal(list.firstElementChild.getAttribute('aria-selected'), 'true');
  press(area, 'Escape');
  equal([list.hidden, area.value, press(area, 'Enter')], [true, '[[Rocky', false]);
}

export async function singleBracketsAndBarsAreEscaped() {
  for (const [typed, link] of [
    ['Foo ] bar', '[[Foo \\] bar IV]]'],
    ['[REC]', '[[[REC] IV]]'],
    ['] [', '[[\\] \\[ IV]]'],
  ]) {
    const [area] = await offeredFor(`[[${typed}`);
    press(area, 'Enter');
    equal(area.value, link);
  }
}
