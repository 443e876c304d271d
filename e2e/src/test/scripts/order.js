import { order } from '/studio/order.js';
import { equal, press, show } from './assert.js';

/** Rows a to d; those in capitals are chosen. */
function rows(letters) {
  const row = (letter) => `<li data-row="${letter}"><input type="checkbox" ${letter < 'a' ? 'checked' : ''}>
    <button name="act" value="earlier ${letter}"></button><button name="act" value="later ${letter}"></button></li>`;
  const list = show(`<ul data-order>${[...letters].map(row).join('')}</ul>`);
  order(document);
  return (letter, act) => {
    list.querySelector(`[value="${act} ${letter}"]`).click();
    return [...list.children].map((one) => one.dataset.row).join('');
  };
}

export function rowMovesPastTheNextChosenOne() {
  equal(rows('AbCD')('C', 'earlier'), 'CAbD');
  equal(rows('AbCD')('A', 'later'), 'bCAD');
}

export function rowsAtTheEndsStay() {
  equal(rows('ABC')('A', 'earlier'), 'ABC');
  equal(rows('ABC')('C', 'later'), 'ABC');
}

export function rowThatIsNotChosenStays() {
  equal(rows('AbC')('b', 'earlier'), 'AbC');
}

export function altAndArrowMoveARow() {
  rows('AB');
  const input = document.querySelector('[data-row=B] input');
  equal([press(input, 'ArrowUp'), press(input, 'ArrowUp', { altKey: true })], [false, true]);
  equal(document.querySelector('ul').firstElementChild.dataset.row, 'B');
}
