import { pauseAfterFailure, pauseAfterVisit } from '../sources/cadence.js';
import type { Pipeline, Source } from '../sources/source.js';
import type { SourceVisit } from '../warehouse/index.js';

/** Why a source is asked, in the order in which sources are. */
export const DUE_BECAUSE = ['new', 'cut short', 'failed', 'due'] as const;

export interface DueSource {
  readonly source: Source;
  readonly because: (typeof DUE_BECAUSE)[number];
  /** When it was last asked (ISO 8601, UTC); null for a new one. */
  readonly lastVisit: string | null;
}

export interface WaitingSource {
  readonly source: Source;
  /** ISO 8601, UTC. */
  readonly dueAt: string;
}

/** What a run is to ask. */
export interface Plan {
  /** In the order in which they are asked. */
  readonly due: readonly DueSource[];
  readonly waiting: readonly WaitingSource[];
  /** How many sources of the pipeline the caller did not mean. */
  readonly leftOut: number;
}

/** What a caller means of a pipeline; what is absent narrows nothing. */
export interface Narrowing {
  /** The code of a region, or the first digits that several have in common. */
  readonly region?: string | undefined;
  /** Only sources that were not asked since then, whether they are due or not. */
  readonly since?: Date | undefined;
  /** Every source that is meant, whether it is due or not. */
  readonly all?: boolean | undefined;
}

/** Decides what a run asks and in which order: new sources, then those that were cut short or failed, then the others. */
export function planRun(
  pipeline: Pipeline,
  visits: readonly SourceVisit[],
  now: Date,
  narrowing: Narrowing = {},
): Plan {
  const visitBy = new Map(visits.map((visit) => [visit.sourceId, visit]));
  const meant = pipeline.sources.filter((source) => isMeant(source, visitBy.get(source.id), narrowing));
  const due: DueSource[] = [];
  const waiting: WaitingSource[] = [];
  for (const source of meant) {
    const visit = visitBy.get(source.id);
    const dueAt = dueTime(visit, pipeline, now, narrowing);
    if (dueAt <= now.getTime()) due.push(dueSource(source, visit));
    else waiting.push({ source, dueAt: new Date(dueAt).toISOString() });
  }
  const leftOut = pipeline.sources.length - meant.length;
  return { due: isRationed(pipeline) ? due.toSorted(byUrgency) : due, waiting, leftOut };
}

function isMeant(
  { region: { code } }: Source,
  visit: SourceVisit | undefined,
  { region = '', since }: Narrowing,
): boolean {
  const isOld = since === undefined || visit === undefined || Date.parse(visit.visitedAt) < since.getTime();
  return code.startsWith(region) && isOld;
}

/** Where every run asks everything, the order is the file's. */
function isRationed({ cadence, budget }: Pipeline): boolean {
  return cadence !== undefined || budget !== undefined;
}

function dueSource(source: Source, visit: SourceVisit | undefined): DueSource {
  const lastVisit = visit?.visitedAt ?? null;
  switch (visit?.status) {
    case undefined:
      return { source, because: 'new', lastVisit };
    case 'cut_short':
      return { source, because: 'cut short', lastVisit };
    case 'failed':
      return { source, because: 'failed', lastVisit };
    case 'finished':
      return { source, because: 'due', lastVisit };
  }
}

/** Milliseconds; a visit that lies in the future was dated by a clock that was wrong, and tells nothing. */
function dueTime(
  visit: SourceVisit | undefined,
  { cadence = 'every-run' }: Pipeline,
  now: Date,
  { since, all = false }: Narrowing,
): number {
  const isWanted = all || since !== undefined;
  const visitedAt = Date.parse(visit?.visitedAt ?? '');
  if (visit === undefined || isWanted || visitedAt > now.getTime()) return Number.NEGATIVE_INFINITY;
  if (visit.status === 'cut_short') return Number.NEGATIVE_INFINITY;
  const isFailed = visit.status === 'failed';
  return visitedAt + (isFailed ? pauseAfterFailure(cadence) : pauseAfterVisit(cadence, now));
}

function byUrgency(one: DueSource, other: DueSource): number {
  const rank = DUE_BECAUSE.indexOf(one.because) - DUE_BECAUSE.indexOf(other.because);
  return rank !== 0 ? rank : (one.lastVisit ?? '').localeCompare(other.lastVisit ?? '');
}
