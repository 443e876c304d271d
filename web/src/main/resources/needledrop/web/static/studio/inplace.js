// A form marked data-in-place="id" is sent without leaving the page: the part with that id is taken out of the
// answer and put in place of its older self. Without this file the same form works as any other.

export function sendInPlace(root) {
  root.addEventListener('submit', async (event) => {
    const form = event.target;
    const id = form.dataset.inPlace;
    const button = event.submitter;
    if (!id || button?.hasAttribute('data-leave')) return;
    event.preventDefault();
    const focus = button?.id || document.activeElement?.id;
    await send(form, button, id);
    if (focus) document.getElementById(focus)?.focus();
  });
}

async function send(form, button, id) {
  const data = new URLSearchParams(new FormData(form, button));
  form.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(button?.formAction || form.action, { method: 'POST', body: data });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(id);
    if (!fresh) return void (location.href = answer.url);
    document.getElementById(id).replaceWith(fresh);
    fresh.dispatchEvent(new CustomEvent('placed', { bubbles: true }));
  } catch {
    form.submit();
  } finally {
    form.removeAttribute('aria-busy');
  }
}
