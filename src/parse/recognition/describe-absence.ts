import type { Attachment, Document } from '../../documents/document.js';
import type { Line } from '../lines.js';
import type { Issue, IssueCode, ReportMetadata } from '../report.js';
import { isAnnualReport } from './annual-report.js';

/** Words by which a link leads to the report rather than to anything else on the page. */
const REPORT_FILE = /公开.{0,12}(?:报告|年报|统计表|情况表)|年度报告|年报|附件|附表/u;
/** A report has several sections; one heading alone may stand anywhere. */
const LEAST_SECTIONS = 2;

/** Says why a report has no statutory tables: where they are instead. One of the issues is an error. */
export function describeAbsence(
  document: Document,
  lines: readonly Line[],
  report: ReportMetadata,
): readonly Issue[] {
  const isReport = report.sections.length >= LEAST_SECTIONS;
  const isNamed = isAnnualReport(lines, report);
  const hasText = lines.some(({ text }) => text !== '');
  const attachments = isReport || isNamed ? reportsAmong(document.attachments) : document.attachments;
  const issues = [
    ...attachments.slice(0, 1).map((attachment) => attachedIssue(attachment, attachments, isReport)),
    ...(document.images > 0 && (isReport || isNamed || !hasText) ? [pictureIssue(document.images)] : []),
  ];
  if (issues.length > 0) return issues;
  if (isReport || isNamed) return [issue('no_tables', 'the document holds none of the statutory tables')];
  return [issue('not_a_report', 'no title, no section and no table of an annual report')];
}

/** The attachments that look like the report; all where none does. */
function reportsAmong(attachments: readonly Attachment[]): readonly Attachment[] {
  const reports = attachments.filter(({ name, href }) => REPORT_FILE.test(name) || REPORT_FILE.test(href));
  return reports.length > 0 ? reports : attachments;
}

function attachedIssue({ name, href }: Attachment, all: readonly Attachment[], isReport: boolean): Issue {
  const others = all.length > 1 ? `, and ${all.length - 1} more` : '';
  const what = isReport ? 'the tables are' : 'the report is';
  return issue('attachment_only', `${what} only attached: ${name} (${href})${others}`);
}

function pictureIssue(count: number): Issue {
  return issue('table_is_image', `the tables are pictures (${count}); they need a person or OCR`);
}

function issue(code: IssueCode, message: string): Issue {
  return { code, severity: 'error', message, at: null };
}
