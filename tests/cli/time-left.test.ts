import { expect, it } from 'vitest';
import { timeLeft } from '../../src/cli/live/time-left.js';

it.each([
  [{ found: 100, done: 4, kept: 0 }, 10_000, null],
  [{ found: 20, done: 10, kept: 0 }, 10_000, 'about 10 s left'],
  [{ found: 610, done: 10, kept: 0 }, 10_000, 'about 10 min left'],
  [{ found: 20_000, done: 2000, kept: 0 }, 2_000_000, 'about 5 h left'],
  [{ found: 120, done: 110, kept: 100 }, 10_000, 'about 10 s left'],
  [{ found: 10, done: 10, kept: 0 }, 10_000, null],
])('%o after %i ms: %s', (advance, elapsed, expected) => {
  expect(timeLeft({ ...advance, busiest: null }, elapsed)).toBe(expected);
});

it.each([
  [
    'a large host goes on alone when the small ones are done',
    { left: 600, asked: 30, ms: 30_000 },
    'about 10 min left',
  ],
  ['a host of many pages is faster than it would be', { left: 600, asked: 30, ms: 100 }, 'about 30 s left'],
  ['too little is known of the largest host', { left: 600, asked: 1, ms: 30_000 }, 'about 30 s left'],
])('is no less than the host with the most pages takes: %s', (_, busiest, expected) => {
  expect(timeLeft({ found: 1200, done: 600, kept: 0, busiest }, 30_000)).toBe(expected);
});
