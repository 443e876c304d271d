// A part of a page marked data-live="address" is fetched again every second or so while it is looked at,
// and put in place when it differs. The server draws it; the same template draws it the first time.

const PAUSE = 1000;
const IDLE_PAUSE = 5000;

export function keepLive(root) {
  for (const part of root.querySelectorAll('[data-live]')) watch(part);
}

function watch(part) {
  let last = '';
  const again = async () => {
    if (!part.isConnected) return;
    if (document.visibilityState === 'visible' && !part.contains(document.activeElement)) last = await refresh(part, last);
    setTimeout(again, part.querySelector('progress') ? PAUSE : IDLE_PAUSE);
  };
  setTimeout(again, PAUSE);
}

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
