import { type Cell, cellsOf, keyOf } from './cells.js';
import { type Line, printed, total } from './form/form.js';
import { proactiveBlocks } from './form/proactive.js';
import {
  applicants,
  carriedIn,
  carriedOut,
  isGroup,
  processedTotal,
  received,
  results,
  resultsHeading,
} from './form/requests.js';
import { outcomes, reviewRows } from './form/review-litigation.js';
import type { Report } from './report.js';

export interface GridCell {
  readonly kind: 'label' | 'value';
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as the form draws it: rows of cells, a spanning cell only where it begins. */
export type Grid = readonly (readonly GridCell[])[];

export interface Grids {
  /** One per article. */
  readonly proactive: readonly Grid[];
  readonly requests: Grid;
  readonly review: Grid;
}

export function gridsOf(report: Report): Grids {
  const cells = new Map(cellsOf(report).map((cell) => [keyOf(cell), cell]));
  const values: Values = (table, row, columns) =>
    columns.map((column) => {
      const cell = cells.get(`${table}.${row.code}.${column.code}`);
      if (!cell) throw new Error(`${report.title}: no cell ${table}.${row.code}.${column.code}`);
      return { kind: 'value', text: cell.figure.printed, rowSpan: 1, columnSpan: 1 };
    });
  return {
    proactive: proactiveGrids(report, values),
    requests: requestsGrid(report, values),
    review: reviewGrid(values),
  };
}

type Values = (table: Cell['table'], row: Line, columns: readonly Line[]) => readonly GridCell[];

function label(text: string, columnSpan = 1, rowSpan = 1): GridCell {
  return { kind: 'label', text, rowSpan, columnSpan };
}

/** Four columns wide; where an article has fewer, its last ones are merged as in the form. */
function proactiveGrids(report: Report, values: Values): readonly Grid[] {
  return proactiveBlocks[report.form].map(({ caption, columns, rows }) => {
    const lastSpan = 4 - columns.length;
    const widen = (cells: readonly GridCell[]) =>
      cells.map((cell, index) => (index === cells.length - 1 ? { ...cell, columnSpan: lastSpan } : cell));
    return [
      [label(caption, 4)],
      [label('信息内容'), ...widen(columns.map((column) => label(printed(column))))],
      ...rows.map((row) => [label(printed(row)), ...widen(values('proactive', row, columns))]),
    ];
  });
}

function requestsGrid(report: Report, values: Values): Grid {
  const columns = [...applicants, total];
  const row = (line: Line, labels: readonly GridCell[]) => [...labels, ...values('requests', line, columns)];

  const resultRows = results(report.form, report.requests.otherInOneRow ?? false).flatMap((result) => {
    if (!isGroup(result)) return [row(result, [label(printed(result), 2)])];
    const heading = label(`${result.number}${result.label}`, 1, result.rows.length);
    return result.rows.map((line, index) =>
      row(line, index === 0 ? [heading, label(printed(line))] : [label(printed(line))]),
    );
  });
  const processed = [...resultRows, row(processedTotal, [label(printed(processedTotal), 2)])];
  const [first = [], ...others] = processed;
  const organisations = applicants.slice(1);
  return [
    [
      label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      label('申请人情况', 7),
    ],
    [label('自然人', 1, 2), label('法人或其他组织', organisations.length), label(total.label, 1, 2)],
    organisations.map((column) => label(column.label)),
    row(received, [label(printed(received), 3)]),
    row(carriedIn, [label(printed(carriedIn), 3)]),
    [label(resultsHeading, 1, processed.length), ...first],
    ...others,
    row(carriedOut, [label(printed(carriedOut), 3)]),
  ];
}

function reviewGrid(values: Values): Grid {
  const columns = [...outcomes, total];
  const [reconsideration, ...litigation] = reviewRows;
  return [
    [label(reconsideration.label, columns.length), label('行政诉讼', columns.length * litigation.length)],
    [
      ...columns.map((column) => label(column.label, 1, 2)),
      ...litigation.map((row) => label(row.label, columns.length)),
    ],
    litigation.flatMap(() => columns.map((column) => label(column.label))),
    reviewRows.flatMap((row) => values('review_litigation', row, columns)),
  ];
}
