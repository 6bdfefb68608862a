/**
 * Where a piece of a document stands, so that a figure can be found again by eye.
 * All numbers are 1-based; `x` and `y` are points (1/72 inch) from the page's top left corner.
 * `offset` counts UTF-16 units of the decoded text.
 */
export type Place =
  | { readonly line: number; readonly offset?: number }
  | { readonly paragraph: number; readonly offset?: number }
  | { readonly table: number; readonly row: number; readonly column: number; readonly offset?: number }
  | {
      readonly page: number;
      readonly x: number;
      readonly y: number;
      readonly table?: number;
      readonly row?: number;
      readonly column?: number;
    };

/** A run of text in a line whose horizontal position is known. `left` and `right` are in points. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly at: Place;
}

/** A paragraph of HTML or Word, a line of text, or a visual line of a PDF or OFD. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly at: Place;
  /** Present only where the geometry of the line is known (PDF, OFD); left to right. */
  readonly pieces?: readonly Piece[];
}

/** A cell by its origin in the grid (0-based) and its spans, after spans were resolved. */
export interface TableCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly at: Place;
}

/** A table of data. Cells are in reading order and do not overlap; empty cells are kept. */
export interface Table {
  readonly kind: 'table';
  /** 1-based number of the table in the document. */
  readonly number: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly TableCell[];
}

export type Block = Paragraph | Table;

/** A file that the document links to; `name` is the link's text. */
export interface Attachment {
  readonly name: string;
  readonly href: string;
}

export type DocumentFormat = 'html' | 'mhtml' | 'text' | 'pdf' | 'ofd' | 'docx' | 'doc';

/** The one model that every input ends in: nothing after this stage knows what the bytes were. */
export interface Document {
  readonly format: DocumentFormat;
  /** WHATWG label of the character set that the bytes were decoded with; null for formats of their own. */
  readonly charset: string | null;
  /** The document's own title: `<title>`, or the PDF's or Word file's title property. */
  readonly title: string | null;
  /** Meta tags by lower-case name (`articletitle`, `pubdate`, `siteidcode` …); first one wins. */
  readonly meta: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
  /** Number of pictures that stand in the content (not icons, not navigation). */
  readonly images: number;
  /** The bytes do not end where a cell or a line does: what stands last may have been cut off. */
  readonly endsInText: boolean;
}

/** What is known about the bytes from outside: the answer's header and the name. */
export interface DocumentHints {
  readonly contentType?: string;
  readonly fileName?: string;
}

/** The bytes are of a kind that cannot be read at all. `reason` is for a person; `code` for a program. */
export class UnreadableDocumentError extends Error {
  override readonly name = 'UnreadableDocumentError';

  constructor(
    readonly code: 'empty' | 'unsupported_format' | 'damaged' | 'encrypted' | 'too_large',
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
