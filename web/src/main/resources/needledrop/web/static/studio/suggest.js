// A field marked data-suggest="address" is given names to choose from as one types, through a <datalist>.

const PAUSE = 150;

export function suggestNames(root) {
  let timer = 0;
  root.addEventListener('input', (event) => {
    const field = event.target;
    if (!field.dataset?.suggest || event.inputType === 'insertReplacementText') return;
    clearTimeout(timer);
    timer = setTimeout(() => offer(field), PAUSE);
  });
}

async function offer(field) {
  const address = new URL(field.dataset.suggest, location.href);
  address.searchParams.set('q', field.value);
  const answer = await fetch(address);
  if (!answer.ok) return;
  listOf(field).replaceChildren(...(await answer.json()).map(option));
}

function listOf(field) {
  const id = field.getAttribute('list') || `${field.id}-names`;
  let list = document.getElementById(id);
  if (!list) {
    list = document.createElement('datalist');
    list.id = id;
    field.after(list);
    field.setAttribute('list', id);
  }
  return list;
}

function option({ name, kind }) {
  const choice = document.createElement('option');
  choice.value = name;
  choice.label = kind;
  return choice;
}
