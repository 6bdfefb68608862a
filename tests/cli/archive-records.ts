import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { WARCParser } from 'warcio';

/** A record of an archive, as far as the command line's specifications look at it. */
export interface ArchiveRecord {
  readonly type: string;
  readonly url: string;
  /** Request or status line and headers; names in lower case. */
  readonly startLine: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** Names of the archive's files; none where there is no archive. */
export async function archiveFiles(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

/** The records of an archive in the files that `known` does not name; the torn end of a killed run's file is left out. */
export async function archiveRecords(
  folder: string,
  known: readonly string[] = [],
): Promise<ArchiveRecord[]> {
  const names = (await archiveFiles(folder)).filter((name) => !known.includes(name));
  const records = await Promise.all(names.map((name) => recordsOf(path.join(folder, name))));
  return records.flat();
}

async function recordsOf(file: string): Promise<ArchiveRecord[]> {
  const records: ArchiveRecord[] = [];
  try {
    for await (const record of new WARCParser([await readFile(file)])) {
      const { warcType = '', warcTargetURI: url, httpHeaders } = record;
      await record.readFully(false);
      const headers = new Map(
        [...(httpHeaders?.headers ?? [])].map(([name, value]) => [name.toLowerCase(), value]),
      );
      records.push({ type: warcType, url: url ?? '', startLine: httpHeaders?.statusline ?? '', headers });
    }
  } catch (error) {
    if (records.length === 0) throw error;
  }
  return records;
}
