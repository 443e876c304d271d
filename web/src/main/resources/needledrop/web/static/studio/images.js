// Pictures dropped on the text, pasted into it, or chosen: sent at once, asked for words, and put where the cursor was.

import { button, type } from './toolbar.js';

export function takePictures(form, area, { bar, words }) {
  const dialog = document.getElementById('picture');
  const status = form.querySelector('[data-kept]');
  const take = (files) => takeEach([...files].filter(isPicture), area, dialog, status);
  const chooser = document.createElement('input');
  Object.assign(chooser, { type: 'file', accept: 'image/jpeg,image/png,image/webp', multiple: true, hidden: true });
  chooser.addEventListener('change', () => take(chooser.files).then(() => (chooser.value = '')));
  const choose = button(words.at(-1), words.at(-1), undefined, () => chooser.click());
  choose.tabIndex = -1;
  bar.lastElementChild.before(choose);
  bar.after(chooser);
  area.addEventListener('paste', (event) => bringsPictures(event.clipboardData, event) && take(event.clipboardData.files));
  area.addEventListener('dragover', (event) => event.dataTransfer.types.includes('Files') && event.preventDefault());
  area.addEventListener('drop', (event) => bringsPictures(event.dataTransfer, event) && take(event.dataTransfer.files));
}

// Text that is copied from a word processor comes with a picture of itself: the text is what is meant.
function bringsPictures(data, event) {
  const brings = [...data.files].some(isPicture) && !data.types.includes('text/plain');
  if (brings) event.preventDefault();
  return brings;
}

function isPicture(file) {
  return file.type.startsWith('image/');
}

async function takeEach(files, area, dialog, status) {
  for (const file of files) {
    const progress = showProgress(status, dialog.dataset.sending.replace('{file}', file.name));
    const answer = await send(file, progress);
    const good = answer.status === 201;
    status.textContent = good ? '' : `${file.name}: ${answer.status ? answer.responseText : dialog.dataset.lost}`;
    if (!good) return;
    const taken = JSON.parse(answer.responseText);
    const alt = await askWords(dialog, taken.picture);
    if (alt !== undefined) put(area, `![${alt.replace(/[[\]\\]/g, '\\$&')}](${taken.address})`);
  }
}

// A bar in the status line; what is to be read out stands there once and does not change with every byte.
function showProgress(status, words) {
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', words);
  status.replaceChildren(`${words} `, bar);
  return ({ loaded, total }) => (bar.value = total ? loaded / total : 1);
}

// XMLHttpRequest, because fetch does not tell the progress of what it sends.
function send(file, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/studio/images?name=${encodeURIComponent(file.name)}`);
    request.upload.onprogress = progress;
    request.onloadend = () => resolve(request);
    request.send(file);
  });
}

// Words for those who do not see the picture; undefined if it is not wanted after all.
function askWords(dialog, picture) {
  const field = dialog.querySelector('input');
  dialog.querySelector('img').src = picture;
  field.value = '';
  dialog.returnValue = '';
  dialog.showModal();
  field.focus();
  return new Promise((resolve) => {
    const answer = () => resolve(dialog.returnValue === 'put' ? field.value.trim() : undefined);
    dialog.addEventListener('close', answer, { once: true });
  });
}

// A picture stands between paragraphs.
function put(area, text) {
  const at = area.selectionEnd;
  const before = area.value.slice(0, at);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  type(area, `${gap}${text}\n\n`, at, at);
}
