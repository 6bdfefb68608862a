import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { RUN_STEPS, type RunStepTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

export type RunStep = (typeof RUN_STEPS)[number];

/** How a step of a run ended. */
export interface StepEnd {
  readonly outcome: 'finished' | 'interrupted' | 'failed';
  /** ISO 8601, UTC, like all times here. */
  readonly finishedAt: string;
  /** What it met and did, by name. */
  readonly counts: Readonly<Record<string, number>>;
  /** In words, for all but `finished`. */
  readonly reason: string | null;
  /** What the step worked on, where the same need not be done again. */
  readonly state?: string | undefined;
}

export interface RunStepStatus extends Omit<StepEnd, 'outcome' | 'finishedAt' | 'state'> {
  readonly runId: number;
  readonly step: RunStep;
  readonly outcome: RunStepTable['outcome'];
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

type Db = Kysely<WarehouseSchema>;

/** Notes that steps begin that go together. */
export async function startSteps(
  db: Db,
  runId: number,
  steps: readonly RunStep[],
  startedAt: string,
): Promise<void> {
  const begun = { run_id: runId, started_at: startedAt, outcome: 'running', counts: '{}' } as const;
  await db
    .insertInto('run_step')
    .values(steps.map((step) => ({ ...begun, step })))
    .execute();
}

export async function finishSteps(
  db: Db,
  runId: number,
  ends: Partial<Record<RunStep, StepEnd>>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const step of RUN_STEPS) {
      const end = ends[step];
      if (end !== undefined) await finishStep(trx, runId, step, end);
    }
  });
}

async function finishStep(
  db: Db,
  runId: number,
  step: RunStep,
  { outcome, finishedAt, counts, reason, state }: StepEnd,
): Promise<void> {
  await db
    .updateTable('run_step')
    .set({ outcome, finished_at: finishedAt, counts: JSON.stringify(counts), reason, state: state ?? null })
    .where('run_id', '=', runId)
    .where('step', '=', step)
    .execute();
}

/** Notes of all steps that never ended why they did not. */
export async function interruptSteps(db: Db, reason: string): Promise<void> {
  await db
    .updateTable('run_step')
    .set({ outcome: 'interrupted', reason })
    .where('outcome', '=', 'running')
    .execute();
}

/** What a run has exported that leaves no row of its own is noted of the run that stands for it. */
export async function handOverExport(db: Db, from: number, to: number): Promise<void> {
  const ofRun = (run: number) => db.selectFrom('run_step').selectAll().where('run_id', '=', run);
  const exported = await ofRun(from).where('step', '=', 'export').executeTakeFirst();
  if (exported === undefined || exported.state === null) return;
  const row = { ...exported, run_id: to };
  await db
    .insertInto('run_step')
    .values(row)
    .onConflict((conflict) => conflict.columns(['run_id', 'step']).doUpdateSet({ state: row.state }))
    .execute();
}

/** The steps of these runs, in their order. */
export async function stepsOf(db: Db, runIds: readonly number[]): Promise<RunStepStatus[]> {
  const rows = await db
    .selectFrom('run_step')
    .selectAll()
    .where('run_id', 'in', [...runIds])
    .execute();
  const steps = rows.map(toStatus);
  return steps.toSorted((a, b) => a.runId - b.runId || RUN_STEPS.indexOf(a.step) - RUN_STEPS.indexOf(b.step));
}

const numbersByName = z.record(z.string(), z.number());

function toStatus(row: Selectable<RunStepTable>): RunStepStatus {
  return {
    runId: row.run_id,
    step: row.step,
    outcome: row.outcome,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    counts: numbersByName.parse(JSON.parse(row.counts)),
    reason: row.reason,
  };
}
