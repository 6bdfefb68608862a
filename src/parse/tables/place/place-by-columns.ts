import type { Group } from '../../tokens/group.js';
import type { Span } from '../../tokens/token/token.js';
import type { Placed, Placement } from './place-values.js';

/** Where the values of a column stand. */
interface Column {
  readonly centre: number;
  readonly spans: readonly Span[];
}

/** A table's columns, left to right, learnt from the rows that are complete. */
export function learnColumns(placements: readonly Placement[], slots: number): readonly Column[] | null {
  const complete = placements.map((placement) => placement.flatMap(spanOf)).filter(hasLength(slots));
  if (complete.length === 0) return null;
  const columns = Array.from({ length: slots }, (_, slot) =>
    columnOf(complete.flatMap((spans) => spans[slot] ?? [])),
  );
  const isAscending = columns.every(
    ({ centre }, slot) => slot === 0 || centre > (columns[slot - 1]?.centre ?? 0),
  );
  return isAscending ? columns : null;
}

function columnOf(spans: readonly Span[]): Column {
  return { centre: spans.reduce((sum, span) => sum + middleOf(span), 0) / spans.length, spans };
}

function hasLength(slots: number) {
  return ({ length }: readonly unknown[]) => length === slots;
}

/**
 * Puts the values of an incomplete row into the columns that complete rows show; where other text stands among them, its
 * other cells can't be told. Null when a value stands between two columns, reaches over both, or is aligned with no
 * value of its column, as below the header of a further part of the table; when two values share a column, or the label
 * reaches into one and may hold its value.
 */
export function placeByColumns(
  { values, labelRight, goesOn, header }: Pick<Group, 'values' | 'labelRight' | 'goesOn' | 'header'>,
  columns: readonly Column[],
): Placement | null {
  const open: Placed = goesOn ? 'unknown' : 'blank';
  const placed = new Array<Placed>(columns.length).fill(open);
  const centres = columns.map(({ centre }) => centre);
  const reach = reachOf(centres);
  if (labelRight !== null && labelRight > (centres[0] ?? 0)) return null;
  for (const value of values) {
    const { span } = value;
    if (span === null) return null;
    const slot = centres.findIndex((centre) => Math.abs(centre - middleOf(span)) < reach);
    if (slot === -1 && value.kind === 'empty') continue;
    if (placed[slot] !== open) return null;
    if (value.kind === 'value' && !isOwn(span, columns, slot, reach * ALIGNED)) return null;
    placed[slot] = value;
  }
  return placed.map((slot, place) =>
    slot === 'blank' && isBelowFigure(centres[place], header) ? 'unknown' : slot,
  );
}

/** Whether something with a figure stands above a place, as the first line of a value with a remark: 26（其中1件为. */
function isBelowFigure(centre = 0, header: Group['header']): boolean {
  return header.some(
    ({ raw, span }) => span !== null && span.left <= centre && centre <= span.right && /\d/u.test(raw),
  );
}

/** Half the distance of the two columns that are closest. */
function reachOf(centres: readonly number[]): number {
  return Math.min(...centres.slice(1).map((centre, index) => centre - (centres[index] ?? 0))) / 2;
}

/** Part of half the distance of two columns by which values that are aligned may stand apart. */
const ALIGNED = 1 / 4;

function isOwn(span: Span, columns: readonly Column[], slot: number, tolerance: number): boolean {
  return isAligned(span, columns[slot], tolerance) && !spansSeveral(span, columns);
}

/** Whether a value has its left edge, its middle or its right edge where another value of the column has it. */
function isAligned(span: Span, column: Column | undefined, tolerance: number): boolean {
  const isNear = (one: number, other: number) => Math.abs(one - other) <= tolerance;
  return (column?.spans ?? []).some(
    (other) =>
      isNear(span.left, other.left) ||
      isNear(span.right, other.right) ||
      isNear(middleOf(span), middleOf(other)),
  );
}

/** Numbers of neighbouring columns that touch are no number. */
function spansSeveral(span: Span, columns: readonly Column[]): boolean {
  return columns.filter(({ centre }) => span.left < centre && centre < span.right).length > 1;
}

function spanOf(placed: Placed): readonly Span[] {
  return typeof placed === 'string' || placed.span === null ? [] : [placed.span];
}

function middleOf({ left, right }: Span): number {
  return (left + right) / 2;
}
