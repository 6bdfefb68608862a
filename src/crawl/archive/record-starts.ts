import type { FileHandle } from 'node:fs/promises';
import { inflateStart } from './gzip-member.js';
import { readRange } from './read-range.js';

const CHUNK_BYTES = 1024 * 1024;
/** More than enough to inflate the first word of a record. */
const HEAD_BYTES = 512;

/** How a gzip member begins (RFC 1952, 2.3.1): its magic number and the method deflate. */
const MEMBER_START = Buffer.from([0x1f, 0x8b, 0x08]);

/** Where the records of a compressed WARC file begin, found by themselves: damage to one does not hide the next. */
export async function findRecordStarts(file: FileHandle, size: number): Promise<number[]> {
  const starts: number[] = [];
  for (let position = 0; position < size; position += CHUNK_BYTES) {
    // A start may lie across two chunks.
    const chunk = await readRange(file, position, CHUNK_BYTES + MEMBER_START.length - 1);
    for (const at of occurrences(chunk)) {
      if (await beginsRecord(file, position + at)) starts.push(position + at);
    }
  }
  return starts;
}

function* occurrences(bytes: Buffer): Generator<number> {
  for (let at = bytes.indexOf(MEMBER_START); at >= 0; at = bytes.indexOf(MEMBER_START, at + 1)) yield at;
}

async function beginsRecord(file: FileHandle, position: number): Promise<boolean> {
  const start = await inflateStart(await readRange(file, position, HEAD_BYTES));
  return start.subarray(0, 5).toString('latin1') === 'WARC/';
}
