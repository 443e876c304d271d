// The search box: "/" brings one there, and names are offered as one types. Without this file it is a plain form.

const PAUSE = 120;
const KEPT = 50;

document.querySelectorAll("input[data-find]").forEach(offerNames);

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) {
    return;
  }
  event.preventDefault();
  const box = [...document.querySelectorAll("input[data-find]")].find((one) => one.offsetParent);
  if (box) {
    box.focus();
    box.select();
  } else {
    location.assign("/search");
  }
});

function offerNames(box, number) {
  const list = listFor(box, `names-${number}`);
  const answers = new Map();
  let timer = 0;
  let asked = "";

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close(box, list);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        ask();
      } else {
        move(box, list, event.key === "ArrowDown" ? 1 : -1);
      }
    } else if (event.key === "Enter" && chosen(list)) {
      event.preventDefault();
      location.assign(chosen(list).dataset.path);
    }
  });
  box.addEventListener("blur", () => close(box, list));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("li");
    if (option) {
      location.assign(option.dataset.path);
    }
  });

  async function ask() {
    asked = box.value.trim();
    if (asked.length < 2) {
      close(box, list);
      return;
    }
    const question = asked;
    const names = answers.get(question) ?? (await fetchNames(question));
    if (answers.size > KEPT) {
      answers.clear();
    }
    answers.set(question, names);
    if (question === asked && document.activeElement === box) {
      show(box, list, names);
    }
  }
}

async function fetchNames(question) {
  try {
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(question)}`);
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}

function listFor(box, id) {
  const list = document.createElement("ul");
  list.id = id;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.getAttribute("aria-label") ?? box.labels[0].textContent);
  box.after(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", id);
  return list;
}

function show(box, list, names) {
  list.replaceChildren(...names.map((name, at) => option(name, `${list.id}-${at}`)));
  list.hidden = names.length === 0;
  box.setAttribute("aria-expanded", String(!list.hidden));
  box.removeAttribute("aria-activedescendant");
}

function option({ name, kind, aside, path }, id) {
  const line = document.createElement("li");
  line.id = id;
  line.dataset.path = path;
  line.setAttribute("role", "option");
  line.setAttribute("aria-selected", "false");
  const words = document.createElement("span");
  words.dir = "auto";
  words.textContent = aside ? `${name} [${aside}]` : name;
  const what = document.createElement("small");
  what.textContent = kind;
  line.append(words, " ", what);
  return line;
}

function chosen(list) {
  return list.hidden ? null : list.querySelector('[aria-selected="true"]');
}

function move(box, list, step) {
  const lines = [...list.children];
  const at = lines.indexOf(chosen(list));
  const next = at + step;
  lines.forEach((line, number) => line.setAttribute("aria-selected", String(number === next)));
  if (lines[next]) {
    box.setAttribute("aria-activedescendant", lines[next].id);
    lines[next].scrollIntoView({ block: "nearest" });
  } else {
    box.removeAttribute("aria-activedescendant");
    lines.forEach((line) => line.setAttribute("aria-selected", "false"));
  }
}

function close(box, list) {
  list.hidden = true;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}
