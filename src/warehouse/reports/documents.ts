import type { Transaction } from 'kysely';
import type { Issue } from '../../parse/report.js';
import { insertRows } from '../database/insert-rows.js';
import { keptQuery } from '../database/kept-query.js';
import type { DocumentTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';
import { placeText } from './place-text.js';
import type { EarlierDocument } from './rereadings.js';

/** A document that was read, and its issues. */
interface ReadDocument {
  readonly snapshotId: number;
  readonly parserVersion: number;
  readonly report: { readonly issues: readonly Issue[] };
}

type Write = Transaction<WarehouseSchema>;

/** What was read in these bytes before, if anything. */
export async function earlierDocument(trx: Write, snapshotId: number): Promise<EarlierDocument | undefined> {
  const [row] = await documentOf(trx, { snapshotId });
  return row && { snapshotId, reportId: row.report_id, parserVersion: row.parser_version };
}

const documentOf = keptQuery((db, { snapshotId }: { readonly snapshotId: number }) =>
  db.selectFrom('document').select(['report_id', 'parser_version']).where('snapshot_id', '=', snapshotId),
);

/** Writes what became of a document, in place of what an earlier parser made of it. */
export async function writeDocument(
  trx: Write,
  { snapshotId, parserVersion, report }: ReadDocument,
  earlier: EarlierDocument | undefined,
  result: Pick<DocumentTable, 'report_id' | 'refusal'>,
): Promise<void> {
  const row = {
    snapshot_id: snapshotId,
    ...result,
    parser_version: parserVersion,
    read_at: new Date().toISOString(),
  };
  if (earlier === undefined) await insertRows(trx, 'document', DOCUMENT, [row]);
  else await replaceDocument(trx, row);
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

/** Issues refer to the document: its row stays. */
async function replaceDocument(trx: Write, row: DocumentTable): Promise<void> {
  await trx.updateTable('document').set(row).where('snapshot_id', '=', row.snapshot_id).execute();
  await trx.deleteFrom('issue').where('snapshot_id', '=', row.snapshot_id).execute();
}

const DOCUMENT = ['snapshot_id', 'report_id', 'refusal', 'parser_version', 'read_at'] as const;
const ISSUE = ['snapshot_id', 'position', 'code', 'severity', 'message', 'place'] as const;
