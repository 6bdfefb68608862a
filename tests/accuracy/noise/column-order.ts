import type { FilledReport } from '../filled-report.js';
import { mapTables, type PrintedCell, type PrintedRow, type PrintedTable } from '../printed-report.js';
import type { Random } from '../random.js';
import type { Noise } from './noise.js';

function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.integer(0, left.length - 1), 1));
}

/** The applicants in another order, in the header as in the rows: the total first, or the organisations mixed. */
const applicantsReordered: Noise = {
  name: 'applicants-reordered',
  appliesTo: (form) => form !== 'legacy',
  onPrinted: (report, random) => {
    const isTotalFirst = random.chance(0.5);
    const organisations = [1, 2, 3, 4, 5];
    const order = isTotalFirst && random.chance(0.5) ? organisations : shuffle(organisations, random);
    const columns = isTotalFirst ? [6, 0, ...order] : [0, ...order, 6];
    return mapTables(report, (table) =>
      table.code === 'requests' ? reorderApplicants(table, columns, isTotalFirst) : table,
    );
  },
};

function reorderApplicants(
  table: PrintedTable,
  order: readonly number[],
  isTotalFirst: boolean,
): PrintedTable {
  const rows = table.rows.map((row, index): PrintedRow => {
    if (index === 0) return row;
    if (index === 1)
      return isTotalFirst
        ? { ...row, cells: row.cells.toSpliced(2, 1).toSpliced(0, 0, ...row.cells.slice(2)) }
        : row;
    if (index === 2)
      return {
        ...row,
        cells: pick(
          row.cells,
          order.filter((column) => column > 0 && column < 6).map((column) => column - 1),
        ),
      };
    const labels = row.cells.slice(0, -order.length);
    return { ...row, cells: [...labels, ...pick(row.cells.slice(-order.length), order)] };
  });
  return { ...table, rows };
}

function pick(cells: readonly PrintedCell[], order: readonly number[]): PrintedCell[] {
  return order.flatMap((index) => cells[index] ?? []);
}

/** 总计 before 结果维持, or another order of the outcomes, the same for all three rows. */
const outcomesReordered: Noise = {
  name: 'outcomes-reordered',
  appliesTo: (form) => form !== 'legacy',
  onPrinted: (report, random) => {
    const order = random.pick([[4, 0, 1, 2, 3], [0, 1, 3, 2, 4], shuffle([0, 1, 2, 3, 4], random)]);
    return mapTables(report, (table) =>
      table.code === 'review_litigation' ? reorderOutcomes(table, order) : table,
    );
  },
};

function reorderOutcomes(table: PrintedTable, order: readonly number[]): PrintedTable {
  const inFives = (cells: readonly PrintedCell[]): PrintedCell[] =>
    Array.from({ length: Math.floor(cells.length / order.length) }, (_, group) =>
      pick(cells.slice(group * order.length, (group + 1) * order.length), order),
    ).flat();
  const rows = table.rows.map((row, index) => {
    if (index === 0) return row;
    const words = row.cells.filter(({ columnSpan }) => columnSpan > 1);
    return { ...row, cells: [...inFives(row.cells.filter(({ columnSpan }) => columnSpan === 1)), ...words] };
  });
  return { ...table, rows };
}

/** 现行有效件数 before 本年制发件数. */
const articleColumnsReordered: Noise = {
  name: 'article-columns-reordered',
  appliesTo: (form) => form !== 'legacy',
  onReport: (report, random): FilledReport => ({
    ...report,
    articles: report.articles.map((article) => {
      const order = shuffle([...article.columns.keys()], random);
      const pickAll = <Item>(items: readonly Item[]) => order.flatMap((index) => items[index] ?? []);
      return {
        ...article,
        columns: pickAll(article.columns),
        rows: article.rows.map((row) => ({ ...row, figures: pickAll(row.figures) })),
      };
    }),
  }),
};

export const COLUMN_ORDER_NOISES: readonly Noise[] = [
  applicantsReordered,
  outcomesReordered,
  articleColumnsReordered,
];
