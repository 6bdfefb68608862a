import type { Block, Paragraph, Place } from '../documents/document.js';
import { sectionOf } from './metadata/sections.js';
import { isReportTitle } from './metadata/title.js';

/** A shorter line is one that the page had. */
const LEAST_RUNNING_TEXT = 100;
/** One heading may be quoted in a long paragraph. */
const LEAST_HEADINGS = 2;
/** 一、总体情况: the numbering by which a heading is found, and what follows it up to the next white space or mark. */
const NUMBERED = /(?<![\p{Script=Han}（(])[一二三四五六七八]、\s*[\p{Script=Han}、（）()]{2,40}/gu;
const WORD = /\S+/gu;
const MOST_TITLE_CHARACTERS = 60;

/** Where a title or heading stands in a paragraph, in UTF-16 units. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

/**
 * A page whose line breaks are all lost is one long paragraph: it is cut into lines at the titles and the headings of
 * sections that stand in it. Other blocks stay as they are.
 */
export function withLineBreaks(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isRunningText)) return blocks;
  return blocks.flatMap((block): readonly Block[] => (isRunningText(block) ? linesOf(block) : [block]));
}

function isRunningText(block: Block): block is Paragraph {
  return block.kind === 'paragraph' && block.pieces === undefined && block.text.length >= LEAST_RUNNING_TEXT;
}

function linesOf(paragraph: Paragraph): readonly Paragraph[] {
  const { text } = paragraph;
  const headings = headingsIn(text);
  if (headings.length < LEAST_HEADINGS) return [paragraph];
  const marks = [...titlesIn(text), ...headings];
  const cuts = [...new Set([0, ...marks.flatMap(({ start, end }) => [start, end]), text.length])];
  cuts.sort((one, other) => one - other);
  return cuts.flatMap((cut, index) => lineAt(paragraph, cut, cuts[index + 1] ?? cut));
}

function headingsIn(text: string): readonly Mark[] {
  return [...text.matchAll(NUMBERED)].flatMap(({ 0: words, index }) => {
    const length = headingLength(words);
    return length === null ? [] : [{ start: index, end: index + length }];
  });
}

/** How many characters of a text are the heading that it begins with: the longest that is one. */
function headingLength(words: string): number | null {
  for (let length = words.length; length > 2; length--) {
    if (sectionOf(words.slice(0, length)) !== null) return length;
  }
  return null;
}

function titlesIn(text: string): readonly Mark[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    word.length <= MOST_TITLE_CHARACTERS && isReportTitle(word)
      ? [{ start: index, end: index + word.length }]
      : [],
  );
}

function lineAt(paragraph: Paragraph, start: number, end: number): readonly Paragraph[] {
  const text = paragraph.text.slice(start, end);
  const indent = text.length - text.trimStart().length;
  if (text.trim() === '') return [];
  return [{ ...paragraph, text: text.trimStart(), at: further(paragraph.at, start + indent) }];
}

/** Only in flattened text is a place so many characters further on known. */
function further(at: Place, characters: number): Place {
  return 'line' in at && at.offset !== undefined ? { ...at, offset: at.offset + characters } : at;
}
