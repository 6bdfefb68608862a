import type { Block, Document, Place } from '../documents/document.js';
import type { FormTable } from '../forms/form.js';
import { linesOf } from './lines.js';
import { readMetadata } from './metadata/read-metadata.js';
import { readFacts } from './narrative/read-facts.js';
import { isAnnualReport, isNarrative } from './recognition/annual-report.js';
import { describeAbsence } from './recognition/describe-absence.js';
import { firstReport } from './recognition/first-report.js';
import { recogniseOther } from './recognition/recognise-other.js';
import type { Issue, ParsedReport } from './report.js';
import { withLineBreaks } from './running-text.js';
import { readTables } from './tables/read-tables.js';
import { groupTokens } from './tokens/group.js';
import { tokenize } from './tokens/tokenize.js';

/**
 * Reads a report out of a document: its tables' cells, its metadata, and the issues that a person should know of.
 * Of several reports in one document it reads the first. Pure: the same document gives the same report. Never throws
 * for what a document says or lacks.
 */
export function parseReport(document: Document): ParsedReport {
  const { blocks, next } = firstReport(withLineBreaks(document.blocks, 'keep'));
  const first = { ...document, blocks, endsInText: document.endsInText && next === null };
  const lines = linesOf(withLineBreaks(blocks, 'cut'));
  const { report, issues } = readMetadata(first, lines);
  const groups = groupTokens(tokenize(blocks), first.endsInText);
  const { form: formOfTables, tables, absent, further, otherYear } = readTables(groups, report.year);
  const cells = tables.flatMap((table) => table.cells);
  const other = recogniseOther(first, lines, report, cells);
  if (other !== null) return { form: null, report, cells: [], facts: [], issues: [notAReport(other)] };
  const absence = formOfTables === null ? describeAbsence(first, lines, report) : [];
  const isBare = document.attachments.length === 0 && document.images === 0;
  const form = formOfTables ?? (isNarrative(lines, report, isBare) ? 'legacy' : null);
  return {
    form,
    report,
    cells,
    facts: form !== null || isAnnualReport(lines, report) ? readFacts(first, report) : [],
    issues: [
      ...(form === formOfTables ? absence : absence.map(asWarning)),
      ...(form === null ? [] : issues),
      ...(next === null ? [] : [severalReports(next)]),
      ...tables.flatMap((table) => table.issues),
      ...absent.map(missingTable),
      ...(further === null ? [] : [furtherTables(further.at)]),
      ...(otherYear === null ? [] : [tablesOfOtherYear(otherYear.at)]),
    ],
  };
}

/** That a report has no tables is no error where it tells its figures in prose. */
function asWarning(issue: Issue): Issue {
  return { ...issue, severity: 'warning' };
}

function notAReport(message: string): Issue {
  return { code: 'not_a_report', severity: 'error', message, at: null };
}

function severalReports(next: Block): Issue {
  const [title, at] =
    next.kind === 'paragraph' ? [next.text, next.at] : ['a table', next.cells[0]?.at ?? null];
  const message = `the document holds several reports; only the first is read, up to: ${title}`;
  return { code: 'several_reports', severity: 'warning', message, at };
}

function furtherTables(at: Place): Issue {
  const message = 'the tables come again from here on, as in another report; only the first ones are read';
  return { code: 'several_reports', severity: 'warning', message, at };
}

function tablesOfOtherYear(at: Place): Issue {
  const message = 'a table of another year stands from here on, before that of the report; it is not read';
  return { code: 'several_reports', severity: 'warning', message, at };
}

function missingTable({ label }: FormTable): Issue {
  return {
    code: 'table_missing',
    severity: 'warning',
    message: `${label}: the document does not hold this table`,
    at: null,
  };
}
