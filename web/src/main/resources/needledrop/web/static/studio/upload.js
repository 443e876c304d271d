// A form marked data-upload sends chosen and dropped files and folders, a few at once, with one progress bar for all.
// Each file is sent in pieces, and continues where it broke off when the same file is dropped again.

import { refreshLive } from './live.js';
import { droppedFiles } from './dropped.js';
import { send } from './send.js';

const AT_ONCE = 3;

export function sendFiles(root) {
  for (const form of root.querySelectorAll('form[data-upload]')) receive(form);
}

function receive(form) {
  const zone = form.querySelector('.drop');
  const batch = new Batch(form);
  form.querySelector('button')?.remove();
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const input of form.querySelectorAll('input[type=file]')) {
    input.addEventListener('change', () => {
      batch.add([...input.files]);
      input.value = '';
    });
  }
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', async (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    const { files, unreadable } = await droppedFiles(event.dataTransfer);
    for (const name of unreadable) batch.refuse(name, batch.words.unreadable);
    batch.add(files);
  });
}

// All files that are sent from one form, until none is left.
class Batch {
  constructor(form) {
    this.place = form.dataset.upload;
    this.list = form.querySelector('.uploads');
    this.total = form.querySelector('.upload-total');
    this.words = this.total.dataset;
    this.extensions = new Set(this.words.extensions.trim().split(' '));
    this.leave = (event) => event.preventDefault();
    this.clear();
  }

  clear() {
    Object.assign(this, { waiting: [], running: 0, sent: new Map(), files: 0, done: 0, good: 0, skipped: 0 });
  }

  add(files) {
    const media = files.filter((file) => this.extensions.has(file.name.split('.').pop().toLowerCase()));
    this.skipped += files.length - media.length;
    if (this.running === 0) window.addEventListener('beforeunload', this.leave);
    this.waiting.push(...media);
    this.files += media.length;
    for (const file of media) this.sent.set(file, 0);
    this.show();
    for (let free = AT_ONCE - this.running; free > 0; free--) this.next();
    if (this.running === 0) this.end();
  }

  // A cue sheet is sent after the albums that it may be about.
  take() {
    const media = this.waiting.findIndex((file) => !/\.cue$/i.test(file.name));
    if (media >= 0) return this.waiting.splice(media, 1)[0];
    return this.running === 0 ? this.waiting.shift() : undefined;
  }

  async next() {
    const file = this.take();
    if (!file) return;
    const line = this.line(file.name);
    this.running++;
    const problem = await send(file, this.place, this.words, (bytes, words) => this.at(file, line, bytes, words));
    this.running--;
    this.done++;
    line.remove();
    if (problem) this.refuse(file.name, problem);
    else this.good++;
    this.sent.set(file, file.size);
    this.show();
    if (this.waiting.length) this.next();
    else if (this.running === 0) this.end();
  }

  at(file, line, bytes, words) {
    this.sent.set(file, bytes);
    line.querySelector('progress').value = file.size ? bytes / file.size : 1;
    line.lastElementChild.textContent = words ?? `${Math.floor((100 * bytes) / (file.size || 1))} %`;
    this.draw();
  }

  draw() {
    const all = [...this.sent.keys()].reduce((sum, file) => sum + file.size, 0);
    const here = [...this.sent.values()].reduce((sum, bytes) => sum + bytes, 0);
    this.total.querySelector('progress').value = all ? here / all : 1;
  }

  show() {
    this.total.hidden = false;
    this.total.querySelector('progress').hidden = this.files === 0;
    this.draw();
    if (this.files) this.say(fill(this.words.progress, { count: this.done, total: this.files }));
  }

  end() {
    window.removeEventListener('beforeunload', this.leave);
    const uploaded = this.good && fill(this.words.done, { count: this.good });
    const left = this.skipped && fill(this.words.skipped, { count: this.skipped });
    this.total.querySelector('progress').hidden = true;
    this.say([uploaded, left].filter(Boolean).join(' '));
    this.clear();
    refreshLive();
  }

  say(words) {
    const status = this.total.querySelector('[role=status]');
    if (status.textContent !== words) status.textContent = words;
  }

  line(name) {
    const item = document.createElement('li');
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', name);
    item.append(text('name', name), bar, text('number small', '0 %'));
    this.list.append(item);
    return item;
  }

  refuse(name, problem) {
    const item = document.createElement('li');
    item.className = 'refused';
    item.append(text('name', name), text('error', problem));
    this.list.append(item);
  }
}

function text(style, words) {
  const span = document.createElement('span');
  span.className = style;
  span.textContent = words;
  return span;
}

function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
