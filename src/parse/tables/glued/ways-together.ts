import type { CellKey, Identity } from '../../../forms/form.js';
import type { TemplateItem } from '../../alignment/template.js';
import type { Split } from './ways-to-cut.js';

/** A row and the ways in which its digits can be cut into numbers; none where it is no run of digits. */
export interface RowWays {
  readonly item: TemplateItem;
  readonly ways: readonly Split[];
}

/** Beyond so many sums that the rows so far may have, the rows are left as they are. */
const MOST_STATES = 5_000;

/** What both sides of each identity differ by, over the rows so far. */
type State = readonly number[];

/**
 * Of each row's ways those with which the rows together satisfy all identities that bind them. The ways as they are
 * where no choice does, or too many sums would have to be followed: the document may break an identity.
 */
export function waysTogether(
  rows: readonly RowWays[],
  identities: readonly Identity[],
): readonly (readonly Split[])[] {
  const ways = rows.map((row) => row.ways);
  const binding = identities.filter((identity) => binds(identity, rows));
  if (binding.length === 0 || ways.every(({ length }) => length < 2)) return ways;
  const layers: ReadonlyMap<string, State>[] = [new Map([start(binding)])];
  for (const row of rows) {
    const next = statesAfter(layers.at(-1) ?? new Map(), row, binding);
    if (next.size > MOST_STATES) return ways;
    layers.push(next);
  }
  return backwards(rows, layers, binding) ?? ways;
}

function statesAfter(
  states: ReadonlyMap<string, State>,
  row: RowWays,
  binding: readonly Identity[],
): ReadonlyMap<string, State> {
  const next = new Map<string, State>();
  for (const state of states.values()) {
    for (const way of choicesOf(row)) {
      const reached = after(state, row, way, binding);
      next.set(reached.join(), reached);
    }
  }
  return next;
}

/** A row that no identity binds leaves all sums as they are. */
function choicesOf({ ways }: RowWays): readonly (Split | null)[] {
  return ways.length === 0 ? [null] : ways;
}

/** Follows the sums back from where all identities hold; null where they never do. */
function backwards(
  rows: readonly RowWays[],
  layers: readonly ReadonlyMap<string, State>[],
  binding: readonly Identity[],
): readonly (readonly Split[])[] | null {
  const [goal] = start(binding);
  if (layers.at(-1)?.has(goal) !== true) return null;
  let reachable = new Set([goal]);
  const kept = rows.toReversed().map((row, place) => {
    const states = layers[rows.length - 1 - place] ?? new Map();
    const leads = (state: State, way: Split | null) => reachable.has(after(state, row, way, binding).join());
    const left = row.ways.filter((way) => [...states.values()].some((state) => leads(state, way)));
    reachable = new Set(
      [...states].flatMap(([key, state]) => (choicesOf(row).some((way) => leads(state, way)) ? [key] : [])),
    );
    return left;
  });
  return kept.toReversed();
}

function start(binding: readonly Identity[]): readonly [string, State] {
  const state = binding.map(() => 0);
  return [state.join(), state];
}

function after(state: State, { item }: RowWays, way: Split | null, binding: readonly Identity[]): State {
  if (way === null) return state;
  const sumOf = (keys: readonly CellKey[]) =>
    item.slots.reduce((sum, slot, index) => {
      const times = keys.filter((key) => key.row === slot.row.code && key.column === slot.column.code).length;
      return sum + times * Number(way[index]);
    }, 0);
  return state.map(
    (sum, index) => sum + sumOf(binding[index]?.left ?? []) - sumOf(binding[index]?.right ?? []),
  );
}

/** Whether an identity holds between rows that are all there with ways to cut them. */
function binds({ left, right }: Identity, rows: readonly RowWays[]): boolean {
  const keys = [...left, ...right];
  const isThere = (key: CellKey) =>
    rows.some(({ item, ways }) => ways.length > 0 && item.slots.some((slot) => isAt(slot, key)));
  return new Set(keys.map(({ row }) => row)).size > 1 && keys.every(isThere);
}

function isAt(slot: TemplateItem['slots'][number], key: CellKey): boolean {
  return slot.row.code === key.row && slot.column.code === key.column;
}
