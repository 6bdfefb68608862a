import type { Generated } from 'kysely';
import type { CellReading } from '../../parse/report.js';

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
