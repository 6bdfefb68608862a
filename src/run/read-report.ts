import { checkReport } from '../check/check-report.js';
import type { CheckResult } from '../check/check-result.js';
import { type DocumentHints, UnreadableDocumentError } from '../documents/document.js';
import { readDocument } from '../documents/read-document.js';
import { parseReport } from '../parse/parse-report.js';
import type { ParsedReport } from '../parse/report.js';
import { unreadableReport } from './unreadable-report.js';

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

/** Reads, parses and checks one file: what a worker thread does. Never throws for what the bytes are. */
export async function readReport({ bytes, hints }: ReceivedFile): Promise<CheckedReport> {
  try {
    const report = parseReport(await readDocument(bytes, hints));
    return { report, checks: checkReport(report), readable: true };
  } catch (error) {
    return unreadableReport(whyUnreadable(error));
  }
}

/** One document that brings out a mistake of ours must not end the work on all others. */
function whyUnreadable(error: unknown): string {
  return error instanceof UnreadableDocumentError
    ? error.reason
    : `The parser broke off; please report it, with this document. ${error instanceof Error ? error.stack : error}`;
}
