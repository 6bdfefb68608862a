import type { AlignedItem } from '../../alignment/align.js';
import { MOST_STRAYS } from '../../alignment/broken-labels.js';
import { textsOf } from '../../alignment/group-texts.js';
import { NUMBERING } from '../../alignment/label-match.js';

/**
 * Whether a row's label stands right behind itself: where blanks vanish, the first of the two is a copy of the row that
 * is blank. `rows`: those of the whole table.
 */
export function isBelowBlankCopy(row: AlignedItem, rows: readonly AlignedItem[]): boolean {
  return isDoubled(row) && rows.filter(isDoubled).length < LEAST_DOUBLED && !hasLineOfItsOwn(row, rows);
}

/** Where each row has a line, a label that stands twice on one is a merged cell: no copy stands on its row's line. */
function hasLineOfItsOwn({ item, group }: AlignedItem, rows: readonly AlignedItem[]): boolean {
  const lines = rows.map((row) => row.group.values[0]?.line);
  return (
    new Set(lines).size === rows.length && item.patterns.some((label) => endsTwice(group.ownText, label))
  );
}

/** So many doubled labels are the manner of a document that says a merged cell in each of its columns. */
const LEAST_DOUBLED = 3;

function isDoubled({ item, group }: AlignedItem): boolean {
  return item.patterns.some((label) => textsOf(group).some((text) => endsTwice(text, label)));
}

function endsTwice(text: string, label: string): boolean {
  return text.endsWith(label) && text.slice(0, -label.length).replace(NUMBERING, '').endsWith(label);
}

/**
 * Whether a row's label stands above the line of the values and again on it, or begins at both, be it among pieces of the
 * headings' column: as it stands, the row is blank and is not.
 */
export function isPrintedTwice({ item, group }: AlignedItem): boolean {
  const own = group.ownText;
  const above = group.text.slice(0, group.text.length - own.length);
  if (group.table !== null) return false;
  if (own === '') return item.patterns.some((label) => isBegunAgain(above, label));
  return item.patterns.some((label) => {
    if (label.length <= SHORT_LABEL) return false;
    const begun = beginningAtEnd(own, label);
    const isBegunAbove = begun !== null && above.slice(-label.length - MOST_STRAYS).includes(begun);
    return isBegunAbove || (above.endsWith(label) && label.startsWith(own));
  });
}

/** Whether a text ends in a label and then in its beginning, the rest of which stands below the values. */
function isBegunAgain(text: string, label: string): boolean {
  const begun = text.slice(text.lastIndexOf(label) + label.length).replace(NUMBERING, '');
  return label.length > SHORT_LABEL && text.includes(label) && begun.length > 1 && label.startsWith(begun);
}

/** Shorter labels, and beginnings of labels, occur in headers as well. */
const SHORT_LABEL = 5;

/** The longest beginning of a label that a text ends in. */
function beginningAtEnd(text: string, label: string): string | null {
  for (let { length } = label; length > SHORT_LABEL; length--) {
    const beginning = label.slice(0, length);
    if (text.endsWith(beginning)) return beginning;
  }
  return null;
}
