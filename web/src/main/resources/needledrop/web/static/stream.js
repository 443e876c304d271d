// A clip in pieces, once it plays: by Apple's browsers themselves, elsewhere by hls.js, which is loaded for that.

const TYPE = "application/vnd.apple.mpegurl";

export async function stream(player, video) {
  const address = player.dataset.stream;
  if (playsWell(video)) {
    player.dataset.streams = "itself";
    goOn(video, () => (video.src = address));
    video.addEventListener("error", () => backToFile(player, video), { once: true });
    return;
  }
  try {
    const Hls = await library();
    if (Hls.isSupported()) {
      play(Hls, player, video, address);
    }
  } catch {
    // the whole file plays on
  }
}

// Chromium says that it may play it, but waits for the tallest picture on a line too slow for that. Apple's browsers are
// those without a MediaSource, or with one that they manage.
function playsWell(video) {
  return video.canPlayType(TYPE) !== "" && ("ManagedMediaSource" in window || !("MediaSource" in window));
}

function library() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("hls.light.min.js", import.meta.url);
    script.onload = () => resolve(window.Hls);
    script.onerror = reject;
    document.head.append(script);
  });
}

function play(Hls, player, video, address) {
  const hls = new Hls({
    enableWorker: false,
    startPosition: video.currentTime,
    startLevel: -1, // as the line carries it, and not the first that is listed
    capLevelToPlayerSize: true,
    maxMaxBufferLength: 30, // who leaves after a moment has not loaded minutes of it
  });
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (error.fatal) {
      hls.destroy();
      backToFile(player, video);
    }
  });
  player.dataset.streams = "hls.js";
  goOn(video, () => {
    hls.loadSource(address);
    hls.attachMedia(video);
  });
}

/** What is heard and seen goes on at the same place and speed from another source. */
function goOn(video, change) {
  const [at, rate] = [video.currentTime, video.playbackRate];
  change();
  video.addEventListener("loadedmetadata", () => {
    if (Math.abs(video.currentTime - at) > 0.5) {
      video.currentTime = at;
    }
    video.playbackRate = rate;
    video.play().catch(() => {});
  }, { once: true });
}

function backToFile(player, video) {
  player.dataset.streams = "no";
  goOn(video, () => (video.src = video.querySelector("source").src));
}
