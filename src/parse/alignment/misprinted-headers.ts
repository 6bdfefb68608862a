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
  const behind = behindCorner(text);
  if (behind === null) return [];
  const ends = headers.map(({ wordings }) => endIn(behind, wordings));
  const found = ends.flatMap((end, column) =>
    end !== null && ends.filter((other) => other === end).length === 1 ? [{ column, end }] : [],
  );
  return found.toSorted((one, other) => one.end - other.end).map(({ column }) => column);
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

/** Where the wording that is found best ends; null where none is found. */
function endIn(text: string, wordings: readonly string[]): number | null {
  const matches = wordings.map((wording) => {
    const { cost, end } = fuzzyFinder(wording)(text);
    return { cost: cost / wording.length, end };
  });
  const [best] = matches.toSorted((one, other) => one.cost - other.cost);
  return best === undefined || best.cost > TOLERANCE ? null : best.end;
}
