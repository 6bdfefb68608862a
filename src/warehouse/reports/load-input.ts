import type { CheckResult } from '../../check/check-result.js';
import type { ParsedReport } from '../../parse/report.js';
import type { ReportingSource } from '../agencies/places.js';

/** One document that was parsed and checked. */
export interface LoadInput {
  readonly snapshotId: number;
  readonly parserVersion: number;
  readonly source: ReportingSource;
  readonly report: ParsedReport;
  readonly checks: readonly CheckResult[];
}
