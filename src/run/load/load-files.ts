import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Archive } from '../../crawl/archive/archive.js';
import { PARSER_VERSION, type ParsedReport } from '../../parse/report.js';
import { findRegion, regionOf } from '../../regions/region.js';
import {
  agencyLevel,
  type LoadOutcome,
  type ReportingSource,
  ReportNotLoadedError,
  type Warehouse,
} from '../../warehouse/index.js';
import type { FoundFile } from '../files/find-files.js';
import { readNamedFile, UnreadableFileError } from '../files/read-named-file.js';
import type { CheckedReport } from '../threads/checked-report.js';
import type { Reading } from '../threads/document-threads.js';
import { type ReadFile, readInParallel } from '../threads/read-in-parallel.js';

/** What the caller knows about a file that the file itself may not say. */
export interface FileSource {
  readonly region?: ReportingSource['region'];
  readonly agency?: string;
}

/** Where files are kept, and what they say. */
export interface FileStores {
  readonly warehouse: Warehouse;
  readonly archive: Archive;
}

/** `failed`: the file cannot be read, holds no report, or does not tell whose it is; nothing of it was stored. */
export type FileOutcome = { readonly file: string } & (
  | ({ readonly status: LoadedStatus; readonly agency: string; readonly year: number | null } & StoredIds)
  | { readonly status: 'failed'; readonly reason: string }
);

/** The report as it is stored now, and what a newer parser read otherwise in the same bytes. */
interface StoredIds {
  readonly reportId: number;
  readonly rereadingId?: number;
}

export type LoadedStatus = Exclude<LoadOutcome['status'], 'refused'>;

/** A file that was read, and the digest of its bytes. */
interface FileReading extends CheckedReport {
  readonly file: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/**
 * Loads reports from files on disk, in their order; ends early when the signal comes. A file that has the name of an
 * earlier one is a newer version of it.
 *
 * @throws {WarehouseError | ArchiveError} when the warehouse or the archive cannot be written.
 */
export async function* loadFiles(
  files: readonly FoundFile[],
  stores: FileStores,
  known: FileSource,
  reading: Reading,
): AsyncGenerator<FileOutcome> {
  for await (const read of readInParallel(files, readFile, reading)) {
    yield 'status' in read ? read : await load(read, stores, known);
  }
}

async function readFile({ path: file, name }: FoundFile, read: ReadFile): Promise<FileReading | FileOutcome> {
  try {
    const bytes = await readNamedFile(file);
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { file, name, bytes, digest, ...(await read({ bytes, hints: { fileName: basename(file) } })) };
  } catch (error) {
    if (error instanceof UnreadableFileError) return failed(file, error.reason);
    throw error;
  }
}

async function load(reading: FileReading, stores: FileStores, known: FileSource): Promise<FileOutcome> {
  const { file, report, checks, readable } = reading;
  const [issue] = report.issues;
  if (!readable) return failed(file, issue?.message ?? 'it cannot be read');
  if (report.form === null) {
    return failed(file, `it holds no report: ${issue?.message ?? 'no statutory table'}`);
  }
  const source = sourceOf(report, known);
  if ('unknown' in source) return failed(file, source.unknown);
  const { warehouse } = stores;
  const holder = await otherHolder(reading, source, warehouse);
  if (holder !== undefined) {
    return failed(
      file,
      `a file of the name ${reading.name} holds the report of ${holder} for ${report.report.year}: name both at once, or the folder that they are in`,
    );
  }
  try {
    const snapshotId = await keep(reading, source, stores);
    const loaded = { snapshotId, parserVersion: PARSER_VERSION, source, report, checks };
    const outcome = await warehouse.loadReport(loaded);
    if (outcome.status === 'refused') return failed(file, outcome.reason);
    const { status, revision: _, ...ids } = outcome;
    return { file, status, agency: source.agency.name, year: report.report.year, ...ids };
  } catch (error) {
    if (error instanceof ReportNotLoadedError) return failed(file, error.message);
    throw error;
  }
}

/** The agency whose report another file of this name holds: this one is no newer version of it. */
async function otherHolder(
  { name, digest, report }: FileReading,
  source: ReportingSource,
  warehouse: Warehouse,
): Promise<string | undefined> {
  const { year, agency } = report.report;
  if ((await warehouse.fileInArchive({ name, digest })) !== undefined) return undefined;
  return warehouse.otherAgencyAt({ url: `file:${name}`, year, source, stated: agency });
}

/** Keeps the file in the archive, unless it has it, with what is known of it; then in the warehouse. */
async function keep(
  { name, bytes, digest }: FileReading,
  source: ReportingSource,
  { warehouse, archive }: FileStores,
): Promise<number> {
  const readAt = new Date();
  const known = await warehouse.fileInArchive({ name, digest });
  const isHeld = known !== undefined && (await archive.holds(known));
  const place = isHeld ? known : await archive.keepFile({ name, bytes, readAt });
  const kept = { name, digest, readAt: readAt.toISOString(), archive: place };
  await archive.note({ about: 'file', file: { ...kept, source } });
  return warehouse.recordFile(kept);
}

function failed(file: string, reason: string): FileOutcome {
  return { file, status: 'failed', reason };
}

/**
 * The region that the caller gave, that the site's code names, or that only one place of that name can be. The agency is
 * not guessed from the region: a department's report would stand for its county.
 */
function sourceOf(
  { report }: ParsedReport,
  known: FileSource,
): ReportingSource | { readonly unknown: string } {
  const agency = known.agency ?? report.agency;
  const region =
    known.region ?? regionOf(report.regionCode ?? '') ?? (agency === null ? null : findRegion(agency));
  if (region === null) {
    return { unknown: 'neither its title nor a site code tells its region: name it with --region CODE=NAME' };
  }
  if (agency === null) {
    return { unknown: 'its title does not tell whose report it is: name the agency with --agency NAME' };
  }
  return { region, agency: { name: agency, level: agencyLevel(agency, region) } };
}
