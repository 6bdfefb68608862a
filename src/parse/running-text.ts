import type { Block, Paragraph, Place } from '../documents/document.js';
import { sectionOf } from './metadata/sections.js';
import { isReportTitle } from './metadata/title-line.js';
import { withoutPageNumbers } from './tokens/asides/page-number.js';

/** A shorter line is one that the page had. */
const LEAST_RUNNING_TEXT = 100;
/** One heading may be quoted in a long paragraph, unless it is set apart. */
const LEAST_HEADINGS = 2;
/** Tells at little cost where no heading is. */
const NUMBERING = /[一二三四五六七八]、/u;
/** 一、总体情况: the numbering by which a heading is found, and what follows it up to the next white space or mark. */
const NUMBERED = /(?<![第十（(])[一二三四五六七八]、\s*[\p{Script=Han}、（）()]{2,40}/gu;
const WORD = /[^\s。；]+/gu;
/** The end of a title, and what may be glued to it: the page's header, or the first heading. */
const TITLE_END = /(?:报告|年报)(?=$|发布|来源|信息来源|作者|时间|日期|索引|浏览|[一1][、.]|[【[（(|])/u;
/** A title right behind another report's last words, and before its own first heading. */
const GLUED_TITLE =
  /(?<!\p{Script=Han})\p{Script=Han}{2,20} ?20\d\d ?年度?政府信息公开(?:工作)?(?:年度)?(?:工作)?报告(?=[一1][、.](?:总体情况|概述|概况))/gu;
const MOST_TITLE_CHARACTERS = 60;

/** Where a title or heading stands in a paragraph, in UTF-16 units. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Whether a heading that touches the figure before it begins a line: the figure may be part of what follows. */
export type AtFigures = 'cut' | 'keep';

/**
 * A page whose line breaks are all lost is one long paragraph: it is cut into lines at the titles and the headings of
 * sections that stand in it. Other blocks stay as they are.
 */
export function withLineBreaks(blocks: readonly Block[], atFigures: AtFigures): readonly Block[] {
  if (!blocks.some(isRunningText)) return blocks;
  return blocks.flatMap((block): readonly Block[] =>
    isRunningText(block) ? linesOf(block, atFigures) : [block],
  );
}

function isRunningText(block: Block): block is Paragraph {
  return block.kind === 'paragraph' && block.pieces === undefined && block.text.length >= LEAST_RUNNING_TEXT;
}

function linesOf(paragraph: Paragraph, atFigures: AtFigures): readonly Paragraph[] {
  const text = withoutPageNumbers(paragraph.text);
  const headings = headingsIn(text);
  if (headings.length < LEAST_HEADINGS && !headings.some((heading) => isSetApart(heading, text)))
    return [paragraph];
  const isApart = ({ start }: Mark) => atFigures === 'cut' || !/\d/u.test(text[start - 1] ?? '');
  const marks = [...titlesIn(text), ...headings].filter(isApart);
  const places = [0, ...marks.flatMap(({ start, end }) => [start, end]), text.length];
  const cuts = [...new Set(places)].sort((one, other) => one - other);
  return cuts.flatMap((cut, index) => lineAt({ ...paragraph, text }, cut, cuts[index + 1] ?? cut));
}

/** White space on both sides tells a heading from one that is quoted. */
function isSetApart({ start, end }: Mark, text: string): boolean {
  return (start === 0 || /\s/u.test(text[start - 1] ?? '')) && /\s/u.test(text[end] ?? '');
}

function headingsIn(text: string): readonly Mark[] {
  if (!NUMBERING.test(text)) return [];
  return [...text.matchAll(NUMBERED)].flatMap(({ 0: words, index }) => {
    const length = headingLength(words);
    const isListed = length !== null && IN_A_LIST.test(text.charAt(index + length));
    return length === null || isListed ? [] : [{ start: index, end: index + length }];
  });
}

/** 本报告分为六个部分：一、总体情况，二、主动公开政府信息情况，…: what a sentence tells of the report. */
const IN_A_LIST = /[,，、;；]/u;

/** How many characters of a text are the heading that it begins with: the longest that is one, without a bracket. */
function headingLength(words: string): number | null {
  for (let length = words.length; length > 2; length--) {
    const heading = words.slice(0, length);
    if (!BRACKET_AT_END.test(heading) && sectionOf(heading) !== null) return length;
  }
  return null;
}

const BRACKET_AT_END = /[（）()、]$/u;

function titlesIn(text: string): readonly Mark[] {
  const glued = [...text.matchAll(GLUED_TITLE)].flatMap(({ 0: title, index }) =>
    isReportTitle(title) ? [{ start: index, end: index + title.length }] : [],
  );
  const apart = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const end = TITLE_END.exec(word.slice(0, MOST_TITLE_CHARACTERS + LONGEST_END));
    const title = end === null ? '' : word.slice(0, end.index + end[0].length);
    return isReportTitle(title) ? [{ start: index, end: index + title.length }] : [];
  });
  return [...apart, ...glued];
}

const LONGEST_END = 4;

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
