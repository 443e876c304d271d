// A form marked data-upload sends each chosen or dropped file by itself, one after the other, and shows how far it is.
// The body of the request is the file and nothing else, so that the server can stream it to its disk.

export function sendFiles(root) {
  for (const form of root.querySelectorAll('form[data-upload]')) receive(form);
}

function receive(form) {
  const input = form.querySelector('input[type=file]');
  const zone = form.querySelector('.drop');
  const list = form.querySelector('.uploads');
  form.querySelector('button')?.remove();
  const take = (files) => sendAll([...files], form, list);
  input.addEventListener('change', () => take(input.files));
  form.addEventListener('submit', (event) => event.preventDefault());
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    take(event.dataTransfer.files);
  });
}

async function sendAll(files, form, list) {
  const leave = (event) => event.preventDefault();
  window.addEventListener('beforeunload', leave);
  const lines = files.map((file) => line(file, list));
  let refused = 0;
  for (const [n, file] of files.entries()) refused += (await send(file, form, lines[n])) ? 0 : 1;
  window.removeEventListener('beforeunload', leave);
  if (refused === 0) location.href = form.dataset.upload;
}

function line(file, list) {
  const item = document.createElement('li');
  const name = document.createElement('span');
  const bar = document.createElement('progress');
  const words = document.createElement('span');
  name.className = 'name';
  name.textContent = file.name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  words.className = 'number small';
  words.textContent = list.dataset.waits;
  words.setAttribute('role', 'status');
  item.append(name, bar, words);
  list.append(item);
  return { item, bar, words };
}

function send(file, form, { item, bar, words }) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const address = new URL(form.action);
    address.searchParams.set('name', file.name);
    request.open('PUT', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = total ? loaded / total : 1;
      words.textContent = `${Math.floor(bar.value * 100)} %`;
    };
    request.onloadend = () => {
      const good = request.status >= 200 && request.status < 300;
      words.textContent = item.parentElement.dataset[good ? 'here' : 'refused'];
      if (!good) item.append(why(request, item.parentElement.dataset.lost));
      done(good);
    };
    request.send(file);
  });
}

function why(request, lost) {
  const words = document.createElement('p');
  words.className = 'said-of-it error';
  words.textContent = request.status ? request.responseText : lost;
  return words;
}
