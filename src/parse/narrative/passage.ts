import type { Document, Paragraph, Place, Table } from '../../documents/document.js';
import type { SectionCode } from '../../forms/sections.js';
import { sectionOf } from '../metadata/sections.js';

/** A stretch of prose as a person reads it, without white space and line breaks. */
export interface Passage {
  readonly text: string;
  /** The section whose heading stands last above it. */
  readonly section: SectionCode | null;
  /** Where the line that holds the character at `index` stands. */
  placeAt(index: number): Place;
}

/** Prose that a line break interrupts goes on in lines of at least this many characters. */
const LEAST_WRAPPED = 20;
const PAGE_NUMBER = /^[-–—~·第]*\d{1,3}[-–—~·页]*$/u;
const CLOSED = /[。;:!?|]$/u;
/** 三、依申请公开政府信息情况: a line of its own, however long it is. */
const HEADING = /^\(?[一二三四五六七八九十]{1,3}[)、.][^,。;:]{2,40}(?:情况|措施|事项|问题|概述|打算|数量)$/u;
const NUMBERED = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.](?!\d)|第|[|])/u;

interface ProseLine {
  readonly text: string;
  readonly at: Place;
  /** Where the line ends, in points; null where the geometry is not known. */
  readonly right: number | null;
}

/** The prose of a document: paragraphs, with those joined that are lines of one paragraph, and cells that hold prose. */
export function passagesOf({ blocks, format }: Document): Passage[] {
  const passages: Passage[] = [];
  let open: ProseLine[] = [];
  let section: SectionCode | null = null;
  const close = () => {
    if (open.length > 0) passages.push(toPassage(open, section));
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      close();
      passages.push(...proseCells(block));
      continue;
    }
    const line = toLine(block);
    if (PAGE_NUMBER.test(line.text)) continue;
    const before = open.at(-1);
    if (before !== undefined && !goesOn(before, line, format === 'text')) close();
    const heads = sectionOf(block.text);
    if (heads !== null) {
      close();
      section = heads;
    }
    open.push(line);
  }
  close();
  return passages;
}

function toLine({ text, at, pieces }: Paragraph): ProseLine {
  return { text: squeeze(text), at, right: pieces?.at(-1)?.right ?? null };
}

/** A line of a paragraph is followed by one that is not wider; the last line of a paragraph often is. */
function goesOn(before: ProseLine, line: ProseLine, isText: boolean): boolean {
  if (NUMBERED.test(line.text) || HEADING.test(before.text)) return false;
  if (before.right !== null && line.right !== null) return before.right > line.right - 1;
  return isText && before.text.length >= LEAST_WRAPPED && !CLOSED.test(before.text);
}

/** Some sites set the whole report in one table: a cell with a sentence in it is prose. */
function proseCells({ cells }: Table): Passage[] {
  return cells
    .filter(({ text }) => text.includes('。'))
    .map(({ text, at }) => toPassage([{ text: squeeze(text), at, right: null }], null));
}

function toPassage(lines: readonly ProseLine[], section: SectionCode | null): Passage {
  return {
    text: lines.map(({ text }) => text).join(''),
    section,
    placeAt(index) {
      let end = 0;
      const line = lines.find(({ text }) => {
        end += text.length;
        return index < end;
      });
      return (line ?? (lines.at(-1) as ProseLine)).at;
    },
  };
}

/** White space within Chinese prose is layout, and its width variants mean the same. */
function squeeze(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  return plain.includes('?') ? plain.replace(STRAY_MARK, '') : plain;
}

/** What white space around a figure became where a site lost it: 共?12条?, 收到?8?件. */
const STRAY_MARK = /\?(?=\d)|(?<=\d[\p{Script=Han}]{0,2})\?(?=[\p{Script=Han},。;、)]|$)/gu;
