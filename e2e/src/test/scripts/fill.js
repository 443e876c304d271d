import { fillFromFiles } from '/studio/fill.js';
import { equal, show, until } from './assert.js';

function form() {
  show('<form data-fill><textarea></textarea><button value="look" type="button"></button></form>');
  fillFromFiles(document);
  return document.querySelector('textarea');
}

async function dropped(bytes) {
  const area = form();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([new Uint8Array(bytes)], 'facts.txt'));
  area.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  await until(() => document.activeElement.value === 'look');
  return area.value;
}

export async function droppedTextIsReadInItsEncoding() {
  equal(await dropped([0x63, 0xc3, 0xa9]), 'cé');
  equal(await dropped([0x63, 0xe9]), 'cé');
  equal(await dropped([0xff, 0xfe, 0x63, 0, 0xe9, 0]), 'cé');
  equal(await dropped([0xfe, 0xff, 0, 0x63, 0, 0xe9]), 'cé');
}

export async function unreadPartsOfEntitiesAreLeftOut() {
  const entity = { id: 'Q1', sitelinks: { a: 1 }, claims: [{ value: 2, references: [3], hash: 'x' }] };
  const bytes = new TextEncoder().encode(JSON.stringify(entity));
  equal(JSON.parse(await dropped(bytes)), { id: 'Q1', claims: [{ value: 2 }] });
}

export async function brokenJsonStaysAsItIs() {
  equal(await dropped(new TextEncoder().encode('{ "id": ')), '{ "id": ');
}
