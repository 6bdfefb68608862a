import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FilledRow } from './filled-report.js';
import { Random } from './random.js';
import { randomReport } from './report.js';

const seeds = fc.integer({ min: 0, max: 2 ** 30 });
const forms = fc.constantFrom('2019', '2021', 'legacy');

function valuesOf(rows: readonly FilledRow[], code: string): number[] {
  return rows.find((row) => row.code === code)?.figures.map(({ value }) => value ?? Number.NaN) ?? [];
}

test('the same seed gives the same report', () => {
  fc.assert(
    fc.property(forms, seeds, (form, seed) => {
      expect(randomReport(form, new Random(seed))).toEqual(randomReport(form, new Random(seed)));
    }),
    { numRuns: 20 },
  );
});

test('received and carried in equal processed and carried out, for every applicant', () => {
  fc.assert(
    fc.property(fc.constantFrom('2019', '2021'), seeds, (form, seed) => {
      const { requests } = randomReport(form, new Random(seed));
      const values = (code: string) => valuesOf(requests, code);
      const carriedIn = values('carried_in');
      const carriedOut = values('carried_out');
      expect(values('received').map((value, index) => value + (carriedIn[index] ?? Number.NaN))).toEqual(
        values('processed_total').map((value, index) => value + (carriedOut[index] ?? Number.NaN)),
      );
    }),
    { numRuns: 50 },
  );
});

test('every row of requests and of reviews adds up to its total', () => {
  fc.assert(
    fc.property(fc.constantFrom('2019', '2021'), seeds, (form, seed) => {
      const { requests, review } = randomReport(form, new Random(seed));
      for (const { figures } of [...requests, ...review]) {
        const values = figures.map(({ value }) => value ?? Number.NaN);
        expect(values.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(values.at(-1));
      }
    }),
    { numRuns: 50 },
  );
});
