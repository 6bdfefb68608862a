import type { Block, Document, Place } from '../../documents/document.js';
import { escaped, evidenceBox, type Mark, markAttributes, ownPage } from './mark.js';

const STYLE = `
h2 { font: 14px sans-serif; margin: 16px; }
.page { position: relative; margin: 16px; border: 1px solid #999; }
.page span { position: absolute; white-space: pre; font: 10px/12px sans-serif; }`;

/** Room on the right of and below the last text of a page, in points. */
const MARGIN = 60;

/** A text where it stands on a page. */
interface PlacedText {
  readonly text: string;
  readonly at: Extract<Place, { page: number }>;
}

/** The pages of a PDF on which the figures stand, as they were read: each text at its place, the figures marked. */
export function markPages({ blocks }: Document, marks: readonly Mark[], words: string): string {
  const places = marks.map(({ at }) => at).filter((at) => 'page' in at);
  const texts = blocks.flatMap(textsOf);
  const pages = [...new Set(places.map(({ page }) => page))].map((page) => {
    const onPage = texts.filter(({ at }) => at.page === page);
    return `<h2>page ${page}</h2>\n<div class="page" style="${sizeOf(onPage)}">\n${onPage.map((text) => spanOf(text, places)).join('\n')}\n</div>`;
  });
  return ownPage(words, STYLE, [evidenceBox(words), ...pages].join('\n'));
}

function textsOf(block: Block): PlacedText[] {
  const texts = block.kind === 'table' ? block.cells : (block.pieces ?? [block]);
  return texts.flatMap(({ text, at }) => ('page' in at ? [{ text, at }] : []));
}

function spanOf({ text, at }: PlacedText, marked: readonly PlacedText['at'][]): string {
  const index = marked.findIndex((place) => place.page === at.page && place.x === at.x && place.y === at.y);
  const position = `left: ${at.x}pt; top: ${at.y}pt`;
  const attributes = Object.entries(index < 0 ? {} : markAttributes(index)).map(
    ([name, value]) => ` ${name}="${value}"`,
  );
  return `<span style="${position}"${attributes.join('')}>${escaped(text)}</span>`;
}

function sizeOf(texts: readonly PlacedText[]): string {
  const largest = (positions: readonly number[]) =>
    positions.reduce((most, position) => Math.max(most, position), 0);
  const width = largest(texts.map(({ at }) => at.x)) + MARGIN;
  const height = largest(texts.map(({ at }) => at.y)) + MARGIN;
  return `width: ${width}pt; height: ${height}pt`;
}
