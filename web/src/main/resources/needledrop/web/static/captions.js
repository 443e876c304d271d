// Captions: the button goes through the languages and off again, and the choice is remembered on this machine.

import { kept, keep } from "./place.js";

const KEY = "needledrop.captions";

export function captionsOf(player, video) {
  const button = player.querySelector("button.captions");
  const tracks = [...video.querySelectorAll("track[kind=captions]")];
  if (!button || !tracks.length) {
    return;
  }
  const name = button.ariaLabel;
  let shown = -1;
  const show = (next) => {
    shown = next;
    tracks.forEach((track, at) => (track.track.mode = at === shown ? "showing" : "disabled"));
    button.ariaPressed = String(shown >= 0);
    button.ariaLabel = shown >= 0 ? `${name}: ${tracks[shown].label}` : name;
  };
  show(tracks.findIndex((track) => track.srclang === kept(KEY)));
  button.addEventListener("click", () => {
    show(shown + 1 === tracks.length ? -1 : shown + 1);
    keep(KEY, shown < 0 ? null : tracks[shown].srclang);
  });
}
