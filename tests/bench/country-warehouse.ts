import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import type { ArchiveEntry } from '../../src/crawl/archive/archive-index.js';
import type { Snapshot } from '../../src/crawl/snapshot/snapshot.js';
import { openWarehouse, type Warehouse } from '../../src/warehouse/index.js';
import { BareInserter } from './bare-inserter.js';
import { Country, type CountryReport, countrySources } from './country.js';

const BATCH = 500;
/** Of so many batches, spread over the years, the loading is measured beside bare insertion; the disk is waited for. */
const MEASURED_BATCHES = 24;

export interface CountryLoading {
  readonly reports: number;
  readonly cells: number;
  readonly measured: readonly MeasuredBatch[];
  readonly bytes: number;
}

/** Reports that were loaded, and the milliseconds that this and the bare insertion of their rows took. */
export interface MeasuredBatch {
  readonly reports: number;
  readonly rows: number;
  readonly loading: number;
  readonly inserting: number;
}

/** Fills a warehouse at `path` with a generated country. */
export async function buildCountry(path: string, counties: number): Promise<CountryLoading> {
  const warehouse = await openWarehouse(path);
  const bare = await BareInserter.create(`${path}.bare`);
  const sources = countrySources(counties);
  await warehouse.registerSources(sources);
  const batches = [...inBatches(new Country(1).reports(sources))];
  const every = Math.max(1, Math.floor(batches.length / MEASURED_BATCHES));
  const measured: MeasuredBatch[] = [];
  const counts = { reports: 0, cells: 0 };
  for (const [index, batch] of batches.entries()) {
    const isMeasured = index % every === 0;
    await sql`PRAGMA synchronous = ${sql.raw(isMeasured ? 'FULL' : 'OFF')}`.execute(warehouse.db);
    const { ids, milliseconds } = await load(warehouse, batch);
    counts.reports += batch.length;
    counts.cells += batch.reduce((sum, { input }) => sum + input.report.cells.length, 0);
    if (!isMeasured) continue;
    const { rows, milliseconds: inserting } = bare.insert(path, ids);
    measured.push({ reports: batch.length, rows, loading: milliseconds, inserting });
  }
  await warehouse.close();
  bare.close();
  return { ...counts, measured, bytes: sizeOf(path) };
}

/** Reports are loaded one after another, each in a transaction of its own, as a run does. */
async function load(
  warehouse: Warehouse,
  batch: readonly CountryReport[],
): Promise<{ readonly ids: readonly number[]; readonly milliseconds: number }> {
  await Promise.all(batch.map((report) => warehouse.record(snapshotOf(report), entryOf(report))));
  const urls = batch.map(({ url }) => url);
  const rows = await warehouse.db
    .selectFrom('snapshot')
    .select(['id', 'url'])
    .where('url', 'in', urls)
    .execute();
  const snapshotIds = new Map(rows.map(({ id, url }) => [url, id]));
  const ids: number[] = [];
  const start = performance.now();
  for (const { url, input } of batch) {
    const outcome = await warehouse.loadReport({ ...input, snapshotId: snapshotIds.get(url) ?? 0 });
    if (outcome.status !== 'added') throw new Error(`${url} was not added but ${outcome.status}`);
    ids.push(outcome.reportId);
  }
  return { ids, milliseconds: performance.now() - start };
}

const FETCHED_AT = '2026-03-01T00:00:00.000Z';

function snapshotOf({ url, digest, source, input }: CountryReport): Snapshot {
  const { etag, lastModified, archive } = entryOf({ url, digest });
  return {
    sourceId: source.id,
    url,
    finalUrl: url,
    kind: 'report',
    fetchedAt: FETCHED_AT,
    status: 200,
    outcome: 'ok',
    reason: null,
    contentType: 'text/html; charset=utf-8',
    etag,
    lastModified,
    digest,
    archive,
    linkText: input.report.report.title,
    foundOn: String(source.entry[0]),
    attachments: { rules: 1, links: [] },
  };
}

function entryOf({ url, digest }: Pick<CountryReport, 'url' | 'digest'>): ArchiveEntry {
  return {
    address: url,
    url,
    fetchedAt: FETCHED_AT,
    status: 200,
    digest,
    contentEncoding: 'gzip',
    truncated: null,
    etag: `"${digest.slice(7, 20)}"`,
    lastModified: 'Mon, 15 Jan 2024 08:00:00 GMT',
    archive: { file: '20260301-000.warc.gz', offset: Number.parseInt(digest.slice(7, 15), 16), length: 8990 },
  };
}

function* inBatches<Item>(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** With all that the journal holds. */
function sizeOf(path: string): number {
  const database = new Database(path);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return statSync(path).size;
}
