import type { CheckResult } from '../../check/check-result.js';
import type { DocumentHints } from '../../documents/document.js';
import type { ParsedReport } from '../../parse/report.js';

/** A file on disk or an archived body, and what is known of it from outside. */
export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly hints: DocumentHints;
}

/** A report with its checks, as it goes into the warehouse or onto the screen. */
export interface CheckedReport {
  readonly report: ParsedReport;
  readonly checks: readonly CheckResult[];
  /** False when the bytes could not be read at all; the report then holds one issue that says why. */
  readonly readable: boolean;
}
