import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { PARSER_VERSION, type ParsedReport, type ReportMetadata } from '../parse/report.js';
import { findRegion, regionOf } from '../regions/region.js';
import {
  agencyLevel,
  type LoadOutcome,
  type ReportingSource,
  ReportNotLoadedError,
  type Warehouse,
} from '../warehouse/index.js';
import { type ReadFile, type Reading, readInParallel } from './read-in-parallel.js';
import { readNamedFile, UnreadableFileError } from './read-named-file.js';
import type { CheckedReport } from './read-report.js';

/** What the caller knows about a file that the file itself may not say. */
export interface FileSource {
  readonly region?: ReportingSource['region'];
  readonly agency?: string;
}

/** `failed`: the file cannot be read, holds no report, or does not tell its region; nothing of it was stored. */
export type FileOutcome = { readonly file: string } & (
  | { readonly status: LoadedStatus; readonly report: ReportMetadata }
  | { readonly status: 'failed'; readonly reason: string }
);

export type LoadedStatus = Exclude<LoadOutcome['status'], 'refused'>;

/** A file that was read, and the digest of its bytes. */
interface FileReading extends CheckedReport {
  readonly file: string;
  readonly digest: string;
}

/**
 * Loads reports from files on disk, in their order; ends early when the signal comes.
 *
 * @throws {WarehouseError} when the warehouse cannot be written.
 */
export async function* loadFiles(
  files: readonly string[],
  warehouse: Warehouse,
  known: FileSource,
  reading: Reading,
): AsyncGenerator<FileOutcome> {
  for await (const read of readInParallel(files, readFile, reading)) {
    yield 'status' in read ? read : await load(read, warehouse, known);
  }
}

async function readFile(file: string, read: ReadFile): Promise<FileReading | FileOutcome> {
  try {
    const bytes = await readNamedFile(file);
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { file, digest, ...(await read({ bytes, hints: { fileName: basename(file) } })) };
  } catch (error) {
    if (error instanceof UnreadableFileError) return failed(file, error.reason);
    throw error;
  }
}

async function load(reading: FileReading, warehouse: Warehouse, known: FileSource): Promise<FileOutcome> {
  const { file, digest, report, checks, readable } = reading;
  const [issue] = report.issues;
  if (!readable) return failed(file, issue?.message ?? 'it cannot be read');
  if (report.form === null) {
    return failed(file, `it holds no report: ${issue?.message ?? 'no statutory table'}`);
  }
  const source = sourceOf(report, known);
  if (source === null) {
    return failed(
      file,
      'neither its title nor a site code tells its region: name it with --region CODE=NAME',
    );
  }
  const readAt = new Date().toISOString();
  try {
    const snapshotId = await warehouse.recordFile({ name: basename(file), digest, readAt });
    const loaded = { snapshotId, parserVersion: PARSER_VERSION, source, report, checks };
    const outcome = await warehouse.loadReport(loaded);
    if (outcome.status === 'refused') return failed(file, outcome.reason);
    return { file, status: outcome.status, report: report.report };
  } catch (error) {
    if (error instanceof ReportNotLoadedError) return failed(file, error.message);
    throw error;
  }
}

function failed(file: string, reason: string): FileOutcome {
  return { file, status: 'failed', reason };
}

/** The region that the caller gave, that the site's code names, or that only one place of that name can be. */
function sourceOf({ report }: ParsedReport, known: FileSource): ReportingSource | null {
  const agency = known.agency ?? report.agency;
  const region =
    known.region ?? regionOf(report.regionCode ?? '') ?? (agency === null ? null : findRegion(agency));
  if (region === null) return null;
  const name = agency ?? region.name;
  return { region, agency: { name, level: agencyLevel(name, region) } };
}
