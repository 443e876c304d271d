import { keep, kept, rememberPlace } from '/place.js';
import { equal, show } from './assert.js';

const KEY = 'needledrop.place.7';
const LENGTH = 100;

function player() {
  const one = show('<div data-clip="7"><video></video></div>');
  return [one, one.querySelector('video')];
}

function resumedAt(seconds) {
  keep(KEY, seconds);
  const [one, video] = player();
  rememberPlace(one, video, LENGTH);
  video.dispatchEvent(new Event('loadedmetadata'));
  return video.currentTime;
}

function keptAfterPauseAt(seconds) {
  keep(KEY, null);
  const [one, video] = player();
  rememberPlace(one, video, LENGTH);
  video.currentTime = seconds;
  video.dispatchEvent(new Event('pause'));
  return kept(KEY);
}

export function clipResumesExceptAtItsBeginningAndEnd() {
  equal([5, 10, 42.5, 89, 95].map(resumedAt), [0, 0, 42.5, 89, 0]);
}

export function placeIsKeptExceptAtBeginningAndEnd() {
  equal([5, 42.53, 95].map(keptAfterPauseAt), [null, '42.5', null]);
}

export function otherClipsHaveOtherPlaces() {
  keep('needledrop.place.8', 50);
  equal(resumedAt(null), 0);
}
