import { promisify } from 'node:util';
import {
  constants,
  gunzip,
  gunzipSync,
  gzip,
  gzipSync,
  inflateRaw,
  inflateRawSync,
  type ZlibOptions,
} from 'node:zlib';
import { z } from 'zod';

/** RFC 1952, 2.3: the header without optional fields, and the checksum and length behind the data. */
const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;

/** Handing less than this to another thread costs more than to do it at once. */
const SMALL_BYTES = 64 * 1024;
/** Most records are headers only, and the memory for a larger window costs more than to compress them. */
const TINY_BYTES = 4096;
const TINY_WINDOW: ZlibOptions = { windowBits: 12, memLevel: 5, chunkSize: TINY_BYTES };

const compressAll = promisify(gzip);
const gunzipAll = promisify(gunzip);
const inflateAll = promisify(inflateRaw);

/** What Node gives with `info`, which its types leave out: `bytesWritten` is how much of the input was used. */
const inflated = z.object({ engine: z.object({ bytesWritten: z.number() }) });

export interface Member {
  readonly data: Buffer;
  /** Compressed, from its first byte to its last. */
  readonly length: number;
}

/** The bytes as one gzip member. */
export async function compressMember(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length < TINY_BYTES) return gzipSync(bytes, TINY_WINDOW);
  return bytes.length < SMALL_BYTES ? gzipSync(bytes) : compressAll(bytes);
}

/**
 * Inflates the gzip member that the bytes begin with, and holds it against its checksum; whatever follows is left.
 * @throws Error when there is none, or when it is damaged or cut off.
 */
export async function inflateMember(bytes: Uint8Array): Promise<Member> {
  const { engine } = inflated.parse(inflateRawSync(bytes.subarray(HEADER_BYTES), { info: true }));
  const length = HEADER_BYTES + engine.bytesWritten + TRAILER_BYTES;
  return { data: await inflateWhole(bytes.subarray(0, length)), length };
}

/**
 * Inflates bytes that are one gzip member, and holds it against its checksum.
 * @throws Error when they are damaged or cut off.
 */
export async function inflateWhole(bytes: Uint8Array): Promise<Buffer> {
  return bytes.length < SMALL_BYTES ? gunzipSync(bytes) : gunzipAll(bytes);
}

/** Whether the bytes are sound gzip data as far as they go, but end too soon. */
export async function isCutOff(bytes: Uint8Array): Promise<boolean> {
  try {
    await gunzipAll(bytes);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
  }
}

/** What the first bytes of a member inflate to, however far that goes; whatever follows the member is left. */
export async function inflateStart(bytes: Uint8Array): Promise<Buffer> {
  const data = bytes.subarray(HEADER_BYTES);
  const asFar = { finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return data.length < SMALL_BYTES ? inflateRawSync(data, asFar) : await inflateAll(data, asFar);
  } catch {
    return Buffer.alloc(0);
  }
}
