import type { Document } from '../documents/document.js';
import type { Line } from './lines.js';
import type { Issue, IssueCode, ReportMetadata } from './report.js';

const SECTIONS = /主动公开政府信息|收到和处理政府信息公开申请|行政复议、?(?:提起)?行政诉讼/u;
/** A title in a list, with the date that stands behind it. */
const LISTED_TITLE = /^.{0,50}信息公开.{0,8}年(?:度报告|报)[\s\d（()）[\]年月日./-]*$/u;
/** A page that lists reports carries many of their titles. */
const LIST_TITLES = 4;

/** Says why a document without statutory tables has none: what it is instead, or where its tables are. */
export function describeAbsence(
  document: Document,
  lines: readonly Line[],
  report: ReportMetadata,
): readonly Issue[] {
  const title = report.title ?? document.title ?? '';
  const isReport = lines.some(({ text }) => SECTIONS.test(text) && text.length < 60);
  if (/解读|图解|一图|说明/u.test(title))
    return [issue('not_a_report', `an explanation of a report: ${title}`)];
  if (/通知|通告|函$/u.test(title)) return [issue('not_a_report', `a notice: ${title}`)];
  const titles = lines.filter(({ text }) => LISTED_TITLE.test(text)).length;
  if (!isReport && titles >= LIST_TITLES) return [issue('not_a_report', 'a page that lists reports')];
  const [attachment] = document.attachments;
  if (attachment !== undefined && !isReport) {
    return [issue('attachment_only', `the report is only attached: ${attachment.name} (${attachment.href})`)];
  }
  if (isReport && document.images > 0) {
    return [
      issue('table_is_image', `the tables are pictures (${document.images}); they need a person or OCR`),
    ];
  }
  if (isReport || report.title !== null)
    return [issue('no_tables', 'the document holds none of the statutory tables')];
  return [issue('not_a_report', 'no title, no section and no table of an annual report')];
}

function issue(code: IssueCode, message: string): Issue {
  return { code, severity: 'error', message, at: null };
}
