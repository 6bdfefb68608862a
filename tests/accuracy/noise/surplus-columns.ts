import { count } from '../figures.js';
import { mapTables, type PrintedCell, type PrintedRow, type PrintedTable } from '../printed-report.js';
import type { Random } from '../random.js';
import { headerRows, insertColumn, type MakeCell } from './insert-column.js';
import type { Noise } from './noise.js';

function furniture(text: string, rowSpan = 1): PrintedCell {
  return { role: 'furniture', text, rowSpan, columnSpan: 1 };
}

/** A new column's cells: its name beside the whole header, and a text beside each row below. */
function column(table: PrintedTable, name: string, text: (row: PrintedRow) => string): MakeCell {
  const headers = headerRows(table);
  return (row, index) => {
    if (index === 0 && headers > 0) return furniture(name, headers);
    if (index < headers) return null;
    if (row.cells.some(({ role }) => role === 'header')) return furniture(name);
    return furniture(row.cells.some(({ role }) => role === 'caption') ? '' : text(row));
  };
}

const REMARKS = [
  '',
  '',
  '',
  '',
  '见附件',
  '含上年结转1件',
  '2件为网络申请',
  '无',
  '/',
  '同比增长3.5%',
  '依申请公开',
] as const;

const remarksColumn: Noise = {
  name: 'remarks-column',
  onPrinted: (report, random) =>
    mapTables(report, (table) =>
      table.code === 'review_litigation'
        ? table
        : insertColumn(
            table,
            table.columns,
            column(table, '备注', () => random.pick(REMARKS)),
          ),
    ),
};

const serialColumn: Noise = {
  name: 'serial-column',
  onPrinted: (report) =>
    mapTables(report, (table) => {
      if (table.code === 'review_litigation') return table;
      let serial = 0;
      return insertColumn(
        table,
        0,
        column(table, '序号', () => {
          serial += 1;
          return String(serial);
        }),
      );
    }),
};

/** A column without anything in it, left over from an editor. */
const spacerColumn: Noise = {
  name: 'spacer-column',
  appliesTo: (_, shape) => shape.keepsCells,
  onPrinted: (report, random) => mapTables(report, (table) => withSpacer(table, random)),
};

function withSpacer(table: PrintedTable, random: Random): PrintedTable {
  return insertColumn(table, random.integer(0, table.columns), () => furniture(''));
}

/** The year before in a column of its own, named by its year, to the left or the right of this year's. */
const previousYearColumn: Noise = {
  name: 'previous-year-column',
  appliesTo: (form) => form === 'legacy',
  onPrinted: (report, random) => {
    const at = random.pick([2, 3]);
    const name = random.pick(['上年统计数', '上一年度', '同比增减']);
    const draw = (row: PrintedRow) =>
      row.cells.some(({ figure }) => figure !== undefined) ? String(count(random, 'medium')) : '';
    return mapTables(report, (table) => insertColumn(table, at, column(table, name, draw)));
  },
};

export const SURPLUS_COLUMNS: readonly Noise[] = [
  remarksColumn,
  serialColumn,
  spacerColumn,
  previousYearColumn,
];
