/** The parser alone, for other programs: see `parseDocument`. */
import { checkReport } from './check/check-report.js';
import type { CheckResult } from './check/check-result.js';
import type { DocumentHints } from './documents/document.js';
import { readDocument } from './documents/read-document.js';
import { parseReport } from './parse/parse-report.js';
import type { ParsedReport } from './parse/report.js';

export type { CheckResult } from './check/check-result.js';
export {
  type Document,
  type DocumentHints,
  type Place,
  UnreadableDocumentError,
} from './documents/document.js';
export * from './forms/index.js';
export type { CellReading, Fact, Issue, ParsedReport, ReportCell, ReportMetadata } from './parse/report.js';

/**
 * Reads one annual report from the bytes of a page or file (.html, .mht, .txt, .pdf, .ofd, .docx, .doc, .wps), with the checks of its form.
 *
 * ```ts
 * const { report, checks } = await parseDocument(await readFile('jianning-2020.html'));
 * report.cells.find(({ row, column }) => row.code === 'granted' && column.code === 'total')?.value; // 8
 * ```
 *
 * @throws {UnreadableDocumentError} when the bytes are empty, damaged, encrypted or of a kind that is not read. A
 *   document that is no report is not an error: its `form` is null and its `issues` say what it is.
 */
export async function parseDocument(
  bytes: Uint8Array,
  hints: DocumentHints = {},
): Promise<{ readonly report: ParsedReport; readonly checks: readonly CheckResult[] }> {
  const report = parseReport(await readDocument(bytes, hints));
  return { report, checks: checkReport(report) };
}
