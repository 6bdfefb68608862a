import { existsSync } from 'node:fs';
import { PARSER_VERSION } from '../../parse/report.js';
import { meantBy } from '../../run/narrow-run.js';
import { type Plan, planRun } from '../../run/plan.js';
import { STAGES } from '../../run/stage.js';
import type { Pipeline } from '../../sources/source.js';
import { sourceVisits, type Warehouse } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { withExistingWarehouse } from '../open-stores.js';
import { plural } from '../text/counts.js';
import { section } from '../text/section.js';
import { minute } from '../text/time-text.js';
import type { RunOptions } from './run-options.js';

/** `gongkai run --dry-run`: no request is sent and nothing is written. */
export async function printPlan(
  pipeline: Pipeline,
  options: RunOptions,
  context: CommandContext,
): Promise<void> {
  const known = existsSync(options.db)
    ? await withExistingWarehouse(options.db, readKnown(options))
    : { visits: [], documents: 0 };
  const plan = planRun(pipeline, known.visits, new Date(), options);
  context.print(planText(plan, pipeline, options, known.documents));
}

function readKnown(options: RunOptions) {
  const { loads } = meantBy(options);
  return async (warehouse: Warehouse) => ({
    visits: await sourceVisits(warehouse.db),
    documents: (await warehouse.pendingSnapshots(PARSER_VERSION)).filter(loads).length,
  });
}

function planText(plan: Plan, pipeline: Pipeline, options: RunOptions, documents: number): string {
  const { stage: stages = STAGES } = options;
  const { due, waiting, leftOut } = plan;
  const [next] = waiting.map(({ dueAt }) => dueAt).toSorted();
  const asked = due.map(
    ({ source, because, lastVisit }) =>
      `${because.padEnd(9)}  ${source.id}  ${source.agency.name}${lastVisit === null ? '' : `, last asked ${minute(lastVisit)}`}`,
  );
  const isAsked = stages.includes('crawl');
  return [
    section(
      'Ask',
      isAsked ? `${plural(due.length, 'source')}${limits(pipeline)}` : 'nothing',
      isAsked ? asked : [],
    ),
    ...(next === undefined
      ? []
      : [section('Not due', `${plural(waiting.length, 'source')}, the next one ${minute(next)}`)]),
    ...(leftOut === 0 ? [] : [section('Left out', plural(leftOut, 'source'))]),
    section(
      'Load',
      stages.includes('load') ? `what comes, and ${plural(documents, 'document')} that wait` : 'nothing',
    ),
    section('Export', stages.includes('export') ? `to the folder ${options.out}` : 'nothing'),
  ].join('\n');
}

/** `, at most 480 min and 50000 requests` */
function limits({ budget }: Pipeline): string {
  const { maxTimeMs, maxRequests } = budget ?? {};
  const words = [
    ...(maxTimeMs === undefined ? [] : [`${Math.round(maxTimeMs / 60_000)} min`]),
    ...(maxRequests === undefined ? [] : [plural(maxRequests, 'request')]),
  ];
  return words.length === 0 ? '' : `, at most ${words.join(' and ')}`;
}
