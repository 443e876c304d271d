// Assertions and fixtures of the script tests.

export function equal(actual, expected) {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`expected ${should} but was ${is}`);
}

/** Puts HTML into the page and returns its first element. */
export function show(html) {
  document.body.innerHTML = html;
  return document.body.firstElementChild;
}

/** Waits until a condition holds, frame by frame; the test run has the timeout. */
export async function until(condition) {
  while (!condition()) await new Promise(requestAnimationFrame);
}

export function press(target, key, options = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}
