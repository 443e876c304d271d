// Small pictures of the moments over the seek bar, cut from one sheet as its WebVTT track says.

import { clockOf } from "./moments.js";

const LINE = /(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)\s+-->\s+(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)[^\n]*\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g;

export function showFramesOver(seek, address, length) {
  const preview = seek.querySelector(".preview");
  let frames = null;
  seek.addEventListener("pointerenter", async (event) => {
    if (event.pointerType !== "touch") {
      frames ??= await read(address);
    }
  });
  seek.addEventListener("pointermove", (event) => {
    const box = seek.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    if (frames?.length) {
      show(preview, frames, share * length, share * box.width);
    }
  });
  seek.addEventListener("pointerleave", () => (preview.hidden = true));
}

async function read(address) {
  try {
    const text = await (await fetch(address)).text();
    return [...text.matchAll(LINE)].map((line) => ({
      from: Number(line[1] ?? 0) * 3600 + Number(line[2]) * 60 + Number(line[3]),
      picture: new URL(line[7], new URL(address, location.href)).href,
      box: line.slice(8, 12).map(Number),
    }));
  } catch {
    return []; // a bar without pictures is still a bar
  }
}

/** The picture is there once there is something to show: HTML knows no picture without an address. */
function imageIn(place) {
  return place.querySelector("img") ?? place.appendChild(Object.assign(new Image(), { alt: "" }));
}

function show(preview, frames, at, left) {
  const frame = frames.findLast((one) => one.from <= at) ?? frames[0];
  const [x, y, width, height] = frame.box;
  const image = imageIn(preview.querySelector(".frame"));
  if (image.src !== frame.picture) {
    image.src = frame.picture;
  }
  image.style.translate = `${-x}px ${-y}px`;
  Object.assign(image.parentElement.style, { width: `${width}px`, height: `${height}px` });
  preview.querySelector("p").textContent = clockOf(at);
  preview.style.setProperty("--x", `${left}px`);
  preview.hidden = false;
}
