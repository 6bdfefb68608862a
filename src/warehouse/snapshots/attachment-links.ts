import type { Kysely, Transaction } from 'kysely';
import type { KnownAttachments } from '../../crawl/snapshot/snapshot.js';
import { insertRows } from '../database/insert-rows.js';
import { keptQuery } from '../database/kept-query.js';
import type { WarehouseSchema } from '../schema/views.js';

type Links = KnownAttachments['links'];
type Write = Transaction<WarehouseSchema>;

/** The files that the page of a snapshot links to, in its order. */
export const linksFrom: (
  db: Kysely<WarehouseSchema>,
  page: { readonly snapshotId: number },
) => Promise<{ readonly url: string; readonly text: string }[]> = keptQuery(
  (db, { snapshotId }: { readonly snapshotId: number }) =>
    db
      .selectFrom('attachment_link')
      .select(['url', 'link_text as text'])
      .where('snapshot_id', '=', snapshotId)
      .orderBy('position'),
);

export async function addLinks(trx: Write, snapshotId: number, links: Links): Promise<void> {
  const rows = links.map(({ url, text }, index) => ({
    snapshot_id: snapshotId,
    position: index + 1,
    url,
    link_text: text,
  }));
  await insertRows(trx, 'attachment_link', ['snapshot_id', 'position', 'url', 'link_text'], rows);
}

/** Puts what newer rules found of a page in the place of what older ones did. */
export async function replaceLinks(
  trx: Write,
  snapshotId: number,
  { rules, links }: KnownAttachments,
): Promise<void> {
  await trx.deleteFrom('attachment_link').where('snapshot_id', '=', snapshotId).execute();
  await trx.updateTable('snapshot').set({ attachment_rules: rules }).where('id', '=', snapshotId).execute();
  await addLinks(trx, snapshotId, links);
}
