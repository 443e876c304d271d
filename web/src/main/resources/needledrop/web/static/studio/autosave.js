// What is typed goes to the server as an unsaved copy of this very editor, so that it outlives the tab. Saving by key
// or button then happens without leaving the page.

const QUIET = 1200;
const LONGEST = 5000;

export function keepCopies(form) {
  const status = form.querySelector('[data-kept]');
  const state = { dirty: false, since: 0, timer: 0, busy: false };
  const later = () => {
    clearTimeout(state.timer);
    const waited = performance.now() - state.since;
    state.timer = setTimeout(() => send(form, status, state), Math.max(0, Math.min(QUIET, LONGEST - waited)));
  };
  form.addEventListener('input', () => {
    if (!state.dirty) state.since = performance.now();
    state.dirty = true;
    later();
  });
  addEventListener('pagehide', () => state.dirty && navigator.sendBeacon('/studio/copies', dataOf(form)));
  form.addEventListener('submit', (event) => {
    clearTimeout(state.timer);
    const inPlace = event.submitter?.value === 'keep' && form.elements.entry.value !== '';
    if (inPlace && event.isTrusted) {
      event.preventDefault();
      save(form, event.submitter, status, state);
    } else {
      state.dirty = false;
    }
  });
  return state;
}

function dataOf(form, button) {
  return new URLSearchParams(new FormData(form, button));
}

async function send(form, status, state) {
  if (!state.dirty || state.busy) return;
  state.dirty = false;
  try {
    const answer = await fetch('/studio/copies', { method: 'POST', body: dataOf(form) });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    const { at, warning } = await answer.json();
    status.textContent = status.dataset.words.replace('{time}', at);
    warn(form, warning);
  } catch {
    state.dirty = true;
    status.textContent = status.dataset.lost;
    state.timer = setTimeout(() => send(form, status, state), LONGEST);
  }
}

function warn(form, words) {
  const place = form.querySelector('[data-warning]');
  place.hidden = words === '';
  if (place.textContent !== words) place.textContent = words;
}

async function save(form, button, status, state) {
  state.busy = true;
  state.dirty = false;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: dataOf(form, button) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('form[data-writing]');
    if (!answer.ok || !fresh) return void leave(form, button);
    history.replaceState(null, '', form.action);
    form.elements.version.value = fresh.elements.version.value;
    document.querySelector('.desk h1').textContent = page.querySelector('.desk h1').textContent;
    const now = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    status.textContent = status.dataset.saved.replace('{time}', now);
    warn(form, '');
    document.querySelectorAll('.desk .said.wrong').forEach((settled) => settled.remove());
    form.dispatchEvent(new CustomEvent('saved'));
  } catch {
    state.dirty = true;
    status.textContent = status.dataset.lost;
  } finally {
    state.busy = false;
  }
}

// The server has something to say: its own page says it.
function leave(form, button) {
  const act = document.createElement('input');
  Object.assign(act, { type: 'hidden', name: 'act', value: button.value });
  form.append(act);
  form.dispatchEvent(new CustomEvent('saved'));
  form.submit();
}
