import type { Place } from '../documents/document.js';

/** A place as a person looks it up: `table 2, row 4, column 3`. */
export function placeWords(at: Place | null): string {
  if (at === null) return 'nowhere: the document leaves it out';
  if ('line' in at) return `line ${at.line}${offsetWords(at)}`;
  if ('paragraph' in at) return `paragraph ${at.paragraph}${offsetWords(at)}`;
  if (!('page' in at)) return `${slotWords(at)}${offsetWords(at)}`;
  const corner = `page ${at.page}, ${at.x} points from its left edge and ${at.y} from its top`;
  return at.table === undefined ? corner : `${corner} (${slotWords(at)})`;
}

function slotWords({ table, row, column }: { table?: number; row?: number; column?: number }): string {
  return `table ${table}, row ${row}, column ${column}`;
}

function offsetWords({ offset }: { readonly offset?: number }): string {
  return offset === undefined ? '' : `, at character ${offset} of the source`;
}
