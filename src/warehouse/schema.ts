import type { Generated } from 'kysely';
import type { CheckResult } from '../check/check-result.js';
import type { Truncation } from '../crawl/fetch/exchange.js';
import type { Snapshot } from '../crawl/snapshot.js';
import type { SourceEnd } from '../crawl/visit-history.js';
import type { FormId, TableCode } from '../forms/form.js';
import type { SectionCode } from '../forms/sections.js';
import type { CellReading, Issue } from '../parse/report.js';
import type { RegionChangeKind } from '../regions/region-change.js';
import type { AgencyLevel } from '../sources/source.js';
import type { AgencyKind } from './agency-kind.js';
import type { CodebookTables } from './codebook-schema.js';
import type { FindingCode } from './finding.js';

/** The tables of a warehouse as kysely sees them; db/migrations makes them, and a test compares the two. */
export interface WarehouseTables extends CodebookTables {
  region: RegionTable;
  region_change: RegionChangeTable;
  agency: AgencyTable;
  source: SourceTable;
  snapshot: SnapshotTable;
  archive_entry: ArchiveEntryTable;
  run: RunTable;
  run_step: RunStepTable;
  source_ledger: SourceLedgerTable;
  source_visit: SourceVisitTable;
  list_count: ListCountTable;
  finding: FindingTable;
  finding_basis: FindingBasisTable;
  report: ReportTable;
  report_section: ReportSectionTable;
  document: DocumentTable;
  issue: IssueTable;
  cell: CellTable;
  fact: FactTable;
  check_result: CheckResultTable;
  correction: CorrectionTable;
  cell_correction: CellCorrectionTable;
  rereading: RereadingTable;
  rereading_cell: RereadingCellTable;
  rereading_detail: RereadingDetailTable;
}

export interface RegionTable {
  code: string;
  /** The last one under this code. */
  name: string;
  /** The first known code of the region: the same for all its codes. */
  region_id: string;
  /** First and last year at the end of which the code was in force; null where that is open. */
  valid_from: number | null;
  valid_to: number | null;
}

export interface RegionChangeTable {
  id: number;
  year: number;
  kind: RegionChangeKind;
  predecessor_code: string | null;
  successor_code: string;
  former_name: string | null;
  source: string;
}

export interface AgencyTable {
  id: Generated<number>;
  /** The last code of its region. */
  region_code: string;
  short_name: string;
  name: string;
  level: AgencyLevel;
  kind: AgencyKind;
}

export interface SourceTable {
  id: string;
  agency_id: number;
  adapter: string;
  /** JSON array of URLs. */
  entry: string;
  /** The years on which its agency is to report; `expected_to` is null where it still is. */
  expected_from: number;
  expected_to: number | null;
}

export interface SnapshotTable {
  id: Generated<number>;
  source_id: string | null;
  url: string;
  final_url: string;
  kind: Snapshot['kind'];
  /** ISO 8601, UTC, like every time in the warehouse. */
  fetched_at: string;
  last_seen_at: string;
  status: number | null;
  outcome: Exclude<Snapshot['outcome'], 'unchanged'>;
  reason: string | null;
  content_type: string | null;
  etag: string | null;
  last_modified: string | null;
  digest: string | null;
  archive_file: string | null;
  archive_offset: number | null;
  archive_length: number | null;
  link_text: string | null;
  found_on: string | null;
}

export interface ArchiveEntryTable {
  id: Generated<number>;
  address: string;
  url: string;
  fetched_at: string;
  status: number;
  digest: string;
  content_encoding: string | null;
  truncated: Truncation | null;
  etag: string | null;
  last_modified: string | null;
  archive_file: string;
  archive_offset: number;
  archive_length: number;
}

export interface RunTable {
  id: Generated<number>;
  pipeline: string;
  started_at: string;
  finished_at: string | null;
  status: 'running' | 'finished' | 'failed' | 'interrupted';
  error: string | null;
  fetched: Generated<number>;
  unchanged: Generated<number>;
  gone: Generated<number>;
  blocked: Generated<number>;
  failed: Generated<number>;
  added: Generated<number>;
  revised: Generated<number>;
  updated: Generated<number>;
  refused: Generated<number>;
  confirmations: Generated<number>;
  last_confirmed_at: string | null;
  /** Null for runs of earlier versions. */
  program_version: string | null;
  parser_version: number | null;
}

/** The steps of a run. Parsing, checking and loading go document by document, so they begin and end together. */
export const RUN_STEPS = ['crawl', 'parse', 'check', 'load', 'export'] as const;

export interface RunStepTable {
  run_id: number;
  step: (typeof RUN_STEPS)[number];
  started_at: string;
  finished_at: string | null;
  outcome: RunTable['status'];
  /** Numbers by name, as JSON. */
  counts: string;
  reason: string | null;
  /** What the step worked on, where the same need not be done again. */
  state: string | null;
}

export interface SourceVisitTable {
  source_id: string;
  status: SourceEnd['status'];
  reason: string | null;
  visited_at: string;
  finished_at: string | null;
  failing_since: string | null;
  /** A list of `Sign`, as JSON. */
  signs: Generated<string>;
}

/** Something wrong at a source, from `first_seen` until it `ended`. */
export interface FindingTable {
  id: Generated<number>;
  source_id: string;
  code: FindingCode;
  /** What of the source it is about, such as a year; empty for the whole. */
  subject: string;
  message: string;
  /** An example of how it was and how it is, where there is one. */
  before: string | null;
  after: string | null;
  first_seen: string;
  last_seen: string;
  ended: string | null;
  /** Whether somebody was told of its beginning and of its end. */
  beginning_told: Generated<0 | 1>;
  end_told: Generated<0 | 1>;
}

export interface FindingBasisTable {
  source_id: string;
  basis: string;
}

export interface SourceLedgerTable {
  run_id: number;
  source_id: string;
  found: number;
  new: number;
  changed: number;
  unchanged: number;
  kept: number;
  gone: number;
  blocked: number;
  failed: number;
  /** A list of texts, as JSON. */
  remarks: string;
}

export interface ListCountTable {
  source_id: string;
  url: string;
  reports: number;
}

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

/**
 * A document that was read anew, where that changed anything. `figures` and `details`: its report was brought up to date
 * in place; `moved`: it is now the report of another year; `refused`: no report any more; `accepted`: one now.
 */
export interface RereadingTable {
  id: Generated<number>;
  snapshot_id: number;
  /** The report that was read in it before; null where it was refused. */
  report_id: number | null;
  change: 'figures' | 'details' | 'moved' | 'refused' | 'accepted';
  parser_before: number;
  parser_after: number;
  read_at: string;
}

/** A cell that is read otherwise; a state is null where that reading has no such cell. */
export interface RereadingCellTable {
  rereading_id: number;
  indicator_id: number;
  state_before: CellReading['state'] | null;
  value_before: number | null;
  raw_before: string | null;
  state_after: CellReading['state'] | null;
  value_after: number | null;
  raw_after: string | null;
}

/** What else is read otherwise: a column of the report, or its sections or facts as JSON. */
export interface RereadingDetailTable {
  rereading_id: number;
  name: string;
  before: string | null;
  after: string | null;
}
