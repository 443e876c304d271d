// Videos that others keep: nobody is asked for anything before the reader clicks.

export function openEmbeds(page) {
  page.addEventListener("click", (event) => {
    const door = event.target.closest("a.embed-open[data-player]");
    if (!door || event.metaKey || event.ctrlKey) {
      return;
    }
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.setAttribute(
      "sandbox",
      "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation",
    );
    frame.src = door.dataset.player;
    frame.title = door.textContent;
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    door.replaceWith(frame);
    frame.focus();
  });
}
