import { fuzzyFinder } from './similarity.js';
import type { ColumnHeader } from './template.js';

/** Share of a header's characters that may be lost, added or changed. */
const TOLERANCE = 0.34;
/** What the form prints to the left of the headers of section 2. */
const CORNER = '信息内容';

/** A column's header, misprinted or worded otherwise, in the text of all headers. */
export interface MisprintedHeader {
  readonly column: number;
  /** Behind its last character, in UTF-16 units. */
  readonly end: number;
  /** Whether it begins as it should: the beginning of one that is broken over lines stands before other headers. */
  readonly isBegun: boolean;
}

/**
 * The headers behind the corner of their table, from left to right, where these are misprinted or worded otherwise. A
 * column of whose header too little is left, or that is found in the place of another, is left out.
 */
export function misprintedHeaders(
  headers: readonly ColumnHeader[],
  text: string,
): readonly MisprintedHeader[] {
  const behind = behindCorner(text);
  if (behind === null) return [];
  const matches = headers.map(({ wordings }) => matchIn(behind, wordings));
  const found = matches.flatMap((match, column) =>
    match !== null && matches.filter((other) => other?.end === match.end).length === 1
      ? [{ column, ...match }]
      : [],
  );
  return found.toSorted((one, other) => one.end - other.end);
}

/** What stands behind the last corner, be it misprinted itself (息内容); null where there is none. */
function behindCorner(text: string): string | null {
  const start = text.lastIndexOf(CORNER);
  const behind = start < 0 ? text : text.slice(start + CORNER.length);
  const { cost, end } = fuzzyFinder(CORNER)(behind);
  // Where its last character is lost, the first of what stands behind it may be taken for that.
  if (cost <= 1) return behind.slice(Math.max(0, end - 1));
  return start < 0 ? null : behind;
}

/** Where the wording that is found best stands; null where none is found. */
function matchIn(text: string, wordings: readonly string[]): Omit<MisprintedHeader, 'column'> | null {
  const matches = wordings.map((wording) => {
    const { cost, end } = fuzzyFinder(wording)(text);
    return { wording, cost: cost / wording.length, end };
  });
  const [best] = matches.toSorted((one, other) => one.cost - other.cost);
  if (best === undefined || best.cost > TOLERANCE) return null;
  const { wording, end } = best;
  const printed = text.slice(Math.max(0, end - wording.length - 1), end);
  return { end, isBegun: [...wording.slice(0, BEGINNING)].some((character) => printed.includes(character)) };
}

/** Characters of a header one of which its beginning still has when another is lost. */
const BEGINNING = 2;
