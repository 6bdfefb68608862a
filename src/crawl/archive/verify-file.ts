import { type FileHandle, open } from 'node:fs/promises';
import { WARCParser } from 'warcio';
import { digestOf } from '../exchange/digest.js';
import { inflateMember, isCutOff } from './gzip-member.js';
import { splitMessage } from './http-message.js';
import { readRange } from './read-range.js';
import { findRecordStarts } from './record-starts.js';

/** What a WARC file is worth. */
export interface FileReport {
  /** Records that were read to their end. */
  readonly records: number;
  readonly problems: readonly RecordProblem[];
  /** Where a last record begins that a killed run left half written: no answer was ever promised to be in it. */
  readonly tornAt: number | null;
}

export interface RecordProblem {
  readonly offset: number;
  readonly message: string;
}

/** Reads every record of a file and holds it against its digests; goes on behind what cannot be read. */
export async function verifyFile(file: string): Promise<FileReport> {
  const handle = await open(file);
  try {
    return await verifyRecords(handle, (await handle.stat()).size);
  } finally {
    await handle.close();
  }
}

async function verifyRecords(handle: FileHandle, size: number): Promise<FileReport> {
  const problems: RecordProblem[] = [];
  let records = 0;
  let tornAt: number | null = null;
  const found = await findRecordStarts(handle, size);
  const starts = found[0] === 0 || size === 0 ? found : [0, ...found];
  for (const [index, start] of starts.entries()) {
    const bytes = await readRange(handle, start, (starts[index + 1] ?? size) - start);
    const record = await inflateMember(bytes).catch(() => null);
    const rest = bytes.subarray(record?.length ?? 0);
    if (record !== null) {
      records += 1;
      problems.push(...(await wrongDigests(record.data)).map((message) => ({ offset: start, message })));
    }
    if (rest.length === 0) continue;
    const offset = start + bytes.length - rest.length;
    const isLast = index === starts.length - 1;
    if (isLast && (await isCutOff(rest))) tornAt = offset;
    else problems.push({ offset, message: 'a record cannot be read' });
  }
  return { records, problems, tornAt };
}

/** In words, which digests of a record do not hold. */
async function wrongDigests(bytes: Uint8Array): Promise<string[]> {
  const record = await WARCParser.parse([bytes], { parseHttp: false });
  if (record === null) return ['there is no WARC record in it'];
  const block = await record.readFully(false);
  // The record that describes the file carries no digest, and is given as null.
  const stated = record.warcBlockDigest ?? null;
  const wrongBlock = stated !== null && stated !== digestOf(block);
  // A revisit record states the digest of the answer that it repeats.
  const hasPayload = record.warcType === 'response';
  const wrongPayload = hasPayload && record.warcPayloadDigest !== digestOf(splitMessage(block).body);
  return [
    ...(wrongBlock ? ['the record is not what its digest (WARC-Block-Digest) says'] : []),
    ...(wrongPayload ? ['the body is not what its digest (WARC-Payload-Digest) says'] : []),
  ];
}
