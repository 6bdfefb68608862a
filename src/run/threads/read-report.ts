import { checkReport } from '../../check/check-report.js';
import { UnreadableDocumentError } from '../../documents/document.js';
import { readDocument } from '../../documents/read-document.js';
import { parseReport } from '../../parse/parse-report.js';
import type { CheckedReport, ReceivedFile } from './checked-report.js';
import { unreadableReport } from './unreadable-report.js';

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
