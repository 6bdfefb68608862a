import type { Element, Document as HtmlDocument } from 'domhandler';
import type { Place } from '../document.js';
import { ContentReader } from './content-reader.js';
import type { TextPart } from './draft.js';
import { numberDrafts, slotOf } from './number-blocks.js';

/** What stands at a place of a page: the element of a cell, or the pieces of text that make up a paragraph. */
export type PlacedContent =
  | { readonly kind: 'cell'; readonly element: Element }
  | { readonly kind: 'paragraph'; readonly parts: readonly TextPart[] };

/** What stands at each place of a page, as its reader numbers them; undefined where the page has no such place. */
export function findPlaces(
  root: HtmlDocument,
  source: string,
  places: readonly Place[],
): (PlacedContent | undefined)[] {
  const contents = new Map<string, PlacedContent>();
  for (const { draft, number } of numberDrafts(new ContentReader(source).read(root))) {
    if (draft.kind === 'paragraph') {
      contents.set(keyOf({ paragraph: number }), { kind: 'paragraph', parts: draft.parts });
      continue;
    }
    for (const cell of draft.grid.cells) {
      contents.set(keyOf({ table: number, ...slotOf(cell) }), { kind: 'cell', element: cell.cell.element });
    }
  }
  return places.map((place) => contents.get(keyOf(place)));
}

function keyOf(place: Place): string {
  if ('paragraph' in place) return `paragraph ${place.paragraph}`;
  return 'table' in place ? `table ${place.table} ${place.row} ${place.column}` : 'elsewhere';
}
