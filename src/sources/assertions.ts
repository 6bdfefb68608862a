import type { YearRange } from './year-range.js';

/** What is expected of a source, beyond what every crawl watches; what is absent is not looked at. */
export interface Assertions {
  /** Whether a report must be there, once it is due, on each of the years that are expected of the source. */
  readonly years?: boolean | undefined;
  /** Least number of cells with a figure in a report. */
  readonly minCells?: number | undefined;
  /** Least number of reports on its lists. */
  readonly minListed?: number | undefined;
  /** How many times a figure may be that of the year before, or the other way round. */
  readonly maxChange?: number | undefined;
  /** Whether each report must be in the form that was in force. */
  readonly formOfYear?: boolean | undefined;
}

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The last year whose report must be there: governments publish until 31 March (Regulations, Article 50). */
export function lastYearDue(now: Date): number {
  const inChina = new Date(now.getTime() + CHINA_OFFSET_MS);
  const isPublished = inChina.getUTCMonth() >= 3;
  return inChina.getUTCFullYear() - (isPublished ? 1 : 2);
}

/** The years that must be there by now; those without an end go on until the last one that must be published. */
export function yearsDue({ first, last: end }: YearRange, now: Date): number[] {
  const last = Math.min(end ?? Number.POSITIVE_INFINITY, lastYearDue(now));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
