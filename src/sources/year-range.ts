/** Years, both included; `last` is null where they go on. */
export interface YearRange {
  readonly first: number;
  readonly last: number | null;
}

/** `2015-2020`, `2015-` */
export function formatYearRange({ first, last }: YearRange): string {
  return `${first}-${last ?? ''}`;
}

/** Reads `2015-2020`, `2015-` and `2015`; undefined for anything else, and for a range that ends before it begins. */
export function parseYearRange(text: string): YearRange | undefined {
  const match = /^(20\d{2})(?:\s*(-)\s*(20\d{2})?)?$/.exec(text.trim());
  if (match === null) return undefined;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : match[3] === undefined ? null : Number(match[3]);
  return last !== null && last < first ? undefined : { first, last };
}
