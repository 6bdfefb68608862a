import type { PrintedReport } from '../printed-report.js';
import type { Random } from '../random.js';

export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly extension: 'html' | 'txt' | 'pdf' | 'docx';
}

/** A kind of file that reports come in. */
export interface Shape {
  readonly name: string;
  /** True where a blank cell may leave no trace, so that its row's figures may be impossible to place. */
  readonly losesBlanks: boolean;
  /** True where a cell's text stays together, whatever line breaks are in it. */
  readonly keepsCells: boolean;
  /** True where labels wrap by themselves, at the width of their column. */
  readonly wrapsLabels: boolean;
  /** True where a file that was cut off can still be read. */
  readonly isText: boolean;
  readonly render: (report: PrintedReport, random: Random) => RenderedFile | Promise<RenderedFile>;
}

/** Stands where a document that was cut off ends. */
export const CUT = '\uE000';

export function textFile(text: string): RenderedFile {
  return { bytes: encode(text), extension: 'txt' };
}

export function htmlFile(markup: string): RenderedFile {
  return { bytes: encode(markup), extension: 'html' };
}

function encode(text: string): Uint8Array {
  const end = text.indexOf(CUT);
  return new TextEncoder().encode(end === -1 ? text : text.slice(0, end));
}
