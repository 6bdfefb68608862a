import type { Transaction } from 'kysely';
import type { WarehouseSchema } from '../warehouse/index.js';
import { FORMATS, type FormatId, type FormatWriter } from './formats/format.js';
import { formats } from './formats/index.js';
import type { WrittenFile } from './output-file.js';
import { CHECKSUMS, checksums } from './package/checksums.js';
import { citation } from './package/citation.js';
import { DESCRIPTOR, dataPackage } from './package/data-package.js';
import { readMe } from './package/read-me.js';
import { type Release, type ReleasedTable, tableIn, versionOf } from './package/release.js';
import type { ReleaseFolder } from './release-folder.js';
import type { DataFile, Row } from './tables/data-file.js';
import { dataset } from './tables/dataset.js';

export interface ExportOptions {
  /** CSV if nothing is said. */
  readonly formats?: readonly FormatId[] | undefined;
  /** Whether CSV begins with a byte order mark, as Excel needs it; true if nothing is said. */
  readonly byteOrderMark?: boolean | undefined;
  /** The day of the newest data if nothing is said. */
  readonly version?: string | undefined;
  /** Ends the export with its reason, wherever it is; an earlier release stays as it was. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReleasedFile extends WrittenFile {
  /** Null where the file is not a table. */
  readonly rows: number | null;
}

export interface WrittenRelease extends Release {
  readonly files: readonly ReleasedFile[];
}

/** Values that are handed to the formats at a time, at least: the panel has hundreds in a row. */
const BATCH_VALUES = 20_000;

/** Writes all files of a release: each table once, through all formats, and then what describes them. */
export async function writeRelease(
  db: Transaction<WarehouseSchema>,
  folder: ReleaseFolder,
  options: ExportOptions,
): Promise<WrittenRelease> {
  const ids = withPrerequisites(options.formats ?? ['csv']);
  const dataOf = await newestData(db);
  const byteOrderMark = options.byteOrderMark ?? true;
  const writers = ids.map((id) => formats[id](folder, { byteOrderMark }));
  const tables: ReleasedTable[] = [];
  for (const file of dataset)
    tables.push({ ...file, rows: await writeTable(db, file, writers, options.signal) });
  for (const writer of writers) await writer.close();
  const release = { version: options.version ?? versionOf(dataOf), dataOf, formats: ids, tables };
  await describeRelease(release, folder);
  const files = folder.files.map((file) => ({ ...file, rows: tableIn(release, file)?.rows ?? null }));
  return { ...release, files };
}

/** In the order of the list, whatever the order they were asked for in. */
function withPrerequisites(wanted: readonly FormatId[]): FormatId[] {
  return FORMATS.filter((id) => wanted.includes(id) || (id === 'csv' && wanted.includes('stata')));
}

/** When the newest document was fetched: the same for the same data, whenever they are exported. */
async function newestData(db: Transaction<WarehouseSchema>): Promise<string | null> {
  const { newest } = await db
    .selectFrom('snapshot')
    .select(({ fn }) => fn.max<string | null>('fetched_at').as('newest'))
    .where('outcome', '=', 'ok')
    .executeTakeFirstOrThrow();
  return newest;
}

async function describeRelease(release: Release, folder: ReleaseFolder): Promise<void> {
  const descriptor = dataPackage(release, folder.files);
  await folder.add('README.md', readMe(release));
  await folder.add('CITATION.cff', citation(release));
  await folder.add(DESCRIPTOR, descriptor);
  await folder.add(CHECKSUMS, checksums(folder.files));
}

/** The rows of one query go through all formats at once. */
async function writeTable(
  db: Transaction<WarehouseSchema>,
  file: DataFile,
  writers: readonly FormatWriter[],
  signal: AbortSignal | undefined,
): Promise<number> {
  const tables = writers.map((writer) => writer.table(file));
  let count = 0;
  for await (const rows of batches(file.rows(db), BATCH_VALUES / file.columns.length)) {
    for (const table of tables) await table.write(rows);
    count += rows.length;
    signal?.throwIfAborted();
  }
  for (const table of tables) await table.close();
  return count;
}

/** Parts of so many rows at least, but for the last. */
async function* batches(parts: AsyncIterable<readonly Row[]>, least: number): AsyncIterable<readonly Row[]> {
  let batch: Row[] = [];
  for await (const rows of parts) {
    batch.push(...rows);
    if (batch.length < least) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
