import { type CellArea, formCells } from './cell-area.js';
import type { Box } from './matrix.js';
import { distinctPositions, mergeRules, SNAP } from './merge-rules.js';
import type { Rule, Rules } from './page-content.js';

/** A cell between ruling lines, and where it stands on the page. */
export interface RuledCell extends CellArea {
  readonly box: Box;
  /** Whether it reaches to the edge of a table whose other rows are closed there, and is not closed itself. */
  readonly isOpen: boolean;
}

export interface RuledGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly RuledCell[];
  readonly box: Box;
}

/** A page with more lines, or a grid with more slots, than this is a drawing. */
const MAX_RULES = 2000;
const MAX_SLOTS = 20_000;

/** Lines that stick out further than this past the last crossing line belong to a cell that a page break cut. */
const MIN_CELL = 6;

/** The tables that the ruling lines of a page draw; lines that do not make up a grid give none. */
export function ruledGrids(rules: Rules): RuledGrid[] {
  const horizontal = mergeRules(rules.horizontal);
  const vertical = mergeRules(rules.vertical);
  if (horizontal.length + vertical.length > MAX_RULES) return [];
  return connectedRules(horizontal, vertical).flatMap((connected) => formRuledGrid(connected) ?? []);
}

/** Splits the lines of a page into sets whose lines touch each other: one set per table. */
function connectedRules(horizontal: readonly Rule[], vertical: readonly Rule[]): Rules[] {
  const sets: Rules[] = [];
  const freeHorizontal = new Set(horizontal);
  const freeVertical = new Set(vertical);
  for (const seed of vertical) {
    if (!freeVertical.delete(seed)) continue;
    const set = { horizontal: [] as Rule[], vertical: [seed] };
    // The loop also visits the lines that it adds.
    for (const line of set.vertical) {
      const crossing = take(freeHorizontal, (candidate) => touch(candidate, line));
      set.horizontal.push(...crossing);
      set.vertical.push(
        ...take(freeVertical, (candidate) => crossing.some((rule) => touch(rule, candidate))),
      );
    }
    sets.push(set);
  }
  return sets;
}

/** Removes the rules that match from the set, and returns them. */
function take(rules: Set<Rule>, matches: (rule: Rule) => boolean): Rule[] {
  const taken = [...rules].filter(matches);
  for (const rule of taken) rules.delete(rule);
  return taken;
}

function touch(horizontal: Rule, vertical: Rule): boolean {
  return isWithin(vertical.at, horizontal) && isWithin(horizontal.at, vertical);
}

function isWithin(position: number, { from, to }: Rule): boolean {
  return position >= from - SNAP && position <= to + SNAP;
}

/** Null where the lines leave a cell that is no rectangle: then they do not say what belongs together. */
function formRuledGrid({ horizontal, vertical }: Rules): RuledGrid | null {
  const xs = withCutEdges(distinctPositions(vertical), horizontal);
  const ys = withCutEdges(distinctPositions(horizontal), vertical);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MAX_SLOTS) return null;
  const hasWallRight = (row: number, column: number) => isWall(vertical, xs, column + 1, ys, row);
  const hasWallBelow = (row: number, column: number) => isWall(horizontal, ys, row + 1, xs, column);
  const areas = formCells({ rows, columns, hasWallRight, hasWallBelow });
  if (areas === null) return null;
  const rowNumbers = [...ys.keys()].slice(0, rows);
  const closed = new Set(rowNumbers.filter((row) => hasWallRight(row, columns - 1)));
  const isOpen = ({ row, column, columnSpan }: CellArea) =>
    column + columnSpan === columns && closed.size > 0 && !closed.has(row);
  const cells = areas.map((area) => ({ ...area, box: boxBetween(xs, ys, area), isOpen: isOpen(area) }));
  return {
    rows,
    columns,
    cells,
    box: boxBetween(xs, ys, { row: 0, column: 0, rowSpan: rows, columnSpan: columns }),
  };
}

/** Adds the outer edge that is missing where a page break cuts a table, or where a table has no side borders. */
function withCutEdges(positions: readonly number[], crossing: readonly Rule[]): number[] {
  const first = Math.min(...crossing.map(({ from }) => from));
  const last = Math.max(...crossing.map(({ to }) => to));
  const edges = [...positions];
  if (first < (positions[0] ?? first) - MIN_CELL) edges.unshift(first);
  if (last > (positions.at(-1) ?? last) + MIN_CELL) edges.push(last);
  return edges;
}

/** Whether a line stands at `positions[index]` along at least half of the slot `slot` of the other axis. */
function isWall(
  rules: readonly Rule[],
  positions: readonly number[],
  index: number,
  slots: readonly number[],
  slot: number,
): boolean {
  const at = positions[index] ?? 0;
  const start = slots[slot] ?? 0;
  const end = slots[slot + 1] ?? 0;
  const covered = rules
    .filter((rule) => Math.abs(rule.at - at) <= SNAP)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
  return covered * 2 >= end - start;
}

function boxBetween(xs: readonly number[], ys: readonly number[], area: CellArea): Box {
  return {
    left: xs[area.column] ?? 0,
    right: xs[area.column + area.columnSpan] ?? 0,
    top: ys[area.row] ?? 0,
    bottom: ys[area.row + area.rowSpan] ?? 0,
  };
}
