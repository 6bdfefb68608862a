import type { Kysely, Selectable, Transaction } from 'kysely';
import { recordBasis } from '../reports/report-watch.js';
import { FINDING_CODES, type Finding, type Judgement, type Problem } from '../schema/finding.js';
import type { FindingTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

type Db = Kysely<WarehouseSchema>;
type Write = Transaction<WarehouseSchema>;

/**
 * Notes what was judged, and from which states of reports: problems begin, last or end. What was not judged stays as it
 * is. `at` is ISO 8601, UTC.
 */
export async function recordJudgements(
  db: Db,
  judgements: readonly Judgement[],
  bases: readonly { readonly sourceId: string; readonly basis: string }[],
  at: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const open = await trx.selectFrom('finding').selectAll().where('ended', 'is', null).execute();
    for (const judgement of judgements) await recordJudgement(trx, judgement, open, at);
    for (const { sourceId, basis } of bases) await recordBasis(trx, sourceId, basis);
  });
}

async function recordJudgement(
  trx: Write,
  { sourceId, aspect, problems }: Judgement,
  allOpen: readonly Selectable<FindingTable>[],
  at: string,
): Promise<void> {
  const open = allOpen.filter(
    ({ source_id, code }) => source_id === sourceId && FINDING_CODES[code] === aspect,
  );
  for (const problem of problems) {
    const before = open.find((row) => isSame(row, problem));
    if (before === undefined) await begin(trx, sourceId, problem, at);
    else await renew(trx, before, problem, at);
  }
  for (const row of open) {
    if (!problems.some((problem) => isSame(row, problem))) await end(trx, row.id, at);
  }
}

function isSame(row: Selectable<FindingTable>, { code, subject }: Problem): boolean {
  return row.code === code && row.subject === subject;
}

async function begin(trx: Write, sourceId: string, problem: Problem, at: string): Promise<void> {
  const { code, subject, message, before, after } = problem;
  const row = { source_id: sourceId, code, subject, message, before, after };
  await trx
    .insertInto('finding')
    .values({ ...row, first_seen: at, last_seen: at })
    .execute();
}

/** The example stays that of the beginning: later ones may show what has become of the new site since. */
async function renew(trx: Write, { id }: { id: number }, { message }: Problem, at: string): Promise<void> {
  await trx.updateTable('finding').set({ message, last_seen: at }).where('id', '=', id).execute();
}

async function end(trx: Write, id: number, at: string): Promise<void> {
  await trx.updateTable('finding').set({ ended: at }).where('id', '=', id).execute();
}

/** What is wrong now, the longest standing first. */
export async function openFindings(db: Db): Promise<Finding[]> {
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('first_seen')
    .orderBy('source_id')
    .orderBy('id')
    .execute();
  return rows.map(toFinding);
}

/** What nobody was told yet. */
export interface Untold {
  readonly begun: readonly Finding[];
  readonly ended: readonly Finding[];
}

export async function untoldFindings(db: Db): Promise<Untold> {
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .where(({ or, and, eb }) =>
      or([eb('beginning_told', '=', 0), and([eb('ended', 'is not', null), eb('end_told', '=', 0)])]),
    )
    .orderBy('id')
    .execute();
  return {
    begun: rows.filter((row) => row.beginning_told === 0).map(toFinding),
    ended: rows.filter((row) => row.ended !== null).map(toFinding),
  };
}

/** Notes that somebody was told. */
export async function markTold(db: Db, { begun, ended }: Untold): Promise<void> {
  const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id);
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('finding').set({ beginning_told: 1 }).where('id', 'in', ids(begun)).execute();
    await trx.updateTable('finding').set({ end_told: 1 }).where('id', 'in', ids(ended)).execute();
  });
}

function toFinding(row: Selectable<FindingTable>): Finding {
  const { id, code, subject, message, before, after, ended } = row;
  const times = { firstSeen: row.first_seen, lastSeen: row.last_seen, ended };
  return { id, sourceId: row.source_id, code, subject, message, before, after, ...times };
}
