import { expect, it } from 'vitest';
import { timeLeft } from '../../src/cli/time-left.js';

it.each([
  [{ found: 100, done: 4, kept: 0 }, 10_000, null],
  [{ found: 20, done: 10, kept: 0 }, 10_000, 'about 10 s left'],
  [{ found: 610, done: 10, kept: 0 }, 10_000, 'about 10 min left'],
  [{ found: 20_000, done: 2000, kept: 0 }, 2_000_000, 'about 5 h left'],
  [{ found: 120, done: 110, kept: 100 }, 10_000, 'about 10 s left'],
  [{ found: 10, done: 10, kept: 0 }, 10_000, null],
])('%o after %i ms: %s', (advance, elapsed, expected) => {
  expect(timeLeft(advance, elapsed)).toBe(expected);
});
