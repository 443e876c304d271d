// Going through the replies by keyboard: each key presses what a mouse would press. And choosing all at once.
// After a verdict the page comes anew without that reply; one goes on where one was.

const ACTS = { a: 'approve', s: 'spam', d: 'bin' };

export function moderateByKeys(page) {
  const pile = page.querySelector('[data-moderate]');
  if (!pile) {
    return;
  }
  chooseAllAtOnce(page, pile);
  page.addEventListener('submit', () => remember(pile, page.activeElement));
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    if (press(page, pile, event.key)) {
      event.preventDefault();
    }
  });
}

function chooseAllAtOnce(page, pile) {
  const all = page.querySelector('#chosen [data-all]');
  const boxes = [...pile.querySelectorAll('input[name=reply]')];
  if (!all) {
    return;
  }
  all.closest('label').hidden = false;
  all.addEventListener('change', () => boxes.forEach((box) => (box.checked = all.checked)));
  pile.addEventListener('change', () => (all.checked = boxes.every((box) => box.checked)));
}

function isTyping(target) {
  return target.matches('textarea, select, input:not([type=checkbox])');
}

function press(page, pile, key) {
  const here = page.activeElement?.closest('article.reply');
  if (key === 'j' || key === 'k') {
    return go(pile, here, key === 'j' ? 1 : -1);
  }
  if (key === 'u') {
    return click(page.querySelector('.said form button'));
  }
  if (key === 'x') {
    return click(here?.querySelector('input[name=reply]'));
  }
  if (!ACTS[key]) {
    return false;
  }
  const chosen = pile.querySelector('input[name=reply]:checked');
  return click(chosen ? page.querySelector(`#chosen [value=${ACTS[key]}]`) : here?.querySelector(`button.${ACTS[key]}`));
}

function remember(pile, focused) {
  const place = repliesIn(pile).indexOf(focused?.closest('article.reply'));
  sessionStorage.setItem(keyOf(pile), Math.max(place, 0));
}

function remembered(pile) {
  const place = Number(sessionStorage.getItem(keyOf(pile)));
  sessionStorage.removeItem(keyOf(pile));
  return Math.min(place, repliesIn(pile).length - 1);
}

function keyOf(pile) {
  return `place among ${pile.dataset.moderate}`;
}

function repliesIn(pile) {
  return [...pile.querySelectorAll('article.reply')];
}

function go(pile, here, step) {
  const replies = repliesIn(pile);
  const next = replies[here ? replies.indexOf(here) + step : remembered(pile)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return Boolean(next);
}

function click(button) {
  button?.click();
  return Boolean(button);
}
