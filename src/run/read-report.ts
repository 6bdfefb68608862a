import { checkReport } from '../check/check-report.js';
import type { CheckResult } from '../check/check-result.js';
import { type DocumentHints, UnreadableDocumentError } from '../documents/document.js';
import { readDocument } from '../documents/read-document.js';
import { parseReport } from '../parse/parse-report.js';
import type { ParsedReport } from '../parse/report.js';

/** A report with its checks, as it goes into the warehouse or onto the screen. */
export interface CheckedReport {
  readonly report: ParsedReport;
  readonly checks: readonly CheckResult[];
  /** False when the bytes could not be read at all; the report then holds one issue that says why. */
  readonly readable: boolean;
}

/** Reads, parses and checks one file or archived body. Never throws for what the bytes are. */
export async function readReport(bytes: Uint8Array, hints: DocumentHints): Promise<CheckedReport> {
  try {
    const report = parseReport(await readDocument(bytes, hints));
    return { report, checks: checkReport(report), readable: true };
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    return { report: unreadable(error), checks: [], readable: false };
  }
}

function unreadable({ reason }: UnreadableDocumentError): ParsedReport {
  return {
    form: null,
    report: { title: null, agency: null, year: null, publishedOn: null, regionCode: null },
    cells: [],
    facts: [],
    issues: [{ code: 'unreadable_file', severity: 'error', message: reason, at: null }],
  };
}
