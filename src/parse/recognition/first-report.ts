import type { Block, Paragraph } from '../../documents/document.js';
import { sectionOf } from '../metadata/sections.js';
import { isReportTitle } from '../metadata/title-line.js';
import { yearOfTitle } from '../metadata/year.js';
import { hanOf } from '../tokens/token/han.js';

/** A document up to where its first report ends, and what comes behind. */
export interface FirstReport {
  readonly blocks: readonly Block[];
  /** The block that the next report begins with; null where there is one report. */
  readonly next: Block | null;
}

/** A row that each kind of statutory table has once. */
const ONCE: readonly string[] = [
  '本年新收政府信息公开申请',
  '结转下年度继续办理',
  '二十条第一项',
  '主动公开政府信息数',
  '举报投诉数量',
];
const AT_START: ReadonlyMap<string, RegExp> = new Map(
  ONCE.map((row) => [row, new RegExp(`^[一二三四五六七八九十第]{0,2}${row}`, 'u')]),
);
/** Tells at little cost where none of them begins. */
const MAY_BE_ROW = new RegExp(`^[一二三四五六七八九十第]{0,2}(?:${ONCE.join('|')})`, 'u');
/** How such rows are printed where nothing stands between the cells; 结转下年度继续办理81件 is said in a sentence. */
const GLUED: ReadonlyMap<string, RegExp> = new Map([
  ['本年新收政府信息公开申请', /本年新收政府信息公开申请数量\d/u],
  ['结转下年度继续办理', /结转下年度继续办理\d+(?![\d件项条])/u],
  ['二十条第一项', /二十条第[（(]?一[）)]?项信息内容本年/u],
  ['主动公开政府信息数', /主动公开政府信息数(?:[（(][^（）()]*[）)])?条/u],
  ['举报投诉数量', /举报投诉数量件/u],
]);
/** A line with more than this is prose, which may speak of any row. */
const MOST_ROW_CHARACTERS = 60;
/** Those of 举报投诉数量, the shortest of these rows. */
const FEWEST_ROW_CHARACTERS = 6;
/** But not where so many words of it are numbers: then it is a table whose line breaks are lost. */
const NUMBERS_OF_TABLE = 15;
const NUMBER = /(?:^|\s)\d+(?!\S)/gu;

/** Lines over which the label of a row may be broken. */
const LINES_OF_LABEL = 3;
/** A line of a label, before any figure: 一、本年新收政府信息公开申. */
const BROKEN_LABEL = /^[^\d。；]*$/u;

/** Headings after which a report is under way, so that the title of another year begins another report. */
const SECTIONS_UNDER_WAY = 3;

/**
 * Cuts a document before its second report: last year's beneath, or one department's after the other. A second report
 * begins where a table's first row comes a second time, at the heading before it; or, its tables being pictures, with
 * a title of another year below the sections of this one and above sections of its own.
 */
export function firstReport(blocks: readonly Block[]): FirstReport {
  const start = startOfSecondTable(blocks) ?? startOfOtherYear(blocks);
  return start === null
    ? { blocks, next: null }
    : { blocks: blocks.slice(0, start), next: blocks[start] ?? null };
}

function startOfSecondTable(blocks: readonly Block[]): number | null {
  const seen = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    for (const row of rowsOnceIn(block, blocks.slice(index + 1, index + LINES_OF_LABEL))) {
      const start = headingBetween(blocks, seen.get(row) ?? index, index);
      if (start !== null) return start;
      seen.set(row, index);
    }
  }
  return null;
}

function rowsOnceIn(block: Block, behind: readonly Block[]): string[] {
  if (block.kind === 'paragraph' && block.text.length > MOST_ROW_CHARACTERS)
    return rowsInLongText(block.text);
  const texts =
    block.kind === 'paragraph' ? [wholeLabel(block, behind)] : block.cells.map(({ text }) => text);
  const found = new Set<string>();
  for (const text of texts) {
    if (text.length > MOST_ROW_CHARACTERS || /[。；]/u.test(text)) continue;
    const label = hanOf(text);
    if (label.length < FEWEST_ROW_CHARACTERS || !MAY_BE_ROW.test(label)) continue;
    for (const [row, atStart] of AT_START) if (atStart.test(label)) found.add(row);
  }
  return [...found];
}

/** The rows of a table whose line breaks are lost, be it with all white space. */
function rowsInLongText(text: string): string[] {
  if (!isFlatTable(text)) return ONCE.filter((row) => GLUED.get(row)?.test(text));
  const characters = hanOf(text);
  return ONCE.filter((row) => characters.includes(row));
}

/** A line, with those behind it where they may be the rest of a label that is broken over lines. */
function wholeLabel({ text }: Paragraph, behind: readonly Block[]): string {
  if (text.length > MOST_ROW_CHARACTERS || !BROKEN_LABEL.test(text)) return text;
  const rest = behind.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return [text, ...rest].join('').slice(0, MOST_ROW_CHARACTERS);
}

function isFlatTable(text: string): boolean {
  return (text.match(NUMBER)?.length ?? 0) >= NUMBERS_OF_TABLE;
}

/** The title of a report between two tables, or else the heading of its first section. */
function headingBetween(blocks: readonly Block[], from: number, to: number): number | null {
  let overview: number | null = null;
  for (let index = from + 1; index < to; index++) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') continue;
    if (isReportTitle(block.text)) return index;
    if (overview === null && sectionOf(block.text) === 'overview') overview = index;
  }
  return overview;
}

function startOfOtherYear(blocks: readonly Block[]): number | null {
  const sections = new Set<string>();
  let year: number | null = null;
  let start: number | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const section = sectionOf(block.text);
    if (section !== null && start !== null) return start;
    if (section !== null) sections.add(section);
    if (!isReportTitle(block.text)) continue;
    const titled = yearOfTitle(block.text.replaceAll(/\s+/gu, ''));
    if (year !== null && titled !== null && titled !== year && sections.size >= SECTIONS_UNDER_WAY)
      start ??= index;
    if (sections.size === 0) year ??= titled;
  }
  return null;
}
