import { fuzzyFinder } from './similarity.js';
import type { ColumnHeader } from './template.js';

/** Share of a header's characters that may be lost, added or changed. */
const TOLERANCE = 0.34;
/** What the form prints to the left of the headers of section 2. */
const CORNER = '信息内容';

/**
 * The columns in the order of their headers behind the corner of their table, where these are misprinted or worded
 * otherwise. A column of whose header too little is left, or that is found in the place of another, is left out.
 */
export function misprintedOrder(headers: readonly ColumnHeader[], text: string): readonly number[] {
  const start = text.lastIndexOf(CORNER);
  if (start < 0) return [];
  const ends = headers.map(({ wordings }) => endIn(text.slice(start + CORNER.length), wordings));
  const found = ends.flatMap((end, column) =>
    end !== null && ends.filter((other) => other === end).length === 1 ? [{ column, end }] : [],
  );
  return found.toSorted((one, other) => one.end - other.end).map(({ column }) => column);
}

/** Where the wording that is found best ends; null where none is found. */
function endIn(text: string, wordings: readonly string[]): number | null {
  const matches = wordings.map((wording) => {
    const { cost, end } = fuzzyFinder(wording)(text);
    return { cost: cost / wording.length, end };
  });
  const [best] = matches.toSorted((one, other) => one.cost - other.cost);
  return best === undefined || best.cost > TOLERANCE ? null : best.end;
}
