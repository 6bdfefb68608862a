import type { Insertable, Transaction } from 'kysely';
import { insertRows } from '../database/insert-rows.js';
import type { RereadingCellTable, RereadingDetailTable, RereadingTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

type Write = Transaction<WarehouseSchema>;

/** What is stored of a report, as far as a newer parser may read it otherwise. */
export interface StoredReading {
  /** By the id of their indicator. */
  readonly cells: ReadonlyMap<number, Stored>;
  /** By name: columns of the report, and its sections and facts as JSON. */
  readonly details: ReadonlyMap<string, string | null>;
}

interface Stored {
  readonly state: NonNullable<RereadingCellTable['state_before']>;
  readonly value: number | null;
  readonly raw: string;
}

export async function storedReading(trx: Write, reportId: number): Promise<StoredReading> {
  const cells = await trx
    .selectFrom('cell')
    .select(['indicator_id', 'absence', 'value', 'raw'])
    .where('report_id', '=', reportId)
    .execute();
  return {
    cells: new Map(
      cells.map(({ indicator_id, absence, ...cell }) => [
        indicator_id,
        { state: absence ?? 'reported', ...cell },
      ]),
    ),
    details: await storedDetails(trx, reportId),
  };
}

async function storedDetails(trx: Write, reportId: number): Promise<ReadonlyMap<string, string | null>> {
  const report = await trx
    .selectFrom('report')
    .innerJoin('agency', 'agency.id', 'report.agency_id')
    .select([
      'agency.name as agency',
      'form_id',
      'title',
      'stated_agency',
      'stated_region_code',
      'published_on',
      'stated_source',
    ])
    .where('report.id', '=', reportId)
    .executeTakeFirstOrThrow();
  const sections = await trx
    .selectFrom('report_section')
    .select('section_code')
    .where('report_id', '=', reportId)
    .orderBy('section_code')
    .execute();
  const facts = await trx
    .selectFrom('fact')
    .select(['code', 'value', 'unit', 'approximate', 'quote'])
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute();
  return new Map([
    ...Object.entries(report),
    ['sections', JSON.stringify(sections.map(({ section_code }) => section_code))],
    ['facts', JSON.stringify(facts)],
  ]);
}

/** A document that was read before. */
export interface EarlierDocument {
  readonly snapshotId: number;
  readonly reportId: number | null;
  readonly parserVersion: number;
}

/** Notes that a newer parser reads other things in the same bytes; with what the report said before and says now. */
export async function recordRereading(
  trx: Write,
  { snapshotId, reportId, parserVersion }: EarlierDocument,
  now: { readonly parserVersion: number; readonly change: RereadingTable['change'] },
  changes: Changes = { cells: [], details: [] },
): Promise<number> {
  const { id } = await trx
    .insertInto('rereading')
    .values({
      snapshot_id: snapshotId,
      report_id: reportId,
      change: now.change,
      parser_before: parserVersion,
      parser_after: now.parserVersion,
      read_at: new Date().toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const cells = changes.cells.map((cell) => ({ rereading_id: id, ...cell }));
  const details = changes.details.map((detail) => ({ rereading_id: id, ...detail }));
  await insertRows(trx, 'rereading_cell', CELL, cells);
  await insertRows(trx, 'rereading_detail', ['rereading_id', 'name', 'before', 'after'], details);
  return id;
}

const CELL = [
  'rereading_id',
  'indicator_id',
  'state_before',
  'value_before',
  'raw_before',
  'state_after',
  'value_after',
  'raw_after',
] as const;

/** In what two readings differ. */
export interface Changes {
  readonly cells: readonly Omit<Insertable<RereadingCellTable>, 'rereading_id'>[];
  readonly details: readonly Omit<RereadingDetailTable, 'rereading_id'>[];
}

export function changesBetween(before: StoredReading, after: StoredReading): Changes {
  const indicators = [...new Set([...before.cells.keys(), ...after.cells.keys()])].sort(
    (one, other) => one - other,
  );
  const cells = indicators.flatMap((indicator) => {
    const [one, other] = [before.cells.get(indicator), after.cells.get(indicator)];
    return isSame(one, other) ? [] : [cellChange(indicator, one, other)];
  });
  const details = [...after.details].flatMap(([name, now]) => {
    const earlier = before.details.get(name) ?? null;
    return earlier === now ? [] : [{ name, before: earlier, after: now }];
  });
  return { cells, details };
}

function isSame(one: Stored | undefined, other: Stored | undefined): boolean {
  return one?.state === other?.state && one?.value === other?.value && one?.raw === other?.raw;
}

function cellChange(indicator_id: number, before: Stored | undefined, after: Stored | undefined) {
  return {
    indicator_id,
    state_before: before?.state ?? null,
    value_before: before?.value ?? null,
    raw_before: before?.raw ?? null,
    state_after: after?.state ?? null,
    value_after: after?.value ?? null,
    raw_after: after?.raw ?? null,
  };
}
