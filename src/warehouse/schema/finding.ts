/**
 * What can be wrong at a source: with the way to its reports, as a crawl finds it, or with the reports themselves.
 */
export const FINDING_CODES = {
  unreachable: 'visit',
  redesigned: 'visit',
  list_shrunk: 'visit',
  list_short: 'visit',
  year_missing: 'years',
  few_cells: 'reports',
  wrong_form: 'reports',
  figures_jump: 'reports',
  reports_contradict: 'reports',
} as const;

export type FindingCode = keyof typeof FINDING_CODES;

/** What is looked at together: findings of one aspect of a source begin and end together. */
export type Aspect = (typeof FINDING_CODES)[FindingCode];

/** Something that is wrong now. */
export interface Problem {
  readonly code: FindingCode;
  /** What of the source it is about, such as a year; empty for the whole. */
  readonly subject: string;
  /** In words, with what to do. */
  readonly message: string;
  /** An example of how it was and how it is, where there is one. */
  readonly before: string | null;
  readonly after: string | null;
}

/** All that is wrong with one aspect of a source. */
export interface Judgement {
  readonly sourceId: string;
  readonly aspect: Aspect;
  readonly problems: readonly Problem[];
}

/** A problem from when it was first seen until it ended; times are ISO 8601, UTC. */
export interface Finding extends Problem {
  readonly id: number;
  readonly sourceId: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Null while it lasts. */
  readonly ended: string | null;
}
