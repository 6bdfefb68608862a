import { expect, test } from 'vitest';
import { formatYearRange, parseYearRange } from '../../src/sources/year-range.js';

test.each([
  ['2015-2020', { first: 2015, last: 2020 }],
  ['2015 - 2020', { first: 2015, last: 2020 }],
  ['2015-', { first: 2015, last: null }],
  ['2015', { first: 2015, last: 2015 }],
])('%s is %j', (text, range) => {
  expect(parseYearRange(text)).toEqual(range);
});

test.each(['', '-2015', '2020-2015', '15-20', '1999-2010', '2015-2020-2021', 'always'])(
  '"%s" is no range of years',
  (text) => {
    expect(parseYearRange(text)).toBeUndefined();
  },
);

test.each(['2015-2020', '2015-2015', '2015-'])('%s is written as it is read', (text) => {
  const range = parseYearRange(text);
  expect(range && formatYearRange(range)).toBe(text);
});
