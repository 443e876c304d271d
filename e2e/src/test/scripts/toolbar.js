import { layTools, roving, button } from '/studio/toolbar.js';
import { equal, press, show } from './assert.js';

/** Lays the toolbar over a text, presses a button, and returns the text with its selection in braces. */
function after(sign, text, from, to) {
  show(`<form><textarea id="body"></textarea><button value="keep"></button></form>
    <i id="writing-words" data-words="bold|italic|strike|link|heading|quote|list|footnote|keys"></i>
    <dialog id="keys"></dialog>`);
  const area = document.querySelector('textarea');
  area.value = text;
  const { bar } = layTools(area.form, area);
  area.setSelectionRange(from, to);
  bar.querySelector(`[data-sign="${sign}"]`).click();
  return marked(area);
}

function marked({ value, selectionStart: from, selectionEnd: to }) {
  return `${value.slice(0, from)}{${value.slice(from, to)}}${value.slice(to)}`;
}

export function selectionIsMadeBold() {
  equal(after('B', 'a word here', 2, 6), 'a **{word}** here');
}

export function boldIsTakenBack() {
  equal(after('B', 'a **word** here', 4, 8), 'a {word} here');
}

export function emptySelectionGetsBothMarks() {
  equal(after('S', '', 0, 0), '~~{}~~');
}

export function everyChosenLineIsQuoted() {
  equal(after('❝', 'one\ntwo\nthree', 1, 5).replace(/[{}]/g, ''), '> one\n> two\nthree');
}

export function quoteIsTakenBackIfEveryLineHasIt() {
  equal(after('❝', '> one\n> two', 0, 9).replace(/[{}]/g, ''), 'one\ntwo');
  equal(after('❝', '> one\ntwo', 0, 9).replace(/[{}]/g, ''), '> > one\n> two');
}

export function linkAsksForItsAddress() {
  equal(after('link', 'see this', 4, 8), 'see [this]({https://})');
}

export function linkOfAnAddressAsksForItsText() {
  equal(after('link', 'https://a.b/c', 0, 13), '[{}](https://a.b/c)');
}

export function footnoteGetsTheNextFreeNumber() {
  equal(after('¹', 'Said[^1].\n\n[^1]: Here.', 8, 8), 'Said[^1][^2].\n\n[^1]: Here.\n\n[^2]: {}');
}

export function keysDoWhatButtonsDo() {
  after('B', 'word', 0, 0);
  const area = document.querySelector('textarea');
  area.value = 'word';
  area.setSelectionRange(0, 4);
  equal(press(area, 'i', { ctrlKey: true }), true);
  equal(marked(area), '*{word}*');
  equal(press(area, 'q', { ctrlKey: true }), false);
  equal(press(area, 'i', { ctrlKey: true, altKey: true }), false);
}

export function saveKeyPressesTheSaveButton() {
  after('B', '', 0, 0);
  let saved = 0;
  document.querySelector('[value=keep]').addEventListener('click', (event) => {
    event.preventDefault();
    saved++;
  });
  press(document.querySelector('textarea'), 's', { metaKey: true });
  equal(saved, 1);
}

export function arrowKeysMoveWithinTheToolbar() {
  const bar = show('<div></div>');
  ['a', 'b', 'c'].forEach((sign) => bar.append(button(sign, sign, undefined, () => {})));
  roving(bar);
  const all = [...bar.children];
  all[0].focus();
  press(bar, 'ArrowLeft');
  equal([document.activeElement.textContent, all.map((one) => one.tabIndex)], ['c', [-1, -1, 0]]);
  press(bar, 'ArrowRight');
  equal(document.activeElement.textContent, 'a');
}
