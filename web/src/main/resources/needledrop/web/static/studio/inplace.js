// A form marked data-in-place="id" is sent without leaving the page: the part with that id is taken out of the
// answer and put in place of its older self, and so is what the answer says. Without this file the same form works as
// any other. A button's data-focus names where the focus goes on afterwards.

import { showFirstWrong } from '../wrong.js';

export function sendInPlace(root) {
  root.addEventListener('submit', async (event) => {
    const form = event.target;
    const id = form.dataset.inPlace;
    const button = event.submitter;
    if (!id || button?.hasAttribute('data-leave')) return;
    event.preventDefault();
    const focus = [...(button?.dataset.focus ?? '').split(' '), button?.id, document.activeElement?.id];
    await send(form, button, id);
    goOn(focus, document.getElementById(id));
  });
}

// A wrong field has the focus before all else. What was moved keeps the focus; where it is gone, its neighbour has it, or the part itself.
function goOn(ids, part) {
  if (part && showFirstWrong(part)) return;
  const next = ids.map((id) => id && document.getElementById(id)).find((one) => one && !one.disabled);
  if (!next) part?.setAttribute('tabindex', '-1');
  (next ?? part)?.focus();
}

async function send(form, button, id) {
  const data = new URLSearchParams(new FormData(form, button));
  form.setAttribute('aria-busy', 'true');
  button?.classList.add('working');
  try {
    const answer = await fetch(button?.formAction || form.action, { method: 'POST', body: data });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(id);
    if (!fresh) return void (location.href = answer.url);
    document.getElementById(id).replaceWith(fresh);
    say(page);
    fresh.dispatchEvent(new CustomEvent('placed', { bubbles: true }));
  } catch {
    form.submit();
  } finally {
    form.removeAttribute('aria-busy');
    button?.classList.remove('working');
  }
}

// A live region is heard only where it stood before its words changed.
function say(page) {
  const words = page.querySelector('main > .said[role="status"]');
  const said = document.querySelector('main > .said[role="status"]');
  if (said && words) said.replaceChildren(...words.childNodes);
  else if (words) document.querySelector('main').prepend(words);
  else said?.remove();
}
