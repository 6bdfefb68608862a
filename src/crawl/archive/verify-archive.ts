import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../exchange/digest.js';
import { ArchiveError } from './archive.js';
import type { ArchiveLocation } from './archive-location.js';
import { verifyFile } from './verify-file.js';
import type { WarcArchive } from './warc-archive.js';

/** What an index says that the archive holds. */
export interface IndexedAnswer {
  readonly finalUrl: string;
  /** As in `Snapshot`. */
  readonly digest: string | null;
  readonly archive: ArchiveLocation;
}

export interface ArchiveReport {
  readonly files: number;
  readonly records: number;
  readonly answers: number;
  /** What is broken, each with its place, in words. */
  readonly problems: readonly string[];
  /** What is worth knowing but no loss. */
  readonly notes: readonly string[];
}

/** Reads the whole archive, and looks up everything that the index says is in it. */
export async function verifyArchive(
  folder: string,
  archive: WarcArchive,
  index: readonly IndexedAnswer[],
): Promise<ArchiveReport> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.warc\.gz$/.test(name)).toSorted();
  const problems: string[] = [];
  const notes: string[] = [];
  let records = 0;
  for (const name of names) {
    const report = await verifyFile(path.join(folder, name));
    records += report.records;
    problems.push(...report.problems.map(({ offset, message }) => `${name}, byte ${offset}: ${message}`));
    if (report.tornAt !== null) {
      notes.push(
        `${name}, byte ${report.tornAt}: a killed run left a last record half written; readers stop there`,
      );
    }
  }
  for (const answer of index) {
    const problem = await checkAnswer(archive, answer);
    if (problem !== null) problems.push(`${answer.finalUrl}: ${problem}`);
  }
  return { files: names.length, records, answers: index.length, problems, notes };
}

async function checkAnswer(archive: WarcArchive, indexed: IndexedAnswer): Promise<string | null> {
  const { file, offset } = indexed.archive;
  const place = `${file}, byte ${offset}`;
  try {
    const { type, url, decode } = await archive.readAnswer(indexed.archive);
    const isOther = url !== indexed.finalUrl;
    const hasBody = type !== 'revisit' && indexed.digest !== null;
    // An equal body may be that of another address.
    if (hasBody && digestOf(await decode()) === indexed.digest) return null;
    if (isOther) return `${place} holds ${url} instead`;
    return hasBody ? `${place} holds another body than the index says (${indexed.digest})` : null;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return error.message;
  }
}
