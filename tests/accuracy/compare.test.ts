import { expect, test } from 'vitest';
import { compare, type ReadCell } from './compare.js';
import type { Figure } from './filled-report.js';

const TWELVE: Figure = {
  table: 'requests',
  row: 'received',
  column: 'total',
  printed: '12',
  value: 12,
  state: 'reported',
};
const BLANK: Figure = { ...TWELVE, printed: '', value: null, state: 'blank' };

function read(value: number | null, state: string): ReadCell[] {
  return [{ table: 'requests', row: { code: 'received' }, column: { code: 'total' }, value, state }];
}

function outcomes(figure: Figure | null, cells: readonly ReadCell[], excused = false): string[] {
  const { right, differences } = compare(figure === null ? [] : [{ figure, excused }], cells);
  return [...new Array<string>(right).fill('right'), ...differences.map(({ outcome }) => outcome)];
}

test('a cell is right when its number is the printed one', () => {
  expect(outcomes(TWELVE, read(12, 'reported'))).toEqual(['right']);
});

test('another number is wrong, excused or not', () => {
  expect(outcomes(TWELVE, read(1, 'reported'))).toEqual(['wrong']);
  expect(outcomes(TWELVE, read(1, 'reported'), true)).toEqual(['wrong']);
});

test('a number is invented where the document prints none', () => {
  expect(outcomes(BLANK, read(0, 'reported'))).toEqual(['invented']);
  expect(outcomes(null, read(0, 'reported'))).toEqual(['invented']);
});

test('a second number for the same cell is invented', () => {
  expect(outcomes(TWELVE, [...read(12, 'reported'), ...read(12, 'reported')])).toEqual(['right', 'invented']);
});

test('a printed number that was not read is missing, or excused where nobody could read it', () => {
  expect(outcomes(TWELVE, read(null, 'unreadable'))).toEqual(['missing']);
  expect(outcomes(TWELVE, [])).toEqual(['missing']);
  expect(outcomes(TWELVE, [], true)).toEqual(['excused']);
});

test('a blank cell is right when it is said to be blank, and not when it is said to say 无', () => {
  expect(outcomes(BLANK, read(null, 'blank'))).toEqual(['right']);
  expect(outcomes(BLANK, read(null, 'not_applicable'))).toEqual(['missing']);
});
