// The sound of a clip as a picture behind the seek bar, drawn twice: all of it, and what was played.

const SVG = "http://www.w3.org/2000/svg";
const BARS = 240;
const HEIGHT = 64;

export async function drawWave(seek, address) {
  try {
    const peaks = await (await fetch(address)).json();
    const path = pathOf(coarser(Array.isArray(peaks) ? peaks : peaks.peaks));
    seek.prepend(picture(path, "wave"), picture(path, "wave played"));
  } catch {
    seek.classList.add("silent"); // a bar without its wave is still a bar
  }
}

function coarser(peaks) {
  const each = peaks.length / BARS;
  return Array.from({ length: BARS }, (_, bar) =>
    Math.max(0, ...peaks.slice(Math.floor(bar * each), Math.max(Math.floor(bar * each) + 1, Math.floor((bar + 1) * each)))),
  );
}

function pathOf(bars) {
  const loudest = Math.max(...bars, 0.01);
  return bars
    .map((bar, at) => {
      const height = Math.max(2, (bar / loudest) * HEIGHT);
      return `M${at * 4} ${((HEIGHT - height) / 2).toFixed(1)}h2.6v${height.toFixed(1)}h-2.6z`;
    })
    .join("");
}

function picture(path, name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", name);
  svg.setAttribute("viewBox", `0 0 ${BARS * 4} ${HEIGHT}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}
