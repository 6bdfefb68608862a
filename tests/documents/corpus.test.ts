import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { gridOf, tablesOf } from './fixture.js';

const corpus = new URL('../../../shared/corpus/', import.meta.url);

interface ExpectedCell {
  readonly table: string;
  readonly row: string;
  readonly value: number;
}

/** The values of a table, row by row. */
function expectedRows(name: string, table: string): string[][] {
  const truth: { cells: ExpectedCell[] } = JSON.parse(
    readFileSync(new URL(`${name}.expected.json`, corpus), 'utf8'),
  );
  const rows = new Map<string, string[]>();
  for (const cell of truth.cells.filter((candidate) => candidate.table === table)) {
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), String(cell.value)]);
  }
  return [...rows.values()];
}

describe.skipIf(!existsSync(corpus))('real reports (skipped without ../shared)', () => {
  it.each(['hongze-2023', 'huaian-2024'])('%s.pdf has every row of its tables in a grid', async (name) => {
    const bytes = readFileSync(new URL(`${name}.pdf`, corpus));
    const grids = tablesOf(await readDocument(bytes)).map((table) => gridOf(table));

    const requests = grids.filter((grid) => grid[0]?.length === 10).flat();
    const values = requests
      .map((row) => row.slice(3))
      .filter((row) => row.every((text) => /^\d+$/.test(text ?? '')));
    expect(values).toEqual(expectedRows(name, 'requests'));

    const review = grids.find((grid) => grid[0]?.length === 15);
    expect(review?.at(-1)).toEqual(expectedRows(name, 'review_litigation').flat());

    const proactive = grids.slice(0, 2).flat();
    for (const row of expectedRows(name, 'proactive')) {
      expect(proactive.map((cells) => cells.slice(1, 1 + row.length))).toContainEqual(row);
    }
  });
});
