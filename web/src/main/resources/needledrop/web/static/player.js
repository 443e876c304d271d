// The clip's own controls. Without this file the browser's stand in their place.

import { clockOf, secondsOf, wordsOf } from "./moments.js";
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
  showChapters(seek, video, length);
  showFramesOver(seek, player.dataset.storyboard, length);
  drawWave(seek, player.dataset.waveform);
  startWhereAsked(player, video);
}

function wireButtons(player, video) {
  const play = player.querySelector(".play");
  const start = player.querySelector(".start");
  const toggle = () => (video.paused ? video.play() : video.pause());
  [play, start, video].forEach((one) => one.addEventListener("click", toggle));
  video.addEventListener("play", () => {
    player.dataset.state = "playing";
    play.ariaLabel = "Pause";
    start.hidden = true;
  });
  video.addEventListener("pause", () => {
    player.dataset.state = "paused";
    play.ariaLabel = "Play";
  });
  const full = player.querySelector(".full");
  full.addEventListener("click", () => toggleFull(player.querySelector(".screen"), video));
}

function toggleFull(screen, video) {
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

function wireVolume(player, video) {
  const mute = player.querySelector(".mute");
  const volume = player.querySelector(".volume");
  mute.addEventListener("click", () => (video.muted = !video.muted));
  volume.addEventListener("input", () => {
    video.volume = Number(volume.value);
    video.muted = video.volume === 0;
  });
  video.addEventListener("volumechange", () => {
    player.dataset.sound = video.muted || video.volume === 0 ? "off" : "on";
    mute.ariaLabel = video.muted ? "Sound on" : "Mute";
    volume.value = video.muted ? 0 : video.volume;
  });
}

function wireSlider(player, video, slider, length) {
  const clock = player.querySelector(".clock b");
  const show = () => {
    const at = video.currentTime;
    slider.value = at;
    slider.ariaValueText = `${wordsOf(at)} of ${wordsOf(length)}`;
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
    goTo(video, Number(link.dataset.seek));
    video.play();
    history.replaceState(null, "", link.getAttribute("href"));
  });
}

const KEYS = {
  k: (video) => (video.paused ? video.play() : video.pause()),
  j: (video) => goTo(video, video.currentTime - 10),
  l: (video) => goTo(video, video.currentTime + 10),
  m: (video) => (video.muted = !video.muted),
  f: (video) => toggleFull(video.closest(".screen"), video),
};

/** They work wherever in the player the focus is, but never while somebody writes. */
function wireKeys(player, video) {
  player.addEventListener("keydown", (event) => {
    const act = KEYS[event.key];
    if (act && !event.metaKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      act(video);
    }
  });
}

function goTo(video, seconds) {
  const latest = Number.isFinite(video.duration) ? video.duration - 0.05 : seconds;
  video.currentTime = Math.max(0, Math.min(seconds, latest));
}

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

/** "?t=1m5s" in the address begins there; "#clip-2" says in which clip. */
function startWhereAsked(player, video) {
  const at = secondsOf(new URLSearchParams(location.search).get("t"));
  const here = location.hash.startsWith("#clip-") ? location.hash === `#${player.id}` : player.id === "clip-1";
  if (at === null || !here) {
    return;
  }
  const go = () => goTo(video, at);
  video.readyState > 0 ? go() : video.addEventListener("loadedmetadata", go, { once: true });
  player.scrollIntoView({ block: "start" });
}
