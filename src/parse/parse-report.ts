import type { Document, Place } from '../documents/document.js';
import type { FormTable } from '../forms/form.js';
import { describeAbsence } from './absence.js';
import { linesOf } from './lines.js';
import { readMetadata } from './metadata/read-metadata.js';
import { readFacts } from './narrative/read-facts.js';
import type { Issue, ParsedReport } from './report.js';
import { readTables } from './tables/read-tables.js';
import { groupTokens } from './tokens/group.js';
import { tokenize } from './tokens/tokenize.js';

/**
 * Reads a report out of a document: its tables' cells, its metadata, and the issues that a person should know of.
 * Pure: the same document gives the same report. Never throws for what a document says or lacks.
 */
export function parseReport(document: Document): ParsedReport {
  const lines = linesOf(document.blocks);
  const metadata = readMetadata(document, lines);
  const groups = groupTokens(tokenize(document.blocks), document.endsInText);
  const { form, tables, absent, further } = readTables(groups, metadata.report.year);
  const cells = tables.flatMap((table) => table.cells);
  return {
    form,
    report: metadata.report,
    cells,
    facts: form === null ? [] : readFacts(document, metadata.report.year),
    issues: [
      ...(form === null ? describeAbsence(document, lines, metadata.report) : metadata.issues),
      ...tables.flatMap((table) => table.issues),
      ...absent.map(missingTable),
      ...(further === null ? [] : [furtherReport(further.at)]),
    ],
  };
}

function furtherReport(at: Place): Issue {
  const message = 'the tables come again from here on, as in another report; only the first ones are read';
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
