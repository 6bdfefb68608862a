import type { Figure, FormId, TableCode } from './filled-report.js';

export type CellRole = 'caption' | 'header' | 'heading' | 'label' | 'unit' | 'value' | 'furniture';

/** A cell where its text begins; spans as on paper. */
export interface PrintedCell {
  readonly role: CellRole;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Present on cells of values only. */
  readonly figure?: Figure;
}

export interface PrintedRow {
  readonly cells: readonly PrintedCell[];
  /** Number of the article that the row belongs to; 0 where the table has none. */
  readonly article: number;
  /** True for the row that the document ends in: it may be impossible to read with certainty. */
  readonly excused?: boolean;
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly code: TableCode;
  readonly columns: number;
  readonly rows: readonly PrintedRow[];
}

export interface PrintedParagraph {
  readonly kind: 'paragraph';
  readonly role: 'title' | 'section' | 'prose' | 'furniture';
  readonly text: string;
}

export type Part = PrintedParagraph | PrintedTable;

/** A report on paper: what stands where, before any file format. */
export interface PrintedReport {
  readonly form: FormId;
  readonly parts: readonly Part[];
}

export function paragraph(role: PrintedParagraph['role'], text: string): PrintedParagraph {
  return { kind: 'paragraph', role, text };
}

export function mapTables(
  report: PrintedReport,
  change: (table: PrintedTable) => PrintedTable,
): PrintedReport {
  return { ...report, parts: report.parts.map((part) => (part.kind === 'table' ? change(part) : part)) };
}

export function mapCells(
  report: PrintedReport,
  change: (cell: PrintedCell, row: PrintedRow) => PrintedCell,
): PrintedReport {
  return mapTables(report, (table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => change(cell, row)) })),
  }));
}
