import { forms, indicatorsOf } from '../forms/index.js';
import { type CellCode, cellText } from './correction.js';

/** Every cell of every form by its code. Codes of rows may hold dots, so a code is looked up and not taken apart. */
const CELLS: ReadonlyMap<string, CellCode> = new Map(
  forms.flatMap(indicatorsOf).map(({ address: { table, row, column } }) => {
    const cell = { table, row, column };
    return [cellText(cell), cell];
  }),
);

export const CELL_CODES: readonly string[] = [...CELLS.keys()];

export function findCell(code: string): CellCode | undefined {
  return CELLS.get(code);
}
