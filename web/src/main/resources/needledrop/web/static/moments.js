// Moments of a clip, as addresses and as people write them.

/** The seconds of "12", "12.5", "1m5s" or "1h2m3s"; null for anything else. */
export function secondsOf(written) {
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(written ?? "");
  if (!parts || !written) {
    return null;
  }
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}

/** The path of this page; a form that came back lies at the form's address. */
export function pagePath() {
  const canonical = document.querySelector("link[rel=canonical]");
  return canonical ? new URL(canonical.href).pathname : location.pathname;
}

/** "1:05" for 65. */
export function clockOf(seconds) {
  const whole = Math.floor(seconds + 1e-3);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** "1 minute 5 seconds", for those who listen to the page. */
export function wordsOf(seconds) {
  const whole = Math.floor(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return (minutes ? `${minutes} min ` : "") + `${rest} s`;
}
