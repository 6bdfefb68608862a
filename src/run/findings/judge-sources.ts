import { createHash } from 'node:crypto';
import type { Source } from '../../sources/source.js';
import {
  contradictionsBySource,
  expectedYears,
  figuresOf,
  findingBases,
  type Judgement,
  listedBySource,
  reportsBySource,
  type SourceReports,
  type SourceVisit,
  sourceVisits,
  type Warehouse,
} from '../../warehouse/index.js';
import { judgeReports, judgeYears } from './judge-reports.js';
import { judgeVisit } from './judge-visit.js';

/** What a source's reports were judged from: with the same, they would be judged the same again. */
export interface Basis {
  readonly sourceId: string;
  readonly basis: string;
}

export interface Judged {
  readonly judgements: readonly Judgement[];
  readonly bases: readonly Basis[];
}

/** Holds what the warehouse knows of sources against what is expected of them; of those never visited, nothing is. */
export async function judgeSources(
  { db }: Warehouse,
  sources: readonly Source[],
  now: Date,
): Promise<Judged> {
  const visits = new Map((await sourceVisits(db)).map((visit) => [visit.sourceId, visit]));
  const [listed, reports, known] = [
    await listedBySource(db),
    await reportsBySource(db),
    await findingBases(db),
  ];
  const contradictions = await contradictionsBySource(db);
  const judgements: Judgement[] = [];
  const bases: Basis[] = [];
  for (const source of sources) {
    const visit = visits.get(source.id);
    if (visit === undefined) continue;
    judgements.push(judgeVisit(source, visit, listed.get(source.id)));
    const there = reports.get(source.id) ?? { sourceId: source.id, reports: [], state: '' };
    judgements.push(...judgeYearsOf(source, visit, there, now));
    const basis = basisOf(source, there);
    if (basis === known.get(source.id)) continue;
    const { assertions = {} } = source;
    const figures = assertions.maxChange === undefined ? [] : await figuresOf(db, source.id);
    const contradicting = contradictions.get(source.id) ?? [];
    const problems = judgeReports(assertions, there.reports, figures, contradicting);
    judgements.push({ sourceId: source.id, aspect: 'reports', problems });
    bases.push({ sourceId: source.id, basis });
  }
  return { judgements, bases };
}

/** Before a source was seen whole, nobody knows what is missing. */
function judgeYearsOf(
  source: Source,
  { finishedAt }: SourceVisit,
  { reports }: SourceReports,
  now: Date,
): Judgement[] {
  if (finishedAt === null) return [];
  const { id: sourceId, assertions = {} } = source;
  const problems = assertions.years ? judgeYears(expectedYears(source), reports, now) : [];
  return [{ sourceId, aspect: 'years', problems }];
}

function basisOf({ assertions = {} }: Source, { state }: SourceReports): string {
  const { minCells, maxChange, formOfYear } = assertions;
  const judged = JSON.stringify([minCells, maxChange, formOfYear, 'contradictions', state]);
  return createHash('sha256').update(judged).digest('hex');
}
