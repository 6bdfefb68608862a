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
    return { report: unreadable(whyUnreadable(error)), checks: [], readable: false };
  }
}

/** One document that brings out a mistake of ours must not end the work on all others. */
function whyUnreadable(error: unknown): string {
  return error instanceof UnreadableDocumentError
    ? error.reason
    : `The parser broke off; please report it, with this document. ${error instanceof Error ? error.stack : error}`;
}

function unreadable(message: string): ParsedReport {
  return {
    form: null,
    report: {
      title: null,
      agency: null,
      year: null,
      publishedOn: null,
      regionCode: null,
      source: null,
      sections: [],
    },
    cells: [],
    facts: [],
    issues: [{ code: 'unreadable_file', severity: 'error', message, at: null }],
  };
}
