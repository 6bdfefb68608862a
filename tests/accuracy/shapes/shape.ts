import type { PrintedReport } from '../printed-report.js';
import type { Random } from '../random.js';

export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly extension: 'html' | 'txt' | 'pdf' | 'ofd' | 'docx';
}

/** A kind of file that reports come in. */
export interface Shape {
  readonly name: string;
  /** True where a blank cell may leave no trace, so that its row's figures may be impossible to place. */
  readonly losesBlanks: boolean;
  /** True where nothing stands between two values, so that only digits one for each column can be told apart. */
  readonly gluesValues?: boolean;
  /** True where a cell's text stays together, whatever line breaks are in it. */
  readonly keepsCells: boolean;
  /** True where labels wrap by themselves, at the width of their column. */
  readonly wrapsLabels: boolean;
  /** True where a file that was cut off can still be read. */
  readonly isText: boolean;
  readonly render: (report: PrintedReport, random: Random) => RenderedFile | Promise<RenderedFile>;
}

/** Stands where a document that was cut off ends; each further one lets it go on for another character. */
export const CUT = '\uE000';

export function textFile(text: string): RenderedFile {
  return { bytes: encode(text), extension: 'txt' };
}

export function htmlFile(markup: string): RenderedFile {
  return { bytes: encode(markup), extension: 'html' };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(cut(text));
}

function cut(text: string): string {
  const [marks] = /\uE000+/u.exec(text) ?? [];
  if (marks === undefined) return text;
  const end = text.indexOf(marks);
  const behind = end + marks.length;
  return text.slice(0, end) + text.slice(behind, behind + marks.length - 1);
}
