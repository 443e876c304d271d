// "Share this moment": the address of the second that is on the screen.

export function shareMoments(player, video) {
  const button = player.querySelector(".share");
  const box = player.querySelector(".moment");
  if (!button || !box) {
    return;
  }
  const field = box.querySelector("input");
  const said = box.querySelector("[role=status]");
  const which = player.id === "clip-1" ? "" : `#${player.id}`;
  const write = () => (field.value = `${player.dataset.home}?t=${Math.floor(video.currentTime)}${which}`);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = said.dataset.said;
    } catch {
      field.select(); // who may not write there can still copy by hand
    }
  };
  button.addEventListener("click", () => {
    box.hidden = !box.hidden;
    button.ariaExpanded = String(!box.hidden);
    said.textContent = "";
    if (!box.hidden) {
      write();
      copy();
    }
  });
  box.querySelector(".copy").addEventListener("click", copy);
  video.addEventListener("seeked", () => {
    if (!box.hidden) {
      write();
      said.textContent = "";
    }
  });
}
