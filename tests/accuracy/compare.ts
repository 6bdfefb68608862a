import type { Figure } from './filled-report.js';
import type { PrintedReport } from './printed-report.js';
import type { Shape } from './shapes/shape.js';

/** A figure that the document prints; `excused`: it may be impossible to read with certainty. */
export interface Expected {
  readonly figure: Figure;
  readonly excused: boolean;
}

/** What a reader says of one cell. */
export interface ReadCell {
  readonly table: string;
  readonly row: { readonly code: string };
  readonly column: { readonly code: string };
  readonly value: number | null;
  readonly state: string;
}

export type Outcome = 'right' | 'wrong' | 'invented' | 'missing' | 'excused';

export interface Difference {
  readonly outcome: Exclude<Outcome, 'right'>;
  readonly key: string;
  readonly printed: string | null;
  readonly read: string;
}

export interface Comparison {
  readonly right: number;
  readonly differences: readonly Difference[];
}

/** What the document prints, with the excuses that its shape and its end give. */
export function expectedOf(report: PrintedReport, shape: Shape): Expected[] {
  const rows = report.parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
  return rows.flatMap((row) => {
    const figures = row.cells.flatMap(({ figure }) => figure ?? []);
    const vanished = shape.losesBlanks && figures.some(({ state }) => state === 'blank');
    const cut = row.excused === true;
    return figures.map((figure) => ({ figure, excused: vanished || cut }));
  });
}

export function compare(expected: readonly Expected[], cells: readonly ReadCell[]): Comparison {
  const left = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    const key = keyOf(cell.table, cell.row.code, cell.column.code);
    left.set(key, [...(left.get(key) ?? []), cell]);
  }
  const differences: Difference[] = [];
  for (const { figure, excused } of expected) {
    const key = keyOf(figure.table, figure.row, figure.column);
    const cell = left.get(key)?.shift();
    const outcome = judge(figure, cell, excused);
    if (outcome !== 'right') differences.push({ outcome, key, printed: figure.printed, read: show(cell) });
  }
  const right = expected.length - differences.length;
  for (const [key, surplus] of left) {
    for (const cell of surplus.filter(({ value }) => value !== null))
      differences.push({ outcome: 'invented', key, printed: null, read: show(cell) });
  }
  return { right, differences };
}

function judge(figure: Figure, cell: ReadCell | undefined, excused: boolean): Outcome {
  const value = cell?.value ?? null;
  if (value !== null && figure.value === null) return 'invented';
  if (value !== null) return value === figure.value ? 'right' : 'wrong';
  if (figure.value === null && cell?.state === figure.state) return 'right';
  return excused ? 'excused' : 'missing';
}

function keyOf(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}

function show(cell: ReadCell | undefined): string {
  if (cell === undefined) return 'no cell';
  return cell.value === null ? cell.state : String(cell.value);
}
