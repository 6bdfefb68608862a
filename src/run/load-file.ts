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
import { readNamedFile, UnreadableFileError } from './read-named-file.js';
import { readReport } from './read-report.js';

/** What the caller knows about a file that the file itself may not say. */
export interface FileSource {
  readonly region?: ReportingSource['region'];
  readonly agency?: string;
}

/** `failed`: the file cannot be read, holds no report, or does not tell its region; nothing of it was stored. */
export type FileOutcome =
  | { readonly status: LoadedStatus; readonly report: ReportMetadata }
  | { readonly status: 'failed'; readonly reason: string };

export type LoadedStatus = Exclude<LoadOutcome['status'], 'refused'>;

/**
 * Loads a report from a file on disk.
 *
 * @throws {WarehouseError} when the warehouse cannot be written.
 */
export async function loadFile(file: string, warehouse: Warehouse, known: FileSource): Promise<FileOutcome> {
  try {
    return await load(file, await readNamedFile(file), warehouse, known);
  } catch (error) {
    if (error instanceof UnreadableFileError) return failed(error.reason);
    if (error instanceof ReportNotLoadedError) return failed(error.message);
    throw error;
  }
}

async function load(
  file: string,
  bytes: Uint8Array,
  warehouse: Warehouse,
  known: FileSource,
): Promise<FileOutcome> {
  const name = basename(file);
  const { report, checks, readable } = await readReport(bytes, { fileName: name });
  const [issue] = report.issues;
  if (!readable) return failed(issue?.message ?? 'it cannot be read');
  if (report.form === null) return failed(`it holds no report: ${issue?.message ?? 'no statutory table'}`);
  const source = sourceOf(report, known);
  if (source === null) {
    return failed('neither its title nor a site code tells its region: name it with --region CODE=NAME');
  }
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const snapshotId = await warehouse.recordFile({ name, digest, readAt: new Date().toISOString() });
  const outcome = await warehouse.loadReport({
    snapshotId,
    parserVersion: PARSER_VERSION,
    source,
    report,
    checks,
  });
  return outcome.status === 'refused'
    ? failed(outcome.reason)
    : { status: outcome.status, report: report.report };
}

function failed(reason: string): FileOutcome {
  return { status: 'failed', reason };
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
