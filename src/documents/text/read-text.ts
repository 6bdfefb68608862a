import type { Document, Paragraph } from '../document.js';
import { withoutMarks } from './markup-marks.js';

/** Reads a flattened page: a paragraph per line that is not blank. Pipes, tabs and inner spaces stay as they are. */
export function readText(text: string, charset: string | null): Document {
  return {
    format: 'text',
    charset,
    title: null,
    meta: new Map(),
    blocks: [...paragraphs(text)],
    attachments: [],
    images: 0,
    endsInText: /[^\s|｜│┃¦]/u.test(text.slice(-1)),
  };
}

function* paragraphs(text: string): Generator<Paragraph> {
  for (const { line, number, start } of linesOf(text)) yield* paragraph(line, number, start);
}

/** A line of a text as places count it. */
interface NumberedLine {
  readonly line: string;
  /** From 1. */
  readonly number: number;
  /** Of its first character, in UTF-16 units from the beginning of the text. */
  readonly start: number;
}

/** The lines of a text, without what breaks them. */
export function* linesOf(text: string): Generator<NumberedLine> {
  let number = 1;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isLineBreak(text.charCodeAt(at))) continue;
    yield { line: text.slice(start, at), number, start };
    if (text.startsWith('\r\n', at)) at++;
    number++;
    start = at + 1;
  }
  yield { line: text.slice(start), number, start };
}

/** Line feed, vertical tab, form feed, carriage return, and those of Unicode. */
function isLineBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** Tabs at the end are the borders of empty cells. The look behind keeps it from trying each space of a long gap. */
const SPACE_AT_END = /(?<![^\S\t])[^\S\t]+$/u;

function* paragraph(line: string, number: number, start: number): Generator<Paragraph> {
  const text = withoutMarks(line.trimStart()).replace(SPACE_AT_END, '').trimStart();
  if (text.trim() === '') return;
  const offset = start + line.length - line.trimStart().length;
  yield { kind: 'paragraph', text, at: { line: number, offset } };
}
