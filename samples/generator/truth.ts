import { type Cell, cellsOf } from './cells.js';
import { legacyCells } from './legacy-report.js';
import type { Truth } from './published.js';

/** The truth about one page or attachment, in the form of `NAME.expected.json`. */
export function expectedJson(truth: Truth): string {
  const { report } = truth;
  const expected = {
    url: `http://${truth.host}${truth.path}`,
    title: truth.title,
    ...(report && {
      agency: report.agency.name,
      region_name: report.agency.region.name,
      region_code: report.agency.region.code,
      year: report.year,
    }),
    ...(truth.publishedOn !== undefined && { published_on: truth.publishedOn }),
    format: report && truth.holdsTables ? report.form : null,
    truncated: false,
    breaks: report?.breaks ?? {},
    cells: report && truth.holdsTables ? printedCells(report).map(expectedCell) : [],
  };
  return `${JSON.stringify(expected, null, 2)}\n`;
}

function printedCells(report: NonNullable<Truth['report']>): readonly Cell[] {
  return report.form === 'legacy' ? legacyCells(report) : cellsOf(report);
}

function expectedCell(cell: Cell): object {
  const { value, printed } = cell.figure;
  return {
    table: cell.table,
    article: cell.article,
    row: cell.row.label,
    column: cell.column.label,
    value,
    raw: printed,
    ...(value === null && { state: printed === '' ? 'blank' : 'not_applicable' }),
  };
}

/** `t20210108_1234567.html` is judged by `t20210108_1234567.expected.json`. */
export function expectedName(truth: Truth): string {
  const file = truth.path.slice(truth.path.lastIndexOf('/') + 1);
  return `${file.replace(/\.[a-z0-9]+$/u, '')}.expected.json`;
}
