// Ties a player to what stands around it: shots and cues seek, the one that plays is marked, a line runs along the
// lane, and "from the player" buttons write the present moment into a field.

export function followPlayer(root) {
  const player = root.querySelector('video[data-player]');
  if (!player) return;
  root.addEventListener('click', (event) => act(event, player));
  player.addEventListener('timeupdate', () => mark(root, player));
  root.addEventListener('placed', () => mark(root, player));
  root.addEventListener('keydown', (event) => keys(event, player));
}

function act(event, player) {
  const seek = event.target.closest('[data-seek]');
  const take = event.target.closest('[data-take]');
  const lane = event.target.closest('[data-lane]');
  if (seek) {
    event.preventDefault();
    jump(player, Number(seek.dataset.seek));
  } else if (take) {
    document.getElementById(take.dataset.take).value = clock(player.currentTime);
  } else if (lane) {
    const box = lane.getBoundingClientRect();
    jump(player, ((event.clientX - box.left) / box.width) * Number(lane.dataset.lane));
  }
}

function jump(player, seconds) {
  player.currentTime = seconds;
  player.play().catch(() => {});
}

function mark(root, player) {
  const now = player.currentTime;
  for (const part of root.querySelectorAll('[data-from]')) {
    const plays = now >= Number(part.dataset.from) && now < Number(part.dataset.to);
    if (plays === part.hasAttribute('aria-current')) continue;
    if (plays) part.setAttribute('aria-current', 'true');
    else part.removeAttribute('aria-current');
    if (plays && part.closest('.strip') && !player.paused) part.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
  for (const line of root.querySelectorAll('.lane .now')) {
    const x = `${(100 * now) / Number(line.closest('[data-lane]').dataset.lane)}%`;
    line.setAttribute('x1', x);
    line.setAttribute('x2', x);
  }
}

function keys(event, player) {
  if (event.target.closest('input, textarea, select, button, video, a') || event.ctrlKey || event.metaKey || event.altKey) return;
  const moves = { j: -5, l: 5, ',': -1 / 25, '.': 1 / 25 };
  if (event.key === 'k') player.paused ? player.play() : player.pause();
  else if (event.key in moves) player.currentTime += moves[event.key];
}

// The form that the server reads: minutes:seconds.thousandths.
function clock(seconds) {
  const thousandths = Math.round(seconds * 1000);
  const minutes = Math.floor(thousandths / 60000);
  const rest = ((thousandths % 60000) / 1000).toFixed(3).padStart(6, '0');
  return `${minutes}:${rest}`;
}
