import type { Part, PrintedCell, PrintedReport, PrintedRow, PrintedTable } from '../printed-report.js';
import { mapTables, paragraph } from '../printed-report.js';
import type { Random } from '../random.js';
import type { Noise } from './noise.js';

/** Places where a page may end: before a row of values that is not the table's first. */
function pageBreaks(table: PrintedTable, random: Random, most: number): number[] {
  const isValues = ({ cells }: PrintedRow) => cells.some(({ figure }) => figure !== undefined);
  const places = table.rows.flatMap((row, index) => (index > 0 && isValues(row) ? [index] : []));
  return random.sample(places, random.integer(0, most));
}

function headerOf(table: PrintedTable): readonly PrintedRow[] {
  const isHeader = ({ cells }: PrintedRow) => cells.every(({ role }) => role === 'header');
  const end = table.rows.findIndex((row) => !isHeader(row));
  return table.rows.slice(0, Math.max(end, 0));
}

/** The table's header again at the top of each page, where the table has one header. */
const repeatedHeaders: Noise = {
  name: 'repeated-headers',
  onPrinted: (report, random) =>
    mapTables(report, (table) => {
      const breaks = pageBreaks(table, random, 2);
      const header = headerOf(table);
      if (table.code === 'review_litigation') return table;
      return insertRows(table, breaks, () => header);
    }),
};

const PAGE_NUMBERS = [
  (page: number) => `- ${page} -`,
  (page: number) => `-${page}-`,
  (page: number) => `— ${page} —`,
  (page: number) => `－${page}－`,
  (page: number) => `第${page}页`,
  (page: number) => `第 ${page} 页 共 9 页`,
  (page: number) => `~ ${page} ~`,
] as const;

/** Page numbers that were copied along with the rows. */
const pageNumbers: Noise = {
  name: 'page-numbers',
  onPrinted: (report, random) => {
    const print = random.pick(PAGE_NUMBERS);
    let page = random.integer(1, 4);
    return mapTables(report, (table) =>
      insertRows(table, pageBreaks(table, random, 2), () => {
        page += 1;
        return [{ article: 0, cells: [furniture(print(page), table.columns)] }];
      }),
    );
  },
};

function furniture(text: string, columnSpan: number): PrintedCell {
  return { role: 'furniture', text, rowSpan: 1, columnSpan };
}

/** Vertical cells that stand beside the new rows grow by them, so that the grid stays whole. */
function insertRows(
  table: PrintedTable,
  breaks: readonly number[],
  make: () => readonly PrintedRow[],
): PrintedTable {
  const inserted = new Map(breaks.map((at) => [at, make()]));
  const rows = table.rows.flatMap((row, index) => [
    ...(inserted.get(index) ?? []).map((extra) => ({ ...extra, article: row.article })),
    { ...row, cells: row.cells.map((cell) => grow(cell, index, inserted)) },
  ]);
  return { ...table, rows };
}

/** A new row that fills the whole width would collide with a vertical cell: the cell ends there. */
function grow(
  cell: PrintedCell,
  index: number,
  inserted: ReadonlyMap<number, readonly PrintedRow[]>,
): PrintedCell {
  const first = [...inserted.keys()]
    .filter((at) => at > index && at < index + cell.rowSpan)
    .sort(byNumber)[0];
  return first === undefined ? cell : { ...cell, rowSpan: first - index };
}

const byNumber = (one: number, other: number): number => one - other;

/** A table that goes on as another table on the next page, with or without a page number between. */
const continuedTables: Noise = {
  name: 'continued-tables',
  onPrinted: (report, random): PrintedReport => ({
    ...report,
    parts: report.parts.flatMap((part): Part[] => {
      if (part.kind !== 'table') return [part];
      const [at] = pageBreaks(part, random, 1);
      if (at === undefined || part.code === 'review_litigation') return [part];
      const before = part.rows.slice(0, at).map((row, index) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, at - index) })),
      }));
      const between = random.chance(0.5) ? [paragraph('furniture', `- ${random.integer(2, 9)} -`)] : [];
      return [{ ...part, rows: before }, ...between, { ...part, rows: part.rows.slice(at) }];
    }),
  }),
};

export const PAGE_NOISES: readonly Noise[] = [repeatedHeaders, continuedTables, pageNumbers];
