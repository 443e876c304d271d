// Where a clip was left, kept by the reader's own browser and told to nobody.

const SOON = 10;

export function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a browser that keeps nothing still plays
  }
}

export function keep(key, value) {
  try {
    value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value);
  } catch {
    // nor is anything lost that was not kept
  }
}

/** Goes on where this clip was left, unless that was at its very beginning or end. */
export function rememberPlace(player, video, length) {
  const key = `needledrop.place.${player.dataset.clip}`;
  const at = Number(kept(key));
  if (at > SOON && at < length - SOON) {
    const go = () => (video.currentTime = at);
    video.readyState > 0 ? go() : video.addEventListener("loadedmetadata", go, { once: true });
  }
  let noted = 0;
  const note = () => {
    noted = video.currentTime;
    keep(key, noted > SOON && noted < length - SOON ? noted.toFixed(1) : null);
  };
  video.addEventListener("timeupdate", () => !video.paused && Math.abs(video.currentTime - noted) > 2 && note());
  video.addEventListener("pause", note);
}
