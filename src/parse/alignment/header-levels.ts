import type { ColumnHeader } from './template.js';

export function isOfOneLevel(headers: readonly ColumnHeader[]): boolean {
  return headers.every(({ above }) => above === null);
}

/**
 * Whether headers that follow each other in one line may be those of two levels, the columns beside the header above
 * the others before or behind all of these, so that their order is not that of the columns.
 */
export function mayBeOfTwoLevels(headers: readonly ColumnHeader[], columns: readonly number[]): boolean {
  const isMember = (column: number) => headers[column]?.above !== null;
  const members = columns.filter(isMember);
  const others = columns.filter((column) => !isMember(column));
  return members.length > 0 && (standsFirst(others, columns) || standsFirst(members, columns));
}

export function standsFirst(some: readonly number[], columns: readonly number[]): boolean {
  return some.every((column, place) => columns[place] === column);
}
