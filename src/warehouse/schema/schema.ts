import type { CodebookTables } from './codebook-schema.js';
import type {
  ArchiveEntryTable,
  AttachmentLinkTable,
  ListCountTable,
  SnapshotTable,
} from './evidence-schema.js';
import type { AgencyTable, RegionChangeTable, RegionTable, SourceTable } from './places-schema.js';
import type {
  CellCorrectionTable,
  CellTable,
  CheckResultTable,
  CorrectionTable,
  DocumentTable,
  FactTable,
  IssueTable,
  ReportSectionTable,
  ReportTable,
} from './reports-schema.js';
import type { RereadingCellTable, RereadingDetailTable, RereadingTable } from './rereadings-schema.js';
import type {
  FindingBasisTable,
  FindingTable,
  RunStepTable,
  RunTable,
  SourceLedgerTable,
  SourceVisitTable,
} from './runs-schema.js';

export type * from './evidence-schema.js';
export type * from './places-schema.js';
export type * from './reports-schema.js';
export type * from './rereadings-schema.js';
export * from './runs-schema.js';

/** The tables of a warehouse as kysely sees them; db/migrations makes them, and a test compares the two. */
export interface WarehouseTables extends CodebookTables {
  region: RegionTable;
  region_change: RegionChangeTable;
  agency: AgencyTable;
  source: SourceTable;
  snapshot: SnapshotTable;
  attachment_link: AttachmentLinkTable;
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
