import type { Place } from '../documents/document.js';
import type { FormId, TableCode, Unit } from '../forms/form.js';
import type { SectionCode } from '../forms/sections.js';

/**
 * What a cell says. `blank` is printed empty; `not_applicable` is printed as `/`, `-` or 无; `unreadable` is
 * printed but cannot be placed or read with certainty; `missing` is a row or column that the document leaves out.
 */
export type CellReading =
  | { readonly state: 'reported'; readonly value: number }
  | { readonly state: 'blank' | 'not_applicable' | 'unreadable' | 'missing'; readonly value: null };

/** One cell of a statutory table, with the evidence for it. */
export type ReportCell = CellReading & {
  readonly table: TableCode;
  readonly article: string | null;
  readonly row: { readonly code: string; readonly label: string };
  readonly column: { readonly code: string; readonly label: string };
  readonly unit: Unit;
  /** Exactly as printed; empty for blank and missing cells. */
  readonly raw: string;
  readonly at: Place | null;
};

/** A figure that the prose states. */
export interface Fact {
  readonly code: string;
  readonly value: number;
  readonly unit: string;
  /** True for 余, 多, 约 …: the document gives the figure as approximate. */
  readonly approximate: boolean;
  readonly quote: string;
  readonly at: Place;
}

export type IssueCode =
  | 'unreadable_file'
  | 'not_a_report'
  | 'no_tables'
  | 'table_is_image'
  | 'attachment_only'
  | 'several_reports'
  | 'table_missing'
  | 'row_unreadable'
  | 'cell_unreadable'
  | 'values_unplaced'
  | 'value_in_heading'
  | 'column_order'
  | 'row_contradicted'
  | 'total_contradicted'
  | 'truncated'
  | 'year_unknown'
  | 'year_conflict'
  | 'agency_unknown';

/** Something a person should know; `at` says where, as far as it is known. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly at: Place | null;
}

export interface ReportMetadata {
  readonly title: string | null;
  /** Whose report it is, as the document names it. */
  readonly agency: string | null;
  /** The year reported on, never the year of publication. */
  readonly year: number | null;
  /** ISO date (YYYY-MM-DD). */
  readonly publishedOn: string | null;
  /** Six-digit GB/T 2260 code, where the agency's full name or the site (网站标识码) leaves no doubt. */
  readonly regionCode: string | null;
  /** Who published it (来源), which need not be whose report it is. */
  readonly source: string | null;
  /** The sections of the statutory form that have a heading in the document, in the form's order. */
  readonly sections: readonly SectionCode[];
}

/** The parser's whole answer about one document. */
export interface ParsedReport {
  /** Null when the document holds none of the statutory tables, and is no report of the years that told in prose. */
  readonly form: FormId | null;
  readonly report: ReportMetadata;
  readonly cells: readonly ReportCell[];
  readonly facts: readonly Fact[];
  readonly issues: readonly Issue[];
}

/** Raised when a parser's reading of the same bytes may differ; stored with each report. */
export const PARSER_VERSION = 12;
