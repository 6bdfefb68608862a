import { diffRows, type RowChange } from './diff-rows.js';
import { mergeGroups, placeOrder } from './merge.js';
import type { StoredRelease, StoredTable } from './open-release.js';
import { readGroups } from './read-groups.js';

/** How the columns of a table changed; a type is told as `name: type before > type after`. */
export interface SchemaChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly retyped: readonly string[];
}

export type TableDiff =
  | { readonly status: 'added' | 'removed'; readonly rows: number }
  /** Both files are the same bytes. */
  | { readonly status: 'same'; readonly rows: number }
  | {
      readonly status: 'compared';
      readonly before: StoredTable;
      readonly after: StoredTable;
      readonly schema: SchemaChange;
      /** To be read to the end, one after the other. */
      readonly changes: AsyncIterable<RowChange>;
    }
  /** The columns that rows are told apart and sorted by are not the same. */
  | {
      readonly status: 'incomparable';
      readonly before: StoredTable;
      readonly after: StoredTable;
      readonly schema: SchemaChange;
    };

/** Every table of either release, with what changed in it: those of the new one in its order, then those that are gone. */
export function diffReleases(
  before: StoredRelease,
  after: StoredRelease,
): (readonly [table: string, TableDiff])[] {
  const old = new Map(before.tables.map((table) => [table.name, table]));
  const present = after.tables.map((table) => [table.name, diffTable(old.get(table.name), table)] as const);
  const kept = new Set(after.tables.map(({ name }) => name));
  const gone = before.tables.filter(({ name }) => !kept.has(name));
  return [...present, ...gone.map(({ name, rows }) => [name, { status: 'removed', rows }] as const)];
}

function diffTable(before: StoredTable | undefined, after: StoredTable): TableDiff {
  if (before === undefined) return { status: 'added', rows: after.rows };
  if (before.hash === after.hash) return { status: 'same', rows: after.rows };
  const tables = { before, after, schema: schemaChange(before, after) };
  if (!isComparable(before, after)) return { status: 'incomparable', ...tables };
  return { status: 'compared', ...tables, changes: rowChanges(before, after) };
}

function schemaChange(before: StoredTable, after: StoredTable): SchemaChange {
  const old = new Map(before.columns.map(({ name, type }) => [name, type]));
  const names = new Set(after.columns.map(({ name }) => name));
  return {
    added: after.columns.map(({ name }) => name).filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !names.has(name)),
    retyped: after.columns.flatMap(({ name, type }) => {
      const earlier = old.get(name) ?? type;
      return earlier === type ? [] : [`${name}: ${earlier} > ${type}`];
    }),
  };
}

function isComparable(before: StoredTable, after: StoredTable): boolean {
  const identity = ({ key, sortedBy }: StoredTable) => JSON.stringify([key, sortedBy]);
  return identity(before) === identity(after);
}

async function* rowChanges(before: StoredTable, after: StoredTable): AsyncIterable<RowChange> {
  const names = new Set(before.columns.map(({ name }) => name));
  const common = after.columns.filter(({ name }) => names.has(name)).map(({ name }) => name);
  const types = new Map(after.columns.map(({ name, type }) => [name, type]));
  const order = placeOrder(after.sortedBy.map((column) => types.get(column) ?? 'string'));
  for await (const pair of mergeGroups(readGroups(before), readGroups(after), order)) {
    yield* diffRows(pair, common, after.key);
  }
}
