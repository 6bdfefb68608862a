import type { TableCode } from '../../forms/form.js';
import type { CellReading } from '../../parse/report.js';
import type { RereadingCellTable, RereadingTable } from './schema.js';

export type Standing = 'holds' | 'another holds' | 'source changed' | 'no such report' | 'no such cell';

export interface CorrectionView {
  correction_id: number;
  /** Of the report; null where there is none, as are agency and region. */
  report_id: number | null;
  indicator_id: number | null;
  region_code: string | null;
  region: string | null;
  agency: string | null;
  url: string;
  year: number;
  table_code: TableCode;
  row_code: string;
  column_code: string;
  /** What the report printed when the cell was corrected. */
  printed_state: CellReading['state'];
  printed_value: number | null;
  state: CellReading['state'];
  value: number | null;
  reason: string;
  author: string;
  made_on: string | null;
  standing: Standing;
  /** What the report prints now; null where there is no such cell. */
  source_state: CellReading['state'] | null;
  source_value: number | null;
  /** Null also where the report was read without a row for the cell. */
  source_raw: string | null;
}

interface ChangedCell {
  region_code: string;
  region: string;
  agency: string;
  year: number | null;
  url: string;
  /** Table, row and column: `requests.granted.total`. */
  indicator: string;
  state_before: CellReading['state'] | null;
  value_before: number | null;
  state_after: CellReading['state'] | null;
  value_after: number | null;
  report_id: number;
}

export interface RereadingView
  extends ChangedCell,
    Pick<RereadingTable, 'parser_before' | 'parser_after' | 'read_at'>,
    Pick<RereadingCellTable, 'raw_before' | 'raw_after'> {
  rereading_id: number;
}

export interface RevisionChange extends ChangedCell {
  revision: number;
  /** When the revision was fetched. */
  fetched_at: string;
  indicator_id: number;
}
