import type { Figure } from './filled-report.js';
import type { PrintedReport, PrintedRow, PrintedTable } from './printed-report.js';
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
  return report.parts.flatMap((part) =>
    part.kind === 'table' ? part.rows.flatMap((row) => expectedOfRow(row, part, shape)) : [],
  );
}

function expectedOfRow(row: PrintedRow, table: PrintedTable, shape: Shape): Expected[] {
  const figures = figuresOf(row);
  const vanished = shape.losesBlanks && figures.some(isBlank);
  const glued = shape.gluesValues === true && figures.length > 1 && !areApart(figures, table);
  const excused = vanished || glued || row.excused === true;
  return figures.map((figure) => ({ figure, excused }));
}

/** Digits one for each column, where no blank of the table leaves a doubt that there is one for each. */
function areApart(figures: readonly Figure[], { rows }: PrintedTable): boolean {
  const hasBlanks = rows.some((row) => figuresOf(row).some(isBlank));
  return !hasBlanks && figures.every(({ printed }) => /^\d$/u.test(printed));
}

function figuresOf(row: PrintedRow): Figure[] {
  return row.cells.flatMap(({ figure }) => figure ?? []);
}

function isBlank({ state }: Figure): boolean {
  return state === 'blank';
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
  if (figure.state === 'cut') return judgeCut(figure, value, excused);
  if (value !== null && figure.value === null) return 'invented';
  if (value !== null) return value === figure.value ? 'right' : 'wrong';
  if (figure.value === null && cell?.state === figure.state) return 'right';
  // Not to read a number is honest; to say that its cell was left blank is not.
  if (figure.value !== null && cell?.state === 'blank') return 'wrong';
  return excused ? 'excused' : 'missing';
}

/** What is left of a number may be all that it says: 0 of 0.0. Anything else was read from a part. */
function judgeCut(figure: Figure, value: number | null, excused: boolean): Outcome {
  if (value !== null) return value === figure.value ? 'right' : 'invented';
  return excused ? 'excused' : 'missing';
}

function keyOf(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}

function show(cell: ReadCell | undefined): string {
  if (cell === undefined) return 'no cell';
  return cell.value === null ? cell.state : String(cell.value);
}
