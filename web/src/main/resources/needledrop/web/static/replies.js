// Answering a reply without leaving the place where one reads.

export function answerInPlace(page) {
  const form = page.querySelector("#commentform");
  if (!form) {
    return;
  }
  const opened = performance.now();
  form.addEventListener("submit", () => {
    form.elements.seconds.value = Math.round((performance.now() - opened) / 1000);
  });
  page.addEventListener("click", (event) => {
    const answer = event.target.closest("a.answer[data-parent]");
    if (answer) {
      event.preventDefault();
      turnTo(form, answer);
    }
  });
}

function turnTo(form, answer) {
  form.elements.comment_parent.value = answer.dataset.parent;
  const to = form.querySelector(".to");
  to.querySelector("b").textContent = answer.dataset.name;
  to.hidden = false;
  form.scrollIntoView({ block: "center" });
  form.elements.comment.focus({ preventScroll: true });
}
