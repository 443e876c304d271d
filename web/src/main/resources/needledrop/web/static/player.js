// The clip's own controls. Without this file the browser's stand in their place.

import { captionsOf } from "./captions.js";
import { clockOf, pagePath, secondsOf, wordsOf } from "./moments.js";
import { rememberPlace } from "./place.js";
import { shareMoments } from "./share.js";
import { showFramesOver } from "./storyboard.js";
import { drawWave } from "./waveform.js";

export function bringToLife(player) {
  const video = player.querySelector("video");
  const seek = player.querySelector(".seek");
  const slider = seek.querySelector("input");
  const length = Number(player.dataset.length);

  video.controls = false;
  player.querySelectorAll(".controls, .seek, .start").forEach((part) => (part.hidden = false));
  wireButtons(player, video);
  wireVolume(player, video);
  wireSlider(player, video, slider, length);
  wireCues(player, video);
  wireKeys(player, video);
  streamOncePlayed(player, video);
  captionsOf(player, video);
  shareMoments(player, video);
  showChapters(seek, video, length);
  showFramesOver(seek, player.dataset.storyboard, length);
  drawWave(seek, player.dataset.waveform);
  loadAfterThePage(video);
  if (!startWhereAsked(player, video)) {
    rememberPlace(player, video, length);
  }
}

/** The film waits until all that is seen at once is there. */
function loadAfterThePage(video) {
  const load = () => (video.preload = "metadata");
  document.readyState === "complete" ? load() : addEventListener("load", load, { once: true });
}

function wireButtons(player, video) {
  const play = player.querySelector(".play");
  const start = player.querySelector(".start");
  const [sayPlay, sayPause] = [play.ariaLabel, play.dataset.else];
  [play, start, video].forEach((one) => one.addEventListener("click", () => toggle(video)));
  video.addEventListener("play", () => {
    player.dataset.state = "playing";
    play.ariaLabel = sayPause;
    start.hidden = true;
  });
  video.addEventListener("pause", () => {
    player.dataset.state = "paused";
    play.ariaLabel = sayPlay;
  });
  player.querySelector(".full").addEventListener("click", () => toggleFull(video));
  const speed = player.querySelector(".speed");
  speed.addEventListener("change", () => (video.playbackRate = Number(speed.value)));
  const pip = player.querySelector(".pip");
  pip.hidden = !document.pictureInPictureEnabled;
  pip.addEventListener("click", () => togglePip(video));
  player.querySelector(".help").addEventListener("click", () => showKeys(video));
}

// A pause that comes before the film has begun breaks the promise of playing: nothing is wrong then.
const play = (video) => video.play().catch(() => {});
const toggle = (video) => (video.paused ? play(video) : video.pause());

function toggleFull(video) {
  const screen = video.closest(".screen");
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else if (screen.requestFullscreen) {
    video.controls = true;
    screen.requestFullscreen();
    screen.addEventListener("fullscreenchange", () => (video.controls = !!document.fullscreenElement));
  } else {
    video.webkitEnterFullscreen?.();
  }
}

function togglePip(video) {
  const done = document.pictureInPictureElement ? document.exitPictureInPicture() : video.requestPictureInPicture?.();
  done?.catch(() => {}); // a film that has not begun can not leave the page yet
}

/** The list lies in a template until it is wanted, so that reader views do not begin with it. */
function showKeys(video) {
  const player = video.closest(".player");
  const template = player.querySelector("template[data-keys]");
  if (template) {
    template.replaceWith(template.content.cloneNode(true));
  }
  player.querySelector(".keys").showModal();
}

function wireVolume(player, video) {
  const mute = player.querySelector(".mute");
  const volume = player.querySelector(".volume");
  const [sayMute, sayOn] = [mute.ariaLabel, mute.dataset.else];
  mute.addEventListener("click", () => (video.muted = !video.muted));
  volume.addEventListener("input", () => {
    video.volume = Number(volume.value);
    video.muted = video.volume === 0;
  });
  video.addEventListener("volumechange", () => {
    player.dataset.sound = video.muted || video.volume === 0 ? "off" : "on";
    mute.ariaLabel = video.muted ? sayOn : sayMute;
    volume.value = video.muted ? 0 : video.volume;
  });
}

function wireSlider(player, video, slider, length) {
  const clock = player.querySelector(".clock b");
  const show = () => {
    const at = video.currentTime;
    slider.value = at;
    slider.ariaValueText = `${wordsOf(at)} / ${wordsOf(length)}`;
    clock.textContent = clockOf(at);
    slider.parentElement.style.setProperty("--at", `${(100 * at) / length}%`);
    showCue(player, at);
  };
  slider.addEventListener("input", () => goTo(video, Number(slider.value)));
  video.addEventListener("timeupdate", show);
  video.addEventListener("seeking", show);
  const glide = () => {
    show();
    if (!video.paused) {
      requestAnimationFrame(glide);
    }
  };
  video.addEventListener("play", glide);
  show();
}

