// Answering a reply without leaving the place where one reads; what is typed outlives a crash.

import { keep, kept } from "./place.js";

export function answerInPlace(page) {
  const form = page.querySelector("#commentform");
  if (!form) {
    return;
  }
  const opened = performance.now();
  form.addEventListener("submit", () => {
    if (form.elements.seconds) {
      form.elements.seconds.value = Math.round((performance.now() - opened) / 1000);
    }
  });
  form.querySelector("button.look").addEventListener("click", (event) => {
    event.preventDefault();
    preview(form);
  });
  page.addEventListener("click", (event) => {
    const answer = event.target.closest("a.answer[data-parent]");
    if (answer) {
      event.preventDefault();
      turnTo(form, answer);
    }
  });
  keepTyped(form);
}

function turnTo(form, answer) {
  form.elements.comment_parent.value = answer.dataset.parent;
  const to = form.querySelector(".to");
  to.querySelector("b").textContent = answer.dataset.name;
  to.hidden = false;
  form.scrollIntoView({ block: "center" });
  form.elements.comment.focus({ preventScroll: true });
}

async function preview(form) {
  const shown = form.querySelector(".preview");
  const body = new URLSearchParams({
    comment: form.elements.comment.value,
    comment_post_ID: form.elements.comment_post_ID?.value ?? "",
  });
  const answer = await fetch("/reply/preview", { method: "POST", body });
  if (answer.ok) {
    shown.querySelector(".words").innerHTML = await answer.text(); // made harmless by the journal
    shown.hidden = false;
    shown.scrollIntoView({ block: "nearest" });
  }
}

const KEPT = ["comment", "author", "email", "url"];

function keepTyped(form) {
  if (!form.dataset.keep) {
    return;
  }
  const place = "reply-" + form.dataset.keep;
  if (new URLSearchParams(location.search).has("sent")) {
    keep(place, null);
  }
  const before = JSON.parse(kept(place) ?? "{}");
  for (const name of KEPT) {
    const field = form.elements[name];
    if (field && !field.value && before[name]) {
      field.value = before[name];
    }
  }
  form.addEventListener("input", () => {
    const typed = Object.fromEntries(KEPT.map((name) => [name, form.elements[name]?.value ?? ""]));
    keep(place, JSON.stringify(typed));
  });
}
