import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { WARCParser } from 'warcio';
import { answerEntry } from './answer-entry.js';
import type { ArchiveEntry } from './archive-index.js';
import { type ArchiveNote, archiveNote } from './archive-note.js';
import { inflateMember, isCutOff } from './gzip-member.js';
import type { RawRecord } from './raw-record.js';
import { readRange } from './read-range.js';
import { findRecordStarts } from './record-starts.js';

/** What an index can be made of again. */
export type ArchivedItem =
  | { readonly kind: 'answer'; readonly entry: ArchiveEntry }
  | { readonly kind: 'note'; readonly note: ArchiveNote }
  /** A record that cannot be read, and so is lost. */
  | { readonly kind: 'damage'; readonly message: string };

/** The names of an archive's files, in the order in which they were begun; none where there is no archive. */
export async function archiveFiles(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => /\.warc\.gz$/.test(name)).toSorted();
}

/** Everything that the archive tells of itself, in the order in which it was written. */
export async function* readArchive(folder: string): AsyncGenerator<ArchivedItem> {
  for (const name of await archiveFiles(folder)) yield* itemsIn(folder, name);
}

async function* itemsIn(folder: string, name: string): AsyncGenerator<ArchivedItem> {
  let answer: RawRecord | null = null;
  for await (const record of recordsOf(folder, name)) {
    if (typeof record === 'string') yield { kind: 'damage', message: `${name}, ${record}` };
    else if (record.type === 'metadata') yield noteIn(record);
    // A request stands behind its answer.
    else if (record.type === 'request' && answer !== null) {
      yield { kind: 'answer', entry: answerEntry(answer, record) };
    }
    answer = typeof record !== 'string' && record.type === 'response' ? record : null;
  }
}

function noteIn({ block, location: { file, offset } }: RawRecord): ArchivedItem {
  const parsed = archiveNote.safeParse(jsonIn(block));
  if (parsed.success) return { kind: 'note', note: parsed.data };
  return { kind: 'damage', message: `${file}, byte ${offset}: a note that this version does not understand` };
}

function jsonIn(block: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(block).toString('utf8'));
  } catch {
    return null;
  }
}

/** The records of a file; in words what cannot be read. The half record that a killed run left at the end is no loss. */
async function* recordsOf(folder: string, name: string): AsyncGenerator<RawRecord | string> {
  const handle = await open(path.join(folder, name));
  try {
    const { size } = await handle.stat();
    const starts = await findRecordStarts(handle, size);
    for (const [index, offset] of starts.entries()) {
      const bytes = await readRange(handle, offset, (starts[index + 1] ?? size) - offset);
      const isLast = index === starts.length - 1;
      const record = await readRecord(bytes, name, offset);
      if (record !== null) yield record;
      else if (!isLast || !(await isCutOff(bytes))) yield `byte ${offset}: a record cannot be read`;
    }
  } finally {
    await handle.close();
  }
}

async function readRecord(bytes: Uint8Array, file: string, offset: number): Promise<RawRecord | null> {
  try {
    const { data, length } = await inflateMember(bytes);
    const record = await WARCParser.parse([data], { parseHttp: false });
    if (record === null) return null;
    const block = await record.readFully(false);
    return {
      type: record.warcType ?? '',
      url: record.warcTargetURI ?? '',
      date: record.warcDate ?? '',
      header: (name) => record.warcHeader(name) ?? null,
      block,
      location: { file, offset, length },
    };
  } catch {
    return null;
  }
}
