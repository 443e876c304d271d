// Going through the replies by keyboard: each key presses what a mouse would press. And choosing all at once.

const ACTS = { a: 'approve', s: 'spam', d: 'bin' };

export function moderateByKeys(page) {
  const pile = page.querySelector('[data-moderate]');
  if (!pile) {
    return;
  }
  chooseAllAtOnce(page, pile);
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

function go(pile, here, step) {
  const replies = [...pile.querySelectorAll('article.reply')];
  const next = replies[here ? replies.indexOf(here) + step : 0];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return Boolean(next);
}

function click(button) {
  button?.click();
  return Boolean(button);
}
