import { hanOf } from '../tokens/token/han.js';
import type { TextToken, ValueToken } from '../tokens/token/token.js';
import type { ColumnOrder } from './column-order.js';
import { mayBeOfTwoLevels } from './header-levels.js';
import { type Beginning, columnsOf, type HeaderLine, headersByLine, isWhole } from './header-lines.js';
import type { ColumnHeader } from './template.js';

/**
 * Tells the order of broken headers from their beginnings: those on one line stand from left to right, and where the
 * places on the page are known, so do all.
 */
export function orderOnPage(
  headers: readonly ColumnHeader[],
  words: readonly TextToken[],
  rows: readonly (readonly ValueToken[])[],
): ColumnOrder {
  const lines = [...headersByLine(headers, words).values()];
  const onPage = lines
    .flatMap(({ beginnings }) => beginnings)
    .filter(({ left }) => left !== null)
    .sort((one, other) => (one.left ?? 0) - (other.left ?? 0));
  const placed = columnsOf(onPage);
  if (isWhole(placed, headers)) return inCopies(placed) || areAbove(onPage, rows) ? placed : 'other';
  const columnsByLine = lines.map(({ beginnings }) => columnsOf(beginnings));
  const repeated = [placed, ...columnsByLine].find((columns) => endsInCopies(columns, headers));
  if (repeated !== undefined) return repeated.slice(-headers.length);
  if (new Set(placed).size === headers.length) return inCopies(placed) ? 'open' : 'other';
  const whole = columnsByLine.find((columns) => isWhole(columns, headers));
  if (whole !== undefined && !mayBeOfTwoLevels(headers, whole)) return whole;
  const withInitials = [...headersByLine(headers, words, 'with initials').values()];
  return inTurn(withInitials, words).every((line) => isInOrder(line, headers)) ? 'open' : 'other';
}

/**
 * Whether the headers of a line follow one another as the columns do. One line may hold a header of two levels, the
 * columns beside the header above the others first.
 */
function isInOrder({ text, beginnings }: HeaderLine, headers: readonly ColumnHeader[]): boolean {
  const columns = columnsOf(beginnings);
  if (inCopies(columns)) return true;
  if (!headers.some(({ above }) => above !== null && text.includes(above))) return false;
  const ofTwoLevels = [...headers.keys()].sort(
    (one, other) => Number(headers[one]?.above !== null) - Number(headers[other]?.above !== null),
  );
  return inCopies(columns.map((column) => ofTwoLevels.indexOf(column)));
}

/** Whether a line ends in two copies of the whole header or more, in the same order. */
function endsInCopies(columns: readonly number[], headers: readonly ColumnHeader[]): boolean {
  const last = columns.slice(-headers.length);
  const before = columns.slice(-2 * headers.length, -headers.length);
  return isWhole(last, headers) && last.every((column, place) => before[place] === column);
}

/** Headers with a line to each follow one another as the columns do. */
function inTurn(lines: readonly HeaderLine[], words: readonly TextToken[]): readonly HeaderLine[] {
  if (lines.some(({ beginnings }) => beginnings.length !== 1)) return lines;
  const text = words.map(({ raw }) => hanOf(raw)).join('');
  return [{ text, beginnings: lines.flatMap(({ beginnings }) => beginnings) }];
}

/**
 * Whether headers stand above the values of some row each: broken spans move them, and then their places say nothing about
 * the columns.
 */
function areAbove(headers: readonly Beginning[], rows: readonly (readonly ValueToken[])[]): boolean {
  return rows.some((values) => {
    const spans = values.flatMap(({ kind, span }) => (kind === 'value' && span !== null ? [span] : []));
    if (spans.length !== headers.length) return false;
    const centres = spans.map(({ left, right }) => (left + right) / 2);
    const [first = 0, second = 0] = centres;
    return headers.every(({ left }, column) => {
      // The characters of headers that touch are not all equally wide, and so their places are not exact.
      const before = centres[column - 2] ?? first - (second - first);
      return left !== null && left > before && left <= (spans[column]?.right ?? 0);
    });
  });
}

/** Whether columns ascend, beginning again only where a further copy of the header does. */
export function inCopies(columns: readonly number[]): boolean {
  const copies = Math.max(...columns.map((column) => columns.filter((other) => other === column).length));
  return columns.filter((column, place) => column <= (columns[place - 1] ?? -1)).length < copies;
}
