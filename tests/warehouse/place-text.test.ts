import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../src/documents/document.js';
import { placeOf, placeText } from '../../src/warehouse/reports/place-text.js';

const number = fc.integer({ min: 1, max: 100_000 });
const offset = fc.option(fc.record({ offset: fc.nat() }), { nil: {} });
const tenths = fc.integer({ min: -5000, max: 20_000 }).map((points) => points / 10);
const inTable = fc.record({ table: number, row: number, column: number });

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.tuple(fc.record({ line: number }), offset).map(([at, more]) => ({ ...at, ...more })),
  fc.tuple(fc.record({ paragraph: number }), offset).map(([at, more]) => ({ ...at, ...more })),
  fc.tuple(inTable, offset).map(([at, more]) => ({ ...at, ...more })),
  fc
    .tuple(fc.record({ page: number, x: tenths, y: tenths }), fc.option(inTable, { nil: {} }))
    .map(([at, more]) => ({ ...at, ...more })),
);

test('every place is found again from its text', () => {
  fc.assert(
    fc.property(place, (at) => {
      expect(placeOf(placeText(at))).toEqual(at);
    }),
  );
});

test.each([
  [{ line: 21 }, 'L21'],
  [{ paragraph: 3, offset: 7 }, 'P3+7'],
  [{ table: 2, row: 4, column: 3 }, '2!R4C3'],
  [{ page: 5, x: 72.5, y: 410 }, '5@72.5,410'],
  [{ page: 5, x: 72.5, y: 410, table: 2, row: 4, column: 3 }, '5@72.5,410 2!R4C3'],
] satisfies [Place, string][])('%o is written %s', (at, text) => {
  expect(placeText(at)).toBe(text);
});

test.each(['', 'L', 'L2!', '2!R4', '{"line":21}', '5@1'])('%j is no place', (text) => {
  expect(() => placeOf(text)).toThrow(RangeError);
});
