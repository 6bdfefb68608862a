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
  let line = 1;
  let start = 0;
  for (const { 0: lineBreak, index } of text.matchAll(LINE_BREAK)) {
    yield* paragraph(text.slice(start, index), line, start);
    line++;
    start = index + lineBreak.length;
  }
  yield* paragraph(text.slice(start), line, start);
}

function* paragraph(line: string, number: number, start: number): Generator<Paragraph> {
  // Tabs at the end are the borders of empty cells.
  const text = line.trimStart().replace(/[^\S\t]+$/u, '');
  if (text.trim() === '') return;
  yield { kind: 'paragraph', text, at: { line: number, offset: start + line.indexOf(text) } };
}
