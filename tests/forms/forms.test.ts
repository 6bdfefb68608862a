import { describe, expect, it } from 'vitest';
import { articles, type Form, formOf, forms, valueRows } from '../../src/forms/index.js';

function cellsOf(form: Form): string[] {
  return form.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      valueRows(block).flatMap((row) =>
        block.columns.map((column) => `${table.code}/${row.code}/${column.code}`),
      ),
    ),
  );
}

describe.each(forms)('form $id', (form) => {
  it('names each of its cells once', () => {
    const cells = cellsOf(form);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('states its identities over cells that it has', () => {
    const cells = new Set(cellsOf(form));
    const used = form.identities.flatMap(({ table, left, right }) =>
      [...left, ...right].map(({ row, column }) => `${table}/${row}/${column}`),
    );
    expect(used.filter((cell) => !cells.has(cell))).toEqual([]);
  });

  it('gives each identity an id of its own', () => {
    const ids = form.identities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers only to articles that are described', () => {
    const known = new Set(articles.map(({ id }) => id));
    const referred = form.tables.flatMap(({ blocks }) =>
      blocks.flatMap((block) => valueRows(block).flatMap(({ article }) => article ?? [])),
    );
    expect(referred.filter((article) => !known.has(article))).toEqual([]);
  });

  it('writes labels without numbering, spaces and bracketed remarks', () => {
    const labels = form.tables.flatMap(({ blocks }) =>
      blocks.flatMap((block) => [...valueRows(block), ...block.columns].map(({ label }) => label)),
    );
    expect(labels.filter((label) => /\s|[（(]|^\d|^[一二三四五六七八九十]+、/u.test(label))).toEqual([]);
  });
});

describe('the size of the forms', () => {
  it('is 198 cells in 2019: 22 + 23 rows of 7 + 15', () => {
    expect(cellsOf(formOf('2019'))).toHaveLength(22 + 23 * 7 + 15);
  });

  it('is 200 cells in 2021, and 7 more for （六）其他处理 printed as one row', () => {
    expect(cellsOf(formOf('2021'))).toHaveLength(10 + 25 * 7 + 15 + 7);
  });
});
