export type FormId = '2019' | '2021' | 'legacy';
export type TableCode = 'proactive' | 'requests' | 'review_litigation' | 'legacy';

/** A label in the parts that agencies change: 1. | 属于国家秘密 | （remark）. */
export interface Label {
  readonly numbering: string;
  readonly text: string;
  readonly remark: string;
}

/** A cell as the agency filled it in, and what a reader must make of it. */
export interface Figure {
  readonly table: TableCode;
  readonly row: string;
  readonly column: string;
  /** What stands in the cell; empty for a blank one. */
  readonly printed: string;
  /** In the unit of the codebook. */
  readonly value: number | null;
  /** `cut`: the document ends inside the cell's text. `unreadable`: a reader takes no single number from it. */
  readonly state: 'reported' | 'blank' | 'not_applicable' | 'cut' | 'unreadable';
  /** Of a figure that another copy of its row contradicts: what it says where that copy is not delivered. */
  readonly alone?: Pick<Figure, 'value' | 'state'>;
}

export interface FilledRow {
  readonly kind: 'row';
  readonly code: string;
  readonly label: Label;
  /** The vertical cells that the row stands beside, outermost first; rows that share one have the same object. */
  readonly headings: readonly Label[];
  readonly unit: string;
  readonly figures: readonly Figure[];
  /** True for a row that the form does not have, whose figures are no cells of it. */
  readonly isStranger?: boolean;
}

export interface FilledHeading {
  readonly kind: 'heading';
  readonly label: Label;
}

export interface FilledColumn {
  readonly code: string;
  readonly label: string;
}

/** One article of Article 20 in the proactive table. */
export interface FilledArticle {
  readonly caption: string;
  readonly columns: readonly FilledColumn[];
  readonly rows: readonly FilledRow[];
}

/** A form with figures in it, before anything is known of how it is printed. */
export interface FilledReport {
  readonly form: FormId;
  readonly agency: string;
  readonly year: number;
  readonly articles: readonly FilledArticle[];
  readonly requests: readonly FilledRow[];
  /** Three rows of five figures, printed beside each other. */
  readonly review: readonly FilledRow[];
  readonly legacy: readonly (FilledRow | FilledHeading)[];
}

export function label(printed: string): Label {
  const [numbering = '', text = '', remark = ''] = printed.split('|');
  return { numbering, text, remark };
}
