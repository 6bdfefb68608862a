import type { AlignedItem } from '../alignment/align.js';
import { isRemarksHeader } from '../alignment/remarks-header.js';
import type { TemplateBlock } from '../alignment/template.js';
import { hanOf } from '../tokens/token/han.js';
import type { TextToken, ValueToken } from '../tokens/token/token.js';

/**
 * Of rows that have more cells than the form has columns, those cells that stand right below its headers, where these
 * stand beside each other in one row of a grid. The cells left out are empty or stand below the header of the remarks
 * (备注); a row of which this is not true stays as it is.
 */
export function belowHeaders(rows: readonly AlignedItem[], block: TemplateBlock): readonly AlignedItem[] {
  const words = headerWords(rows[0]);
  const places = placesOf(block, words);
  if (places === null) return rows;
  const remarks = words.find(({ raw }) => isRemarksHeader(raw))?.span?.left;
  return rows.map((row) => {
    const { item, group } = row;
    if (item.kind !== 'row' || new Set(item.slots).size !== block.headers.length) return row;
    const below = item.slots.flatMap(({ column }) => cellAt(places.get(column.code), group.values) ?? []);
    const others = group.values.filter((value) => !below.includes(value));
    const isSurplus = others.every(({ kind, span }) => kind === 'empty' || span?.left === remarks);
    if (others.length === 0 || below.length !== item.slots.length || !isSurplus) return row;
    return { ...row, group: { ...group, values: below } };
  });
}

function headerWords(first: AlignedItem | undefined): readonly TextToken[] {
  if (first === undefined || first.group.table === null) return [];
  return first.group.header.filter(({ table }) => table === first.group.table);
}

/** The grid column of each header; null unless all of them stand in one row, each in a column of its own. */
function placesOf(
  { headers }: TemplateBlock,
  words: readonly TextToken[],
): ReadonlyMap<string, number> | null {
  const found = headers.map(({ wordings }) => words.findLast(({ raw }) => wordings.includes(hanOf(raw))));
  const places = new Map<string, number>();
  for (const [index, { column }] of headers.entries()) {
    const word = found[index];
    if (word === undefined || word.span === null || word.line !== found[0]?.line) return null;
    places.set(column.code, word.span.left);
  }
  return new Set(places.values()).size === headers.length ? places : null;
}

function cellAt(place: number | undefined, values: readonly ValueToken[]): ValueToken | undefined {
  return values.find(({ span }) => span !== null && span.left === place);
}