function showCue(player, at) {
  for (const cue of player.querySelectorAll(".cues li")) {
    const plays = at >= Number(cue.dataset.in) && at < Number(cue.dataset.out) && player.dataset.state === "playing";
    if (plays !== cue.hasAttribute("aria-current")) {
      plays ? cue.setAttribute("aria-current", "true") : cue.removeAttribute("aria-current");
    }
  }
}

function wireCues(player, video) {
  player.addEventListener("click", (event) => {
    const link = event.target.closest("[data-seek]");
    if (!link || event.metaKey || event.ctrlKey) {
      return;
    }
    event.preventDefault();
    playFrom(player, Number(link.dataset.seek), link);
  });
}

/** Times in replies play the clip that they name, without loading the page again. */
export function wireTimes(page) {
  page.addEventListener("click", (event) => {
    const link = event.target.closest('.reply a[href*="?t="]');
    const address = link && new URL(link.href);
    if (!link || event.metaKey || event.ctrlKey || address.pathname !== pagePath()) {
      return;
    }
    const player = page.querySelector(`${address.hash || "#clip-1"}[data-length]`);
    const at = secondsOf(address.searchParams.get("t"));
    if (player && at !== null) {
      event.preventDefault();
      playFrom(player, at, link);
    }
  });
}

function playFrom(player, seconds, link) {
  const video = player.querySelector("video");
  goTo(video, seconds);
  play(video);
  keepInSight(player);
  if (location.pathname === pagePath()) {
    history.replaceState(null, "", link.getAttribute("href"));
  }
}

/** Scrolls only if part of the picture is outside the window. */
function keepInSight(player) {
  const { top, bottom } = player.querySelector(".screen").getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    player.scrollIntoView({ block: "start" });
  }
}

const KEYS = {
  k: toggle,
  j: (video) => goTo(video, video.currentTime - 10),
  l: (video) => goTo(video, video.currentTime + 10),
  m: (video) => (video.muted = !video.muted),
  f: toggleFull,
  p: togglePip,
  c: (video) => video.closest(".player").querySelector(".captions")?.click(),
  ",": (video) => step(video, -1),
  ".": (video) => step(video, 1),
  "?": showKeys,
};

/** These have a meaning of their own on a slider, a list, a button. */
const BARE_KEYS = {
  " ": toggle,
  ArrowLeft: (video) => goTo(video, video.currentTime - 5),
  ArrowRight: (video) => goTo(video, video.currentTime + 5),
  ArrowUp: (video) => (video.volume = Math.min(1, video.volume + 0.1)),
  ArrowDown: (video) => (video.volume = Math.max(0, video.volume - 0.1)),
};

/** They work wherever in the player the focus is, but never while somebody writes or chooses. */
function wireKeys(player, video) {
  player.addEventListener("keydown", (event) => {
    const act = actOf(event);
    if (act && !event.metaKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      act(video);
    }
  });
}

function actOf(event) {
  if (event.target.closest("select, dialog, input:not([type=range])")) {
    return null;
  }
  if (/^[0-9]$/.test(event.key)) {
    return (video) => goTo(video, (lengthOf(video) * Number(event.key)) / 10);
  }
  const bare = event.key in BARE_KEYS && !event.target.closest("button, input, a");
  return bare ? BARE_KEYS[event.key] : KEYS[event.key];
}

/** One picture of film; browsers do not tell how long one is, and few clips have fewer a second. */
function step(video, pictures) {
  video.pause();
  goTo(video, video.currentTime + pictures / 25);
}

function goTo(video, seconds) {
  video.currentTime = Math.max(0, Math.min(seconds, lengthOf(video) - 0.05));
}

const lengthOf = (video) => video.duration || Number(video.closest(".player").dataset.length);

function showChapters(seek, video, length) {
  const track = video.querySelector("track[kind=chapters]");
  if (!track) {
    return;
  }
  track.addEventListener("load", () => {
    for (const chapter of track.track.cues) {
      const mark = document.createElement("span");
      mark.className = "mark";
      mark.title = chapter.text;
      mark.style.setProperty("--from", `${(100 * chapter.startTime) / length}%`);
      seek.append(mark);
    }
  });
  track.track.mode = "hidden";
}

/** Long clips come in pieces, at the height that the line carries; who never plays loads nothing of that. */
function streamOncePlayed(player, video) {
  if (player.dataset.stream) {
    video.addEventListener("play", async () => (await import("./stream.js")).stream(player, video), { once: true });
  }
}

/** "?t=1m5s" or "#t=65" in the address begins there; "#clip-2" says in which clip. */
function startWhereAsked(player, video) {
  const hash = location.hash.slice(1);
  const at = secondsOf(new URLSearchParams(location.search).get("t") ?? new URLSearchParams(hash).get("t"));
  const named = hash.startsWith("clip-") ? hash : "clip-1";
  if (at === null || named !== player.id) {
    return false;
  }
  const go = () => goTo(video, at);
  video.readyState > 0 ? go() : video.addEventListener("loadedmetadata", go, { once: true });
  keepInSight(player);
  return true;
}
