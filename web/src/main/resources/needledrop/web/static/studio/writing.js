// The entry editor: a preview that follows the writing, and a question before leaving with words unsaved.

import { keepCopies } from './autosave.js';
import { takePictures } from './images.js';
import { order } from './order.js';
import { layTools, type } from './toolbar.js';

const PAUSE = 400;

export function guardWriting(root) {
  const form = root.querySelector('form[data-writing]');
  if (!form) return;
  const area = form.elements.body;
  const pane = form.querySelector('[data-preview]');
  let changed = form.dataset.writing === 'taken';
  form.addEventListener('input', () => (changed = true));
  form.addEventListener('saved', () => (changed = false));
  keepCopies(form);
  form.addEventListener('submit', (event) => event.defaultPrevented || (changed = false));
  window.addEventListener('beforeunload', (event) => changed && event.preventDefault());
  showPreview(form, pane);
  follow(area, pane);
  takePictures(form, area, layTools(form, area));
  showFindings(form);
  propose(form);
  order(form);
}

// The preview stands where the text stands, as near as their lengths allow.
function follow(area, pane) {
  area.addEventListener('scroll', () => {
    const part = area.scrollTop / Math.max(1, area.scrollHeight - area.clientHeight);
    pane.scrollTop = part * (pane.scrollHeight - pane.clientHeight);
  });
}

function propose(form) {
  const button = form.querySelector('[data-propose]');
  button.addEventListener('click', async (event) => {
    event.preventDefault();
    const answer = await fetch(button.dataset.propose, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const teaser = form.elements.teaser;
    if (answer.ok && !answer.redirected) type(teaser, await answer.text(), 0, teaser.value.length);
  });
}

// What the writer may want to look at before publishing; it never stands in the way.
function showFindings(form) {
  const place = form.querySelector('[data-findings]');
  const look = async () => {
    const answer = await fetch(place.dataset.findings, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (answer.ok && !answer.redirected) place.innerHTML = await answer.text();
  };
  let timer = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE * 3);
  });
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
