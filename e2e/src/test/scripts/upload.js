// The server answers each PATCH of /answers/CODES/… with the next of the codes.

import { send } from '/studio/send.js';
import { sendFiles } from '/studio/upload.js';
import { equal, show, until } from './assert.js';

const WORDS = { signedOut: 'signed out', lost: 'lost', retrying: 'retrying' };
const PIECE_BYTES = 16 * 1024 * 1024;

function place(codes) {
  return `/answers/${codes}/${crypto.randomUUID()}`;
}

async function sent(codes, size = 3) {
  const said = [];
  const file = new File([new Uint8Array(size)], 'song.flac');
  const problem = await send(file, place(codes), WORDS, (bytes, words) => words && said.push([bytes, words]));
  return [problem ?? 'sent', said];
}

export async function smallFileIsSentAtOnce() {
  equal(await sent('201'), ['sent', []]);
}

export async function largeFileIsSentInPieces() {
  equal(await sent('204-201', PIECE_BYTES + 1), ['sent', []]);
}

export async function failedPieceIsSentAgain() {
  equal(await sent('503-201'), ['sent', [[0, 'retrying']]]);
}

export async function conflictContinuesFromTheOffsetOfTheServer() {
  equal(await sent('409-201'), ['sent', [[0, 'retrying']]]);
}

export async function refusalIsSaidWithoutTheNameOfTheFile() {
  equal(await sent('422'), ['no sound', []]);
}

export async function otherRefusalsEndTheUpload() {
  equal(await sent('404'), ['lost', []]);
}

export async function signInPageEndsTheUpload() {
  equal(await sent('303'), ['signed out', []]);
}

function form(address) {
  show(`<form data-upload="${address}"><div class="drop"><input type="file" multiple></div><button>Upload</button>
    <div class="upload-total" hidden data-extensions="flac mp3 cue" data-progress="{count} of {total}"
      data-done="Uploaded: {count}." data-skipped="Skipped: {count}." data-lost="lost">
      <progress max="1" value="0"></progress><p role="status"></p></div>
    <ul class="uploads"></ul></form>`);
  sendFiles(document);
  return document.querySelector('input');
}

async function chosen(names, codes) {
  const input = form(place(codes));
  const transfer = new DataTransfer();
  names.forEach((name) => transfer.items.add(new File(['abc'], name)));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  const status = document.querySelector('[role=status]');
  await until(() => status.textContent && !/ of /.test(status.textContent));
  return [status.textContent, [...document.querySelectorAll('.refused')].map((line) => line.textContent)];
}

export async function allFilesAreCounted() {
  equal(await chosen(['a.flac', 'b.MP3', 'c.cue', 'notes.txt'], '201'), ['Uploaded: 3. Skipped: 1.', []]);
}

export async function refusedFilesStayInTheList() {
  equal(await chosen(['a.flac', 'notes.txt'], '422'), ['Skipped: 1.', ['a.flacno sound']]);
}

export async function otherFilesAreSkipped() {
  equal(await chosen(['notes.txt'], '201'), ['Skipped: 1.', []]);
}

export function formNeedsNoButton() {
  form(place('201'));
  equal(document.querySelector('button'), null);
}
