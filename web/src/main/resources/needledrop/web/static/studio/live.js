// A part of a page marked data-live="address" is fetched again every second or so while it is looked at,
// and put in place when it differs. The server draws it; the same template draws it the first time. Where it says a
// data-stage and comes to another one, the rest of the page is drawn anew too, once nobody plays or types in it.

const PAUSE = 1000;
const IDLE_PAUSE = 5000;

const FOCUS = 'focus';

export function keepLive(root) {
  takeFocusBack(root);
  for (const part of root.querySelectorAll('[data-live]')) watch(part);
}

// Fetches each part at once, after an act that is known to change it.
export function refreshLive() {
  for (const part of document.querySelectorAll('[data-live]')) refresh(part, '');
}

function watch(part) {
  let last = '';
  const first = stage(part);
  const again = async () => {
    if (!part.isConnected) return;
    if (stage(part) !== first && !isInUse()) return drawAnew();
    if (document.visibilityState === 'visible' && !part.contains(document.activeElement)) last = await refresh(part, last);
    setTimeout(again, part.querySelector('progress') ? PAUSE : IDLE_PAUSE);
  };
  setTimeout(again, PAUSE);
}

const stage = (part) => part.querySelector('[data-stage]')?.dataset.stage;

// The focus stays where it was, so that nobody who works by keys begins at the top again.
function drawAnew() {
  const one = document.activeElement;
  const within = one.form && `form[action="${CSS.escape(one.form.getAttribute('action'))}"] button`;
  const link = one.hasAttribute('href') && `a[href="${CSS.escape(one.getAttribute('href'))}"]`;
  sessionStorage.setItem(FOCUS, (one.id && `#${CSS.escape(one.id)}`) || link || within || '');
  location.reload();
}

function takeFocusBack(root) {
  const place = sessionStorage.getItem(FOCUS);
  sessionStorage.removeItem(FOCUS);
  if (place) root.querySelector(place)?.focus();
}

function isInUse() {
  const plays = [...document.querySelectorAll('video')].some((video) => !video.paused);
  const open = [...document.querySelectorAll('main form')].some(isTouched);
  return plays || open || document.activeElement?.matches('input, select, textarea');
}

const isTouched = (form) => [...form.elements].some((field) => 'defaultValue' in field && field.type !== 'checkbox' && field.value !== field.defaultValue);

async function refresh(part, last) {
  try {
    const answer = await fetch(part.dataset.live, { headers: { 'X-Part': 'yes' } });
    if (!answer.ok || answer.redirected) return last;
    const drawn = await answer.text();
    if (drawn !== last && !part.contains(document.activeElement)) part.innerHTML = drawn;
    return drawn;
  } catch {
    return last; // the server is away; the next round asks again
  }
}
