import type { Transaction } from 'kysely';
import type { Issue } from '../parse/report.js';
import { insertRows } from './insert-rows.js';
import { placeText } from './place-text.js';
import type { EarlierDocument } from './rereadings.js';
import type { DocumentTable } from './schema.js';
import type { WarehouseSchema } from './views.js';

/** A document that was read, and its issues. */
interface ReadDocument {
  readonly snapshotId: number;
  readonly parserVersion: number;
  readonly report: { readonly issues: readonly Issue[] };
}

/** What was read in these bytes before, if anything. */
export async function earlierDocument(
  trx: Transaction<WarehouseSchema>,
  snapshotId: number,
): Promise<EarlierDocument | undefined> {
  const row = await trx
    .selectFrom('document')
    .select(['report_id', 'parser_version'])
    .where('snapshot_id', '=', snapshotId)
    .executeTakeFirst();
  return row && { snapshotId, reportId: row.report_id, parserVersion: row.parser_version };
}

/** Writes what became of a document, in place of what an earlier parser made of it. */
export async function writeDocument(
  trx: Transaction<WarehouseSchema>,
  { snapshotId, parserVersion, report }: ReadDocument,
  result: Pick<DocumentTable, 'report_id' | 'refusal'>,
): Promise<void> {
  const row = {
    snapshot_id: snapshotId,
    ...result,
    parser_version: parserVersion,
    read_at: new Date().toISOString(),
  };
  await trx
    .insertInto('document')
    .values(row)
    .onConflict((conflict) => conflict.column('snapshot_id').doUpdateSet(row))
    .execute();

  await trx.deleteFrom('issue').where('snapshot_id', '=', snapshotId).execute();
  const issues = report.issues.map(({ code, severity, message, at }, index) => ({
    snapshot_id: snapshotId,
    position: index + 1,
    code,
    severity,
    message,
    place: at === null ? null : placeText(at),
  }));
  await insertRows(trx, 'issue', ISSUE, issues);
}

const ISSUE = ['snapshot_id', 'position', 'code', 'severity', 'message', 'place'] as const;
