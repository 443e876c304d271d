// A clip that is still being made: its place asks now and then, and fills itself.

import { bringToLife } from "./player.js";

const PAUSE = 3000;

export async function awaitClip(place) {
  try {
    const answer = await fetch(location.pathname, { cache: "no-cache" });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(place.id);
      if (fresh && fresh.dataset.length) {
        place.replaceWith(fresh);
        bringToLife(fresh);
        return;
      }
      const [before, now] = [place, fresh].map((one) => one?.querySelector(".soon"));
      if (now && now.textContent !== before.textContent) {
        before.replaceChildren(...now.childNodes);
      }
    }
  } catch {
    // The journal is away for a moment; it is asked again.
  }
  setTimeout(() => awaitClip(place), PAUSE);
}
