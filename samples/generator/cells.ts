import { type Figure, plain } from './figure.js';
import { type Line, total } from './form/form.js';
import { proactiveBlocks } from './form/proactive.js';
import {
  applicants,
  carriedIn,
  carriedOut,
  isGroup,
  processedTotal,
  received,
  results,
} from './form/requests.js';
import { outcomes, reviewRows } from './form/review-litigation.js';
import type { Report } from './report.js';

/** One cell of a report's statutory tables, in the order in which they are printed. */
export interface Cell {
  readonly table: 'proactive' | 'requests' | 'review_litigation' | 'legacy';
  readonly article: string | null;
  readonly row: Line;
  readonly column: Line;
  readonly figure: Figure;
}

export function keyOf(cell: Cell): string {
  return `${cell.table}.${cell.row.code}.${cell.column.code}`;
}

export function cellsOf(report: Report): readonly Cell[] {
  const cells = [...proactiveCells(report), ...requestCells(report), ...reviewCells(report)];
  return cells.map((cell) => {
    const misprint = report.misprints?.[keyOf(cell)];
    return misprint === undefined ? cell : { ...cell, figure: plain(misprint) };
  });
}

export function resultLines(report: Report): readonly Line[] {
  return results(report.form, report.requests.otherInOneRow ?? false).flatMap((result) =>
    isGroup(result) ? result.rows : [result],
  );
}

function proactiveCells(report: Report): readonly Cell[] {
  return proactiveBlocks[report.form].flatMap(({ article, columns, rows }) =>
    rows.flatMap((row) => {
      const figures = report.proactive[row.code];
      if (figures?.length !== columns.length) {
        throw new Error(`${report.title}: ${row.label} needs ${columns.length} figures`);
      }
      return columns.map((column, index) => {
        const figure = figures[index] ?? 0;
        return {
          table: 'proactive' as const,
          article,
          row,
          column,
          figure: typeof figure === 'number' ? plain(figure) : figure,
        };
      });
    }),
  );
}

function requestCells(report: Report): readonly Cell[] {
  const { requests } = report;
  const byCode = new Map<string, readonly number[] | Figure>(Object.entries(requests.results));
  const lines = resultLines(report);
  const unknown = [...byCode.keys()].filter((code) => !lines.some((line) => line.code === code));
  if (unknown.length > 0) throw new Error(`${report.title}: no row ${unknown.join(', ')} in its form`);

  const zeros = applicants.map(() => 0);
  const counted = lines
    .map((line) => byCode.get(line.code) ?? zeros)
    .filter((counts): counts is readonly number[] => !isFigure(counts));
  const processed = applicants.map((_, index) => sum(counted.map((counts) => counts[index] ?? 0)));
  return [
    ...rowCells('requests', received, applicants, requests.received),
    ...rowCells('requests', carriedIn, applicants, requests.carriedIn),
    ...lines.flatMap((line) => rowCells('requests', line, applicants, byCode.get(line.code) ?? zeros)),
    ...rowCells('requests', processedTotal, applicants, processed),
    ...rowCells('requests', carriedOut, applicants, requests.carriedOut),
  ];
}

function reviewCells(report: Report): readonly Cell[] {
  return reviewRows.flatMap((row, index) =>
    rowCells('review_litigation', row, outcomes, report.review[index] ?? []),
  );
}

/** The cells of a row and its total; a single figure stands in all of them. */
function rowCells(
  table: Cell['table'],
  row: Line,
  columns: readonly Line[],
  counts: readonly number[] | Figure,
): readonly Cell[] {
  const figures = isFigure(counts)
    ? [...columns, total].map(() => counts)
    : [...counts, sum(counts)].map(plain);
  return [...columns, total].map((column, index) => ({
    table,
    article: null,
    row,
    column,
    figure: figures[index] ?? plain(0),
  }));
}

function isFigure(counts: readonly number[] | Figure): counts is Figure {
  return 'printed' in counts;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((left, right) => left + right, 0);
}
