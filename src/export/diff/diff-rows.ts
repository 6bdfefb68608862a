import type { GroupPair } from './merge.js';
import type { StoredRow } from './read-groups.js';

export type RowChange =
  | { readonly change: 'added' | 'removed'; readonly row: StoredRow }
  | {
      readonly change: 'changed';
      /** As it is after the change. */
      readonly row: StoredRow;
      readonly columns: readonly ColumnChange[];
    };

export interface ColumnChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What changed in one group. Rows without a key are the same or not: none is a changed one. */
export function diffRows(
  { before, after }: GroupPair,
  columns: readonly string[],
  key: readonly string[],
): RowChange[] {
  const identity = key.length > 0 ? key : columns;
  const old = new Map<string, StoredRow[]>();
  for (const row of before?.rows ?? []) {
    const id = idOf(row, identity);
    old.set(id, [...(old.get(id) ?? []), row]);
  }
  const changes = (after?.rows ?? []).flatMap((row): RowChange[] => {
    const [earlier] = old.get(idOf(row, identity))?.splice(0, 1) ?? [];
    return earlier === undefined ? [{ change: 'added', row }] : changed(earlier, row, columns);
  });
  const removed = [...old.values()].flat().map((row): RowChange => ({ change: 'removed', row }));
  return [...removed, ...changes];
}

function changed(before: StoredRow, after: StoredRow, columns: readonly string[]): RowChange[] {
  const changes = columns
    .filter((column) => before[column] !== after[column])
    .map((column) => ({ column, before: before[column] ?? '', after: after[column] ?? '' }));
  return changes.length === 0 ? [] : [{ change: 'changed', row: after, columns: changes }];
}

function idOf(row: StoredRow, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row[column] ?? ''));
}
