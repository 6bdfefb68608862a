import type { Generated } from 'kysely';
import type { SourceEnd } from '../../crawl/source/visit-history.js';
import type { FindingCode } from './finding.js';

export interface RunTable {
  id: Generated<number>;
  pipeline: string;
  started_at: string;
  finished_at: string | null;
  status: 'running' | 'finished' | 'failed' | 'interrupted';
  error: string | null;
  fetched: Generated<number>;
  unchanged: Generated<number>;
  gone: Generated<number>;
  blocked: Generated<number>;
  failed: Generated<number>;
  added: Generated<number>;
  revised: Generated<number>;
  updated: Generated<number>;
  refused: Generated<number>;
  confirmations: Generated<number>;
  last_confirmed_at: string | null;
  /** Null for runs of earlier versions. */
  program_version: string | null;
  parser_version: number | null;
}

/** The steps of a run. Parsing, checking and loading go document by document, so they begin and end together. */
export const RUN_STEPS = ['crawl', 'parse', 'check', 'load', 'export'] as const;

export interface RunStepTable {
  run_id: number;
  step: (typeof RUN_STEPS)[number];
  started_at: string;
  finished_at: string | null;
  outcome: RunTable['status'];
  /** Numbers by name, as JSON. */
  counts: string;
  reason: string | null;
  /** What the step worked on, where the same need not be done again. */
  state: string | null;
}

export interface SourceVisitTable {
  source_id: string;
  status: SourceEnd['status'];
  reason: string | null;
  visited_at: string;
  finished_at: string | null;
  failing_since: string | null;
  /** A list of `Sign`, as JSON. */
  signs: Generated<string>;
}

/** Something wrong at a source, from `first_seen` until it `ended`. */
export interface FindingTable {
  id: Generated<number>;
  source_id: string;
  code: FindingCode;
  /** What of the source it is about, such as a year; empty for the whole. */
  subject: string;
  message: string;
  /** An example of how it was and how it is, where there is one. */
  before: string | null;
  after: string | null;
  first_seen: string;
  last_seen: string;
  ended: string | null;
  /** Whether somebody was told of its beginning and of its end. */
  beginning_told: Generated<0 | 1>;
  end_told: Generated<0 | 1>;
}

export interface FindingBasisTable {
  source_id: string;
  basis: string;
}

export interface SourceLedgerTable {
  run_id: number;
  source_id: string;
  found: number;
  new: number;
  changed: number;
  unchanged: number;
  kept: number;
  gone: number;
  blocked: number;
  failed: number;
  /** A list of texts, as JSON. */
  remarks: string;
}
