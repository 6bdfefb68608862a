import { join, sep } from 'node:path';

import { UnreadableDocumentError } from '../document.js';
import type { Matrix } from '../page/matrix.js';
import { PasswordException, PDFParse, restorePush } from './pdf-parse.js';
import { pdfjsFolder } from './pdfjs-folder.js';

/**
 * The numbers of the operators that are interpreted, in the list that pdfjs makes of a page's content stream (its
 * `OPS`). Paths arrive as one `constructPath`, text as `showText` with the glyphs resolved.
 */
export const OPERATOR = {
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  constructPath: 91,
} as const;

/** What is used of pdfjs's PDFDocumentProxy. */
export interface PdfjsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfjsPage>;
  getMetadata(): Promise<{ readonly info: object }>;
}

/** What is used of pdfjs's PDFPageProxy. */
export interface PdfjsPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: Matrix;
  };
  getOperatorList(options: { annotationMode: number }): Promise<{
    readonly fnArray: readonly number[];
    readonly argsArray: readonly (readonly unknown[] | null)[];
  }>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  cleanup(): unknown;
}

/** pdfjs's AnnotationMode.DISABLE: stamps and comments are not the report's text. */
export const WITHOUT_ANNOTATIONS = { annotationMode: 0 };

/**
 * Opens the document for `read` and closes it again, whatever happens.
 * Throws UnreadableDocumentError (`encrypted`); what else pdfjs throws passes through.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  read: (document: PdfjsDocument) => Promise<Result>,
): Promise<Result> {
  const parser = new PDFParse({
    // pdfjs takes the buffer over, so that the caller would lose it.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    // Predefined character maps (GBK-EUC-H …), without which the text of fonts that are not embedded is lost.
    cMapUrl: join(pdfjsFolder(), 'cmaps') + sep,
    standardFontDataUrl: join(pdfjsFolder(), 'standard_fonts') + sep,
    // Nothing is drawn: pictures are left out undecoded, and glyphs are not outlined but left to a `document`.
    maxImageSize: 0,
    disableFontFace: false,
    ownerDocument: documentWithoutDisplay,
  });
  try {
    return await read(await load(parser));
  } catch (cause) {
    if (!(cause instanceof PasswordException)) throw cause;
    throw new UnreadableDocumentError('encrypted', 'The PDF has a password: get a copy without one.', {
      cause,
    });
  } finally {
    await parser.destroy();
  }
}

/**
 * pdf-parse's own methods lose the positions of text and lines. Its `load` returns the pdfjs document, which keeps
 * them, but is not part of its types; hence the check.
 */
async function load(parser: InstanceType<typeof PDFParse>): Promise<PdfjsDocument> {
  const { load } = parser as unknown as { load?: () => Promise<unknown> };
  const document = await load?.call(parser);
  restorePush();
  if (!isPdfjsDocument(document)) {
    throw new TypeError('This release of pdf-parse does not give access to the pdfjs document: install 2.4');
  }
  return document;
}

function isPdfjsDocument(value: unknown): value is PdfjsDocument {
  return typeof value === 'object' && value !== null && 'numPages' in value && 'getPage' in value;
}

/** pdfjs hands fonts to the page that displays them; this one takes them and displays nothing. */
const documentWithoutDisplay = {
  createElement: () => ({ sheet: { cssRules: [], insertRule() {} }, remove() {} }),
  documentElement: { getElementsByTagName: () => [{ append() {} }] },
};
