import type { TextToken } from '../tokens/token/token.js';
import { charactersByLine, columnsOf, headersByLine, isWhole } from './header-lines.js';
import type { ColumnHeader } from './template.js';

/**
 * The order of headers that stand on one line from left to right, below a line that holds the header above some of them:
 * on their own line there is none of an upper level. Null where no line shows that.
 */
export function orderOnLowestLine(
  headers: readonly ColumnHeader[],
  words: readonly TextToken[],
): readonly number[] | null {
  const above = new Set(headers.flatMap((header) => header.above ?? []));
  if (above.size === 0) return null;
  const texts = [...charactersByLine(words)].map(([line, characters]) => ({
    line,
    text: characters.map(({ text }) => text).join(''),
  }));
  const holdsAbove = ({ text }: { readonly text: string }) =>
    [...above].some((header) => text.includes(header));
  const upper = texts.findIndex(holdsAbove);
  const below = new Set(
    texts
      .slice(upper + 1)
      .filter((text) => !holdsAbove(text))
      .map(({ line }) => line),
  );
  const lines = upper < 0 ? [] : [...headersByLine(headers, words)].filter(([line]) => below.has(line));
  return (
    lines
      .map(([, { beginnings }]) => columnsOf(beginnings))
      .findLast((columns) => isWhole(columns, headers)) ?? null
  );
}
