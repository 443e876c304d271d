// A clip that is still being made: its place asks now and then, and fills itself. Its cues, which are heard only
// after that, follow.

import { pagePath } from "./moments.js";
import { bringToLife } from "./player.js";

const PAUSE = 3000;
const PATIENCE = 200;

export function awaitClip(place) {
  ask(place.id, (fresh) => {
    if (fresh.dataset.length) {
      place.replaceWith(fresh);
      bringToLife(fresh);
      if (!fresh.querySelector(".lane")) {
        awaitCues(fresh);
      }
      return true;
    }
    const [before, now] = [place, fresh].map((one) => one.querySelector(".soon"));
    if (now && now.textContent !== before.textContent) {
      before.replaceChildren(...now.childNodes);
    }
    return false;
  });
}

function awaitCues(player) {
  ask(player.id, (fresh) => {
    const parts = fresh.querySelectorAll(".lane, .cues");
    player.append(...parts);
    return parts.length > 0;
  });
}

/** Draws this page anew until what is looked for is there. */
async function ask(id, found, times = 0) {
  try {
    const answer = await fetch(pagePath(), { cache: "no-cache" });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(id);
      if (fresh && found(fresh)) {
        return;
      }
    }
  } catch {
    // The journal is away for a moment; it is asked again.
  }
  if (times < PATIENCE) {
    setTimeout(() => ask(id, found, times + 1), PAUSE);
  }
}
