import { describe, expect, it } from 'vitest';
import {
  articles,
  citationsOf,
  type Form,
  formOf,
  forms,
  indicatorsOf,
  regulations,
  valueRows,
} from '../../src/forms/index.js';

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
    const rows = form.tables.flatMap(({ blocks }) => blocks.flatMap(valueRows));
    const referred = rows.flatMap(citationsOf);
    expect(referred.filter((article) => !known.has(article))).toEqual([]);
    expect(rows.filter((row) => row.article !== null && citationsOf(row)[0] !== row.article)).toEqual([]);
  });

  it('refers to the Regulations that were in force when it was', () => {
    const cited = form.tables.flatMap(({ blocks }) => blocks.flatMap(valueRows)).flatMap(citationsOf);
    const texts = new Set(
      articles.filter(({ id }) => cited.includes(id)).map((article) => article.regulations),
    );
    expect([...texts]).toEqual([form.id === 'legacy' ? '2007' : '2019']);
  });

  it('names its rows and columns in English', () => {
    const names = form.tables.flatMap(({ blocks }) =>
      blocks.flatMap((block) => [...valueRows(block), ...block.columns].map(({ english }) => english)),
    );
    expect(names.filter((name) => !/^[A-Z][\x20-\x7e]+$/u.test(name))).toEqual([]);
  });

  it('is checked by identities that add up cells of one unit', () => {
    const units = new Map(
      indicatorsOf(form).map(({ address, unit }) => [`${address.row}/${address.column}`, unit]),
    );
    const mixed = form.identities.filter(({ left, right }) => {
      const found = [...left, ...right].map(({ row, column }) => units.get(`${row}/${column}`));
      return new Set(found).size !== 1;
    });
    expect(mixed.map(({ id }) => id)).toEqual([]);
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

describe('the articles', () => {
  it('are described once, belong to a text of the Regulations, and are reported on by some row', () => {
    const ids = articles.map(({ id }) => id);
    const texts = regulations.map(({ id }) => id);
    const cited = new Set(
      forms.flatMap(({ tables }) =>
        tables.flatMap(({ blocks }) => blocks.flatMap((block) => valueRows(block).flatMap(citationsOf))),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(articles.filter((article) => !texts.includes(article.regulations))).toEqual([]);
    expect(ids.filter((id) => !cited.has(id))).toEqual([]);
  });
});

describe('the identities', () => {
  const idsOf = (form: Form) => new Set(form.identities.map(({ id }) => id.split('.').slice(0, 2).join('.')));

  it.each(['2019', '2021'] as const)('of form %s are those that its tables state or imply', (form) => {
    expect(idsOf(formOf(form))).toEqual(
      new Set(['requests.row_total', 'requests.processed_total', 'requests.balance', 'review.total']),
    );
  });

  it('of the legacy table are its seven sums', () => {
    expect([...idsOf(formOf('legacy'))].toSorted()).toEqual(
      ['answered', 'closed', 'denied', 'litigation', 'received', 'reconsideration', 'staff'].map(
        (name) => `legacy.${name}`,
      ),
    );
  });
});
