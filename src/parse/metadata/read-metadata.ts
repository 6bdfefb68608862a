import type { Document } from '../../documents/document.js';
import type { Line } from '../lines.js';
import type { Issue, ReportMetadata } from '../report.js';
import { readAgency } from './agency.js';
import { publicationDate } from './publication-date.js';
import { readRegion } from './region.js';
import { sectionsIn } from './sections.js';
import { readSource } from './source.js';
import { findTitle } from './title.js';
import { readYear } from './year.js';

/** What the document says about itself, and what about that needs a person's eye. */
export interface MetadataReading {
  readonly report: ReportMetadata;
  readonly issues: readonly Issue[];
}

/** Reads title, agency, year and date: meta tags first, then the page's header, then the text. */
export function readMetadata(document: Document, lines: readonly Line[]): MetadataReading {
  const title = findTitle(document, lines);
  const { year, conflict } = readYear(title, lines, publicationDate(document, lines, null));
  const source = readSource(document, lines);
  const agency = readAgency(title, lines, year, source);
  const report = {
    title,
    agency,
    year,
    publishedOn: publicationDate(document, lines, year),
    regionCode: readRegion(document, lines, agency, source),
    source,
    sections: sectionsIn(lines),
  };
  const issues: Issue[] = [];
  if (year === null) issues.push(warning('year_unknown', 'the year reported on is stated nowhere'));
  if (conflict !== null) issues.push(warning('year_conflict', conflict));
  if (agency === null) issues.push(warning('agency_unknown', 'neither title nor signature names the agency'));
  return { report, issues };
}

function warning(code: Issue['code'], message: string): Issue {
  return { code, severity: 'warning', message, at: null };
}
