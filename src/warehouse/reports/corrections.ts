import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { Correction } from '../../corrections/correction.js';
import type { CellReading } from '../../parse/report.js';
import { insertRows } from '../database/insert-rows.js';
import { keptQuery } from '../database/kept-query.js';
import type { CorrectionView } from '../schema/change-views.js';
import type { Absence, CorrectionTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

type Write = Transaction<WarehouseSchema>;

interface CellKey {
  readonly report_id: number;
  readonly indicator_id: number;
}

/** A correction, and what became of it. */
export type StandingCorrection = Selectable<CorrectionView>;

/** All corrections in the order in which they were applied. */
export async function listCorrections(db: Kysely<WarehouseSchema>): Promise<StandingCorrection[]> {
  return db.selectFrom('correction_view').selectAll().orderBy('correction_id').execute();
}

/** Puts these corrections in the place of all that were applied before, in one transaction. */
export async function replaceCorrections(
  db: Kysely<WarehouseSchema>,
  corrections: readonly Correction[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await removeOverlay(trx, null);
    await trx.deleteFrom('correction').execute();
    await insertRows(trx, 'correction', CORRECTION, corrections.map(toRow));
    await layOver(trx, null);
  });
}

/**
 * After a load: lays the corrections of what these URLs say over their current reports, as far as they hold. They are all
 * the places at which those reports are published.
 */
export async function renewCorrections(trx: Write, urls: readonly string[]): Promise<void> {
  const found = await Promise.all(urls.map((url) => correctionOf(trx, { url })));
  if (found.flat().length === 0) return;
  await removeOverlay(trx, urls);
  await layOver(trx, urls);
}

const correctionOf = keptQuery((db, { url }: { readonly url: string }) =>
  db.selectFrom('correction').select('id').where('url', '=', url).limit(1),
);

/** Leaves the cells of these URLs, or of all where there are none, as they were read. */
async function removeOverlay(trx: Write, urls: readonly string[] | null): Promise<void> {
  const removed = await trx
    .deleteFrom('cell_correction')
    .$if(urls !== null, (query) =>
      query.where('report_id', 'in', (eb) =>
        eb
          .selectFrom('report')
          .select('id')
          .where('url', 'in', urls ?? []),
      ),
    )
    .returning(['report_id', 'indicator_id', 'is_added'])
    .execute();
  for (const { report_id, indicator_id } of removed.filter(({ is_added }) => is_added === 1)) {
    await trx
      .deleteFrom('cell')
      .where('report_id', '=', report_id)
      .where('indicator_id', '=', indicator_id)
      .execute();
  }
}

/**
 * Points the cells that corrections hold for to them; a cell that the reading has no row for is added as missing. Where
 * several name one cell, by several of the places at which its report is published, the first applied holds.
 */
async function layOver(trx: Write, urls: readonly string[] | null): Promise<void> {
  const holding = await trx
    .selectFrom('correction_view')
    .select(['correction_id', 'report_id', 'indicator_id', 'source_raw'])
    .where('standing', '=', 'holds')
    .$if(urls !== null, (query) => query.where('url', 'in', urls ?? []))
    .$narrowType<CellKey>()
    .orderBy('correction_id')
    .execute();
  const first = new Map(holding.toReversed().map((one) => [`${one.report_id} ${one.indicator_id}`, one]));
  for (const { source_raw, ...cell } of first.values()) {
    const isAdded = source_raw === null;
    if (isAdded) await addMissing(trx, cell);
    await trx
      .insertInto('cell_correction')
      .values({ ...cell, is_added: isAdded ? 1 : 0 })
      .execute();
  }
}

async function addMissing(trx: Write, { report_id, indicator_id }: CellKey): Promise<void> {
  await trx
    .insertInto('cell')
    .values({ report_id, indicator_id, value: null, absence: 'missing', raw: '', place: null })
    .execute();
}

const CORRECTION = [
  'url',
  'year',
  'table_code',
  'row_code',
  'column_code',
  'printed_value',
  'printed_absence',
  'value',
  'absence',
  'reason',
  'author',
  'made_on',
] as const;

function toRow({
  url,
  year,
  cell,
  printed,
  value,
  reason,
  author,
  date,
}: Correction): Insertable<CorrectionTable> {
  return {
    url,
    year,
    table_code: cell.table,
    row_code: cell.row,
    column_code: cell.column,
    printed_value: printed.value,
    printed_absence: absenceOf(printed),
    value: value.value,
    absence: absenceOf(value),
    reason,
    author,
    made_on: date,
  };
}

function absenceOf({ state }: CellReading): Absence | null {
  return state === 'reported' ? null : state;
}
