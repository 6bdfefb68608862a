import type { Document, Paragraph } from '../document.js';

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** Reads a flattened page: a paragraph per line that is not blank. Pipes, tabs and inner spaces stay as they are. */
export function readText(text: string, charset: string): Document {
  return {
    format: 'text',
    charset,
    title: null,
    meta: new Map(),
    blocks: [...paragraphs(text)],
    attachments: [],
    images: 0,
    endsInText: /[^\s|｜│┃¦]$/u.test(text),
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
  for (const { 0: lineBreak, index } of text.matchAll(LINE_BREAK)) {
    yield { line: text.slice(start, index), number, start };
    number++;
    start = index + lineBreak.length;
  }
  yield { line: text.slice(start), number, start };
}

function* paragraph(line: string, number: number, start: number): Generator<Paragraph> {
  // Tabs at the end are the borders of empty cells.
  const text = line.trimStart().replace(/[^\S\t]+$/u, '');
  if (text.trim() === '') return;
  yield { kind: 'paragraph', text, at: { line: number, offset: start + line.indexOf(text) } };
}
