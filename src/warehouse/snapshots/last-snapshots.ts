import { type Kysely, type Selectable, sql } from 'kysely';
import type { Snapshot } from '../../crawl/snapshot/snapshot.js';
import { keptQuery } from '../database/kept-query.js';
import type { SnapshotTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';
import { linksFrom } from './attachment-links.js';
import { toSnapshot } from './snapshot-rows.js';

type Row = Selectable<SnapshotTable>;

/** As in `SnapshotIndex`. */
export async function lastGood(
  db: Kysely<WarehouseSchema>,
  addresses: readonly string[],
): Promise<Snapshot | undefined> {
  const [row] = await firstGoodOf(db, { addresses: JSON.stringify(addresses) });
  if (row === undefined) return undefined;
  const { id, source_id, attachment_rules: rules } = row;
  if (source_id === null) return undefined;
  const attachments = rules === null ? null : { rules, links: await linksFrom(db, { snapshotId: id }) };
  return toSnapshot({ ...row, source_id }, attachments);
}

/** One question for all addresses: a page that is new is asked after under each of them. */
const firstGoodOf = keptQuery((db, { addresses }: { readonly addresses: string }) =>
  db
    .selectFrom(sql<{ key: number; value: string }>`json_each(${addresses})`.as('address'))
    .innerJoin('snapshot', 'snapshot.url', 'address.value')
    .selectAll('snapshot')
    .where('snapshot.outcome', '=', 'ok')
    .orderBy('address.key')
    .orderBy('snapshot.id', 'desc')
    .limit(1),
);

export async function lastGoodRow(db: Kysely<WarehouseSchema>, url: string): Promise<Row | undefined> {
  const [row] = await firstGoodOf(db, { addresses: JSON.stringify([url]) });
  return row;
}

export async function lastRow(db: Kysely<WarehouseSchema>, url: string): Promise<Row | undefined> {
  const [row] = await lastOf(db, { url });
  return row;
}

const lastOf = keptQuery((db, { url }: { readonly url: string }) =>
  db
    .selectFrom('snapshot')
    .selectAll()
    .where('url', '=', url)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);
