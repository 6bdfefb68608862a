import type { Generated } from 'kysely';
import type { CheckResult } from '../../check/check-result.js';
import type { FormId, TableCode } from '../../forms/form.js';
import type { SectionCode } from '../../forms/sections.js';
import type { CellReading, Issue } from '../../parse/report.js';

export interface ReportTable {
  id: Generated<number>;
  agency_id: number;
  /** The year reported on; null where the document does not say. */
  year: number | null;
  url: string;
  revision: number;
  is_current: 0 | 1;
  snapshot_id: number;
  form_id: FormId;
  title: string | null;
  stated_agency: string | null;
  stated_region_code: string | null;
  published_on: string | null;
  stated_source: string | null;
  parser_version: number;
  reported_cells: number;
  figures_digest: string;
  reading_digest: string;
  loaded_at: string;
  /** As the source, or whoever loaded the document, names its agency; any other as the document spells it. */
  agency_name: string | null;
  /** The report of another year that the address gave before, and that this one corrects. */
  replaces: number | null;
  /** The report that says the same at another address, and stands for this one too. */
  copy_of: number | null;
}

/** A section that has a heading in the document. */
export interface ReportSectionTable {
  report_id: number;
  section_code: SectionCode;
}

export interface DocumentTable {
  snapshot_id: number;
  report_id: number | null;
  refusal: string | null;
  parser_version: number;
  read_at: string;
}

export interface IssueTable {
  snapshot_id: number;
  position: number;
  code: Issue['code'];
  severity: Issue['severity'];
  message: string;
  /** As `placeText` writes it, like every place in the warehouse. */
  place: string | null;
}

export interface CellTable {
  report_id: number;
  indicator_id: number;
  value: number | null;
  /** Why there is no value; NULL where there is one. */
  absence: Absence | null;
  raw: string;
  place: string | null;
}

export type Absence = Exclude<CellReading['state'], 'reported'>;

export interface FactTable {
  report_id: number;
  position: number;
  code: string;
  value: number;
  unit: string;
  approximate: 0 | 1;
  quote: string;
  place: string;
}

export interface CheckResultTable {
  report_id: number;
  rule_id: number;
  status: CheckResult['status'];
  left_sum: number | null;
  right_sum: number | null;
}

/** A researcher's word on a cell of the report that `url` gives for `year`. */
export interface CorrectionTable {
  id: Generated<number>;
  url: string;
  year: number;
  table_code: TableCode;
  row_code: string;
  column_code: string;
  /** What the report printed when the cell was corrected. */
  printed_value: number | null;
  printed_absence: Absence | null;
  value: number | null;
  absence: Absence | null;
  reason: string;
  author: string;
  made_on: string | null;
}

/** A cell that a correction holds for. */
export interface CellCorrectionTable {
  report_id: number;
  indicator_id: number;
  correction_id: number;
  /** 1 where the report was read without a row for the cell, which was added as missing. */
  is_added: 0 | 1;
}
