import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { PARSER_VERSION, type ParsedReport } from '../parse/report.js';
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

/** `failed`: the file could not be read, or its region is not known; nothing of it was stored. */
export type FileOutcome = LoadOutcome | { readonly status: 'failed'; readonly reason: string };

/**
 * Loads a report from a file on disk.
 *
 * @throws {WarehouseError} when the warehouse cannot be written.
 */
export async function loadFile(file: string, warehouse: Warehouse, known: FileSource): Promise<FileOutcome> {
  try {
    const bytes = await readNamedFile(file);
    const { report, checks, readable } = await readReport(bytes, { fileName: basename(file) });
    if (!readable) return failed(file, report.issues[0]?.message ?? 'cannot be read');
    if (report.form === null) return { status: 'refused', reason: worstOf(report) };
    const source = sourceOf(report, known);
    if (source === null) {
      return failed(file, 'no title or site code tells its region; give it with --region CODE=NAME');
    }
    const snapshotId = await warehouse.recordFile({
      name: basename(file),
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      readAt: new Date().toISOString(),
    });
    return await warehouse.loadReport({ snapshotId, parserVersion: PARSER_VERSION, source, report, checks });
  } catch (error) {
    if (error instanceof ReportNotLoadedError) return failed(file, error.message);
    if (error instanceof UnreadableFileError) return failed(file, error.reason);
    throw error;
  }
}

function worstOf({ issues }: ParsedReport): string {
  return issues[0]?.message ?? 'it holds none of the statutory tables';
}

function failed(file: string, reason: string): FileOutcome {
  return { status: 'failed', reason: `${file}: ${reason}` };
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
