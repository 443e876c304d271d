import { clockOf, pagePath, secondsOf, wordsOf } from '/moments.js';
import { equal } from './assert.js';

export function timesAreReadInEveryForm() {
  equal(['12', '12.5', '12s', '1m5s', '1h2m3s', '2m', '1h', '0'].map(secondsOf), [12, 12.5, 12, 65, 3723, 120, 3600, 0]);
}

export function otherTextsAreNoTimes() {
  equal(['', null, 'abc', '-1', '1:05', '5s1m', '1e3', ' 12'].map(secondsOf), Array(8).fill(null));
}

export function clocksHaveTwoDigits() {
  equal([0, 5, 65, 600, 3599, 3723].map(clockOf), ['0:00', '0:05', '1:05', '10:00', '59:59', '1:02:03']);
}

export function clockDoesNotLagBehindARoundedTime() {
  equal([64.9995, 64.99].map(clockOf), ['1:05', '1:04']);
}

export function clockAndAddressAgree() {
  for (const seconds of [0, 59, 60, 3661, 86399]) {
    const parts = clockOf(seconds).split(':').map(Number);
    equal(parts.reduce((sum, part) => 60 * sum + part), seconds);
  }
}

export function spokenTimeLeavesOutZeroMinutes() {
  equal([5, 65.9, 120].map(wordsOf), ['5 s', '1 min 5 s', '2 min 0 s']);
}

export function pathOfThePageIsTheCanonicalOne() {
  equal(pagePath(), location.pathname);
  const link = Object.assign(document.createElement('link'), { rel: 'canonical', href: 'https://example.org/entry/one' });
  document.head.append(link);
  equal(pagePath(), '/entry/one');
  link.remove();
}
