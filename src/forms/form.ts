/** The eras of the statutory form: reports for 2019-2020, for 2021 on, and the statistics table before. */
export type FormId = '2019' | '2021' | 'legacy';

export type TableCode = 'proactive' | 'requests' | 'review_litigation' | 'legacy';

/** 条, 件, 项, 元, 万元 …: the unit that a value is stored in. */
export type Unit = '条' | '件' | '次' | '篇' | '个' | '人' | '人次' | '项' | '元' | '万元';

/** A column of a form. `label` is the official label without numbering, remarks and spaces. */
export interface Column {
  readonly code: string;
  readonly label: string;
  readonly english: string;
  /** Other wordings that official documents use for the same column. */
  readonly variants?: readonly string[];
  /** What the form prints above this column and its neighbours, such as 法人或其他组织. */
  readonly above?: string;
  /** Overrides the row's unit, for columns such as 采购总金额. */
  readonly unit?: Unit;
}

/** A row of a form. */
export interface Row {
  readonly code: string;
  readonly label: string;
  readonly english: string;
  /** The label with its numbering and remarks, as the notice prints it. */
  readonly printed: string;
  readonly variants?: readonly string[];
  /** Article of the 2019 Regulations that the row reports on, such as `20(5)`; null where none. */
  readonly article: string | null;
  /** Every article that the row reports on, where that is not just `article`; of 2007 for the legacy table. */
  readonly citations?: readonly string[];
  readonly unit: Unit;
  /**
   * For a row that a complete document may leave out: codes of the rows that stand in its place then. Empty where
   * none do, as for the rows that only some provinces added.
   */
  readonly replacedBy?: readonly string[];
}

/** A heading inside a table: it has a label and no values. */
export interface Heading {
  readonly heading: string;
  readonly printed: string;
}

/** Rows that share their columns. The proactive table has one block per article, the others one block. */
export interface Block {
  /** What stands above the block's columns, such as 第二十条第（一）项; null where nothing does. */
  readonly caption: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (Row | Heading)[];
}

export interface FormTable {
  readonly code: TableCode;
  readonly label: string;
  readonly english: string;
  /** The heading of the section that holds the table, without numbering. */
  readonly section: string;
  readonly blocks: readonly Block[];
  /** `rows`: a line per row, as usual; `line`: all rows beside each other in one line of values. */
  readonly layout: 'rows' | 'line';
}

export interface CellKey {
  readonly row: string;
  readonly column: string;
}

/** left = right, each a sum of cells of one table. */
export interface Identity {
  readonly id: string;
  readonly table: TableCode;
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
}

export interface Form {
  readonly id: FormId;
  readonly label: string;
  /** Years reported on, inclusive; null: still in force. */
  readonly years: readonly [from: number, to: number | null];
  /** The notice that fixes the form. */
  readonly source: string;
  readonly tables: readonly FormTable[];
  readonly identities: readonly Identity[];
}

export function isHeading(row: Row | Heading): row is Heading {
  return 'heading' in row;
}

/** The rows of a block without its headings. */
export function valueRows(block: Block): readonly Row[] {
  return block.rows.filter((row): row is Row => !isHeading(row));
}

/** Ids of all articles that a row reports on. */
export function citationsOf({ article, citations }: Row): readonly string[] {
  return citations ?? (article === null ? [] : [article]);
}
