import type { ArchiveLocation } from '../crawl/archive/archive-location.js';
import type { Place } from '../documents/document.js';
import type { FormId, TableCode, Unit } from '../forms/form.js';
import type { CellReading, Issue } from '../parse/report.js';

/** Which report a figure stands in, and where the bytes are that it was read from. */
export interface TracedReport {
  readonly id: number;
  readonly regionCode: string;
  readonly region: string;
  readonly agency: string;
  readonly year: number | null;
  readonly form: FormId;
  readonly title: string | null;
  readonly revision: number;
  readonly isCurrent: boolean;
  readonly parserVersion: number;
  readonly document: TracedDocument;
}

/** The page or file as it was fetched. */
export interface TracedDocument {
  /** Of the snapshot. */
  readonly id: number;
  readonly url: string;
  /** After redirects. */
  readonly finalUrl: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  readonly lastSeenAt: string;
  readonly contentType: string | null;
  /** Of the decoded body, as in `Snapshot`. */
  readonly digest: string | null;
  /** The WARC record; null for a file that was loaded from disk. */
  readonly archive: ArchiveLocation | null;
  /** The page that linked to it. */
  readonly foundOn: string | null;
}

/** A label of the form. */
export interface Label {
  readonly code: string;
  readonly chinese: string;
  readonly english: string;
}

export type TracedIssue = Pick<Issue, 'code' | 'severity' | 'message'> & { readonly at: Place | null };

/** A check that did not hold. */
export interface FailedCheck {
  readonly check: string;
  readonly left: number | null;
  readonly right: number | null;
}

/** What another revision of the report, or a copy of it at another address, says. */
export interface OtherReading {
  readonly url: string;
  readonly revision: number;
  readonly isCurrent: boolean;
  readonly fetchedAt: string;
  readonly state: CellReading['state'];
  readonly value: number | null;
}

/** A researcher's word on a cell; what is printed stays beside it. */
export interface Correction {
  readonly state: CellReading['state'];
  readonly value: number | null;
  readonly reason: string;
  readonly author: string;
}

/** A figure of a statutory table, as printed, with all that is known of it. */
export interface TracedCell {
  readonly kind: 'cell';
  /** Table, row and column: `requests.granted.total`. */
  readonly indicator: string;
  readonly table: Label & { readonly code: TableCode };
  readonly row: Label;
  readonly column: Label;
  readonly article: string | null;
  readonly unit: Unit;
  readonly state: CellReading['state'];
  readonly value: number | null;
  readonly raw: string;
  readonly at: Place | null;
  readonly correction: Correction | null;
  readonly issues: readonly TracedIssue[];
  readonly failedChecks: readonly FailedCheck[];
  readonly others: readonly OtherReading[];
}

/** A figure of the prose. */
export interface TracedFact {
  readonly kind: 'fact';
  readonly code: string;
  readonly unit: string;
  readonly value: number;
  readonly approximate: boolean;
  readonly quote: string;
  readonly at: Place;
}

export type TracedFigure = TracedCell | TracedFact;

/** The answer to a question. */
export interface Evidence {
  readonly report: TracedReport;
  /** The code that was asked for. */
  readonly asked: string;
  /** The sum of the figures, where the code is that of a series; null where it cannot be known. */
  readonly series: { readonly code: string; readonly value: number | null } | null;
  /** A series has its terms, a fact every statement of it. */
  readonly figures: readonly TracedFigure[];
}
