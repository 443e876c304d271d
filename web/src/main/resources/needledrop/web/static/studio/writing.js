// The entry editor: a preview that follows the writing, and a question before leaving with words unsent.

const PAUSE = 400;

export function guardWriting(root) {
  const form = root.querySelector('form[data-writing]');
  if (!form) return;
  let changed = false;
  form.addEventListener('input', () => (changed = true));
  form.addEventListener('submit', () => (changed = false));
  window.addEventListener('beforeunload', (event) => changed && event.preventDefault());
  showPreview(form, root.querySelector('[data-preview]'));
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
