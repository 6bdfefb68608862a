import type { Transaction } from 'kysely';
import type { ReportCell } from '../../parse/report.js';
import { keptQuery } from '../database/kept-query.js';
import type { WarehouseSchema } from '../schema/views.js';
import type { NewReport } from './revisions.js';

type Write = Transaction<WarehouseSchema>;

/** How many of the figures other than 0 are the same at least, where only the year was wrong. */
const SAME = 0.9;
/** So many figures tell a report from that of another year; fewer do so only with the day of publication. */
const TELLING = 10;

/**
 * The report of another year that an address gave before, where what it gives now is the same report under its right
 * year. A page on which each year's report takes the place of the last one's has other figures: there both stay.
 */
export async function reportUnderWrongYear(
  trx: Write,
  { url, year, published_on }: NewReport,
  cells: readonly ReportCell[],
): Promise<number | undefined> {
  if (year === null) return undefined;
  const others = (await currentAt(trx, { url })).filter((other) => other.year !== year);
  if (others.length === 0) return undefined;
  const now = figures(cells.map((cell) => [cell.table, cell.row.code, cell.column.code, cell.value]));
  for (const other of others) {
    const isSameDay = published_on !== null && other.published_on === published_on;
    if (areTheSame(await storedFigures(trx, other.id), now, isSameDay)) return other.id;
  }
  return undefined;
}

const currentAt = keptQuery((db, { url }: Pick<NewReport, 'url'>) =>
  db
    .selectFrom('report')
    .select(['id', 'year', 'published_on'])
    .where('url', '=', url)
    .where('is_current', '=', 1)
    .orderBy('id', 'desc'),
);

type Figures = ReadonlyMap<string, number>;

async function storedFigures(trx: Write, reportId: number): Promise<Figures> {
  const rows = await trx
    .selectFrom('cell')
    .innerJoin('indicator', 'indicator.id', 'cell.indicator_id')
    .select(['table_code', 'row_code', 'column_code', 'value'])
    .where('report_id', '=', reportId)
    .execute();
  return figures(rows.map((row) => [row.table_code, row.row_code, row.column_code, row.value]));
}

type KeyedValue = readonly [table: string, row: string, column: string, value: number | null];

/** Those other than 0: most cells of most reports are 0 every year. */
function figures(cells: readonly KeyedValue[]): Figures {
  return new Map(
    cells.flatMap(([table, row, column, value]) => (value ? [[`${table} ${row} ${column}`, value]] : [])),
  );
}

function areTheSame(one: Figures, other: Figures, isSameDay: boolean): boolean {
  const all = new Set([...one.keys(), ...other.keys()]);
  const same = [...one].filter(([key, value]) => other.get(key) === value).length;
  return (all.size >= TELLING || (all.size > 0 && isSameDay)) && same >= SAME * all.size;
}
