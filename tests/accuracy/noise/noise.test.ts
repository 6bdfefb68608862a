import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormId } from '../filled-report.js';
import { layOut } from '../layout.js';
import type { PrintedReport, PrintedTable } from '../printed-report.js';
import { Random } from '../random.js';
import { randomReport } from '../report.js';
import { placeCells } from '../shapes/grid.js';
import { SHAPES } from '../shapes/index.js';
import { NOISES } from './index.js';
import type { Noise } from './noise.js';

const seeds = fc.integer({ min: 0, max: 2 ** 30 });
const forms = fc.constantFrom<FormId>('2019', '2021', 'legacy');

function printWith({ onReport, onPrinted }: Noise, form: FormId, seed: number): PrintedReport {
  const random = new Random(seed);
  const report = randomReport(form, random);
  const printed = layOut(onReport?.(report, random) ?? report);
  return onPrinted?.(printed, random) ?? printed;
}

/** How many cells cover each place of the grid. */
function coverage(table: PrintedTable): number[] {
  const covered = new Array<number>(table.rows.length * table.columns).fill(0);
  for (const { cell, row, column } of placeCells(table)) {
    for (let below = row; below < row + cell.rowSpan; below++) {
      for (let right = column; right < column + cell.columnSpan; right++) {
        const place = below * table.columns + right;
        covered[place] = (covered[place] ?? 0) + 1;
      }
    }
  }
  return covered;
}

/** A page's end closes the vertical cells for good, and a cut-off table simply ends. */
const OPEN = new Set(['repeated-headers', 'continued-tables', 'page-numbers', 'cut-off', 'cut-in-markup']);
const WHOLE = NOISES.filter(({ name }) => !OPEN.has(name));

test.each(WHOLE.map((noise) => [noise.name, noise] as const))(
  'the noise %s leaves tables whose cells fill their grid',
  (_, noise) => {
    const applies = (form: FormId) => SHAPES.some((shape) => noise.appliesTo?.(form, shape) ?? true);
    fc.assert(
      fc.property(forms.filter(applies), seeds, (form, seed) => {
        const tables = printWith(noise, form, seed).parts.filter((part) => part.kind === 'table');
        for (const table of tables) {
          expect(coverage(table)).toEqual(new Array<number>(table.rows.length * table.columns).fill(1));
        }
      }),
      { numRuns: 15 },
    );
  },
);

test('a row is contradicted only where the document does not end before its other copy', () => {
  const noises = ['rows-contradicted', 'cut-off'].flatMap(
    (name) => NOISES.find((noise) => noise.name === name) ?? [],
  );
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = new Random(seed);
      const report = noises.reduce(
        (whole, { onReport }) => onReport?.(whole, random) ?? whole,
        randomReport('2021', random),
      );
      const printed = noises.reduce(
        (whole, { onPrinted }) => onPrinted?.(whole, random) ?? whole,
        layOut(report),
      );
      const rows = printed.parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
      const isContradicted = rows.map(({ cells }) =>
        cells.some(({ figure }) => figure?.state === 'unreadable'),
      );
      expect(isContradicted.at(-1)).not.toBe(true);
    }),
    { numRuns: 300 },
  );
});
