/** `1 page`, `2 pages`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `22 new, 2 gone`: the counts that are not zero, in their order; `nothing` where all are. */
export function listCounts<Name extends string>(
  names: readonly Name[],
  count: (name: Name) => number,
): string {
  const words = names.filter((name) => count(name) > 0).map((name) => `${count(name)} ${name}`);
  return words.join(', ') || 'nothing';
}
