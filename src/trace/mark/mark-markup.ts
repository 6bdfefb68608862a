import { type CheerioAPI, load } from 'cheerio';
import { Element, isTag, Text } from 'domhandler';
import type { TextPart } from '../../documents/html/draft.js';
import { findPlaces, type PlacedContent } from '../../documents/html/find-place.js';
import { parseHtml } from '../../documents/html/parse-html.js';
import { evidenceBox, HEAD_END, HEAD_START, type Mark, markAttributes } from './mark.js';

/** Elements that run or fetch something, lead elsewhere by themselves, or are read otherwise where scripts may run. */
const ACTIVE =
  'script, noscript, template, iframe, frame, frameset, object, embed, applet, link, base, meta, svg, math, video, audio';

/** Attributes that only shape the page. All others go: they may run something, or name what is fetched. */
const HARMLESS = new Set(
  'align bgcolor border cellpadding cellspacing class colspan dir height id lang rowspan style valign width'.split(
    ' ',
  ),
);

/**
 * A page with figures marked: its own markup, without what would run or fetch something when it is opened. Marks of
 * places that it does not have are left out.
 */
export function markMarkup(markup: string, marks: readonly Mark[], words: string): string {
  const root = parseHtml(markup);
  const found = findPlaces(
    root,
    markup,
    marks.map(({ at }) => at),
  );
  const $ = load(root);
  $(ACTIVE).remove();
  for (const element of $('*').get()) if (isTag(element)) element.attribs = harmless(element.attribs);
  markContents($, [...new Set(found)]);
  $('head').prepend(HEAD_START).append(HEAD_END);
  $('body').prepend(evidenceBox(words));
  return $.html();
}

function harmless(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => HARMLESS.has(name)));
}

function markContents($: CheerioAPI, contents: readonly (PlacedContent | undefined)[]): void {
  const parts = new Map<Text, MarkedPart[]>();
  for (const [index, content] of contents.entries()) {
    const attributes = markAttributes(index);
    if (content?.kind === 'cell') $(content.element).attr(attributes);
    if (content?.kind !== 'paragraph') continue;
    for (const [piece, { node, ...part }] of content.parts.entries()) {
      // An id stands once in a page.
      const own = piece === 0 ? attributes : { class: attributes.class };
      parts.set(node, [...(parts.get(node) ?? []), { ...part, attributes: own }]);
    }
  }
  for (const [node, marked] of parts) $(node).replaceWith(splitText(node.data, marked));
}

/** A part of a text, and the attributes of its mark. */
interface MarkedPart extends Pick<TextPart, 'start' | 'end'> {
  readonly attributes: Record<string, string>;
}

/** A text with parts of it in elements of their own. */
function splitText(text: string, parts: readonly MarkedPart[]): (Text | Element)[] {
  let done = 0;
  const pieces = parts
    .toSorted((one, other) => one.start - other.start)
    .flatMap(({ start, end, attributes }) => {
      const before = new Text(text.slice(done, start));
      done = end;
      return [before, new Element('mark', attributes, [new Text(text.slice(start, end))])];
    });
  return [...pieces, new Text(text.slice(done))];
}
