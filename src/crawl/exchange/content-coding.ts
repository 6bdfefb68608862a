import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import {
  brotliDecompress,
  brotliDecompressSync,
  gunzip,
  gunzipSync,
  inflate,
  inflateRaw,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';

type Limit = { readonly maxOutputLength: number };
type Decoder = (body: Uint8Array, limit: Limit) => Promise<Uint8Array>;

const gzip = decoder(gunzipSync, promisify(gunzip));
const brotli = decoder(brotliDecompressSync, promisify(brotliDecompress));
const zlibDeflate = decoder(inflateSync, promisify(inflate));
const rawDeflate = decoder(inflateRawSync, promisify(inflateRaw));

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', (body, limit) => byHeader(body, gzip)(body, limit)],
  ['x-gzip', (body, limit) => byHeader(body, gzip)(body, limit)],
  ['br', brotli],
  ['deflate', (body, limit) => byHeader(body, rawDeflate)(body, limit)],
]);

/** Some servers mix the two up, or send the bare deflate stream where RFC 9110 asks for the zlib format (RFC 1950). */
function byHeader(body: Uint8Array, otherwise: Decoder): Decoder {
  if (hasGzipHeader(body)) return gzip;
  return hasZlibHeader(body) ? zlibDeflate : otherwise;
}

/** What servers name as their coding that is none: that there is none, or the charset of the page. */
const NO_CODING = /^(?:|identity|none|utf-?8|gbk|gb2312|gb18030)$/;

/** Handing less than this to another thread costs more than to do it at once. */
const SMALL_BYTES = 32 * 1024;

function decoder(atOnce: (body: Uint8Array, limit: Limit) => Uint8Array, elsewhere: Decoder): Decoder {
  return async (body, limit) => (body.length < SMALL_BYTES ? atOnce(body, limit) : elsewhere(body, limit));
}

/** A body that cannot be decoded: cut off, damaged, in an unknown coding, or larger than the limit. */
export class ContentCodingError extends Error {
  override readonly name = 'ContentCodingError';

  constructor(
    readonly reason: string,
    readonly kind: 'unknown' | 'damaged' | 'too_large',
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/**
 * Undoes the `Content-Encoding` of a body. Stops inflating at `maxBytes`, so that a small body cannot fill the memory.
 * @throws ContentCodingError
 */
export async function decodeContent(
  body: Uint8Array,
  contentEncoding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  if (body.length === 0) return body;
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  let decoded = body;
  for (const coding of codings.filter((name) => !NO_CODING.test(name)).reverse()) {
    decoded = await decodeOnce(decoded, coding, maxBytes);
  }
  // A server that packs what its disk has packed already says so once.
  return codings.some(isGzip) && hasGzipHeader(decoded) ? decodeOnce(decoded, 'gzip', maxBytes) : decoded;
}

async function decodeOnce(body: Uint8Array, coding: string, maxBytes: number): Promise<Uint8Array> {
  const decode = DECODERS.get(coding);
  if (decode === undefined) {
    throw new ContentCodingError(`the answer is coded as "${coding}", which was not asked for`, 'unknown');
  }
  try {
    return await decode(body, { maxOutputLength: maxBytes });
  } catch (cause) {
    const tooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    // Some servers name the coding of all their answers, whether they have packed this one or not.
    if (!tooLarge && isPlain(body)) return body;
    const reason = tooLarge
      ? `the answer unpacks to more than ${maxBytes} bytes`
      : `the ${coding} data of the answer is cut off or damaged`;
    throw new ContentCodingError(reason, tooLarge ? 'too_large' : 'damaged', { cause });
  }
}

function isGzip(coding: string): boolean {
  return coding === 'gzip' || coding === 'x-gzip';
}

/** RFC 1952, 2.3.1 */
function hasGzipHeader([first, second, method]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b && method === 8;
}

/** Packed data of this many bytes has control characters in it, and shorter data is no UTF-8. */
const FEWEST_BYTES = 64;

/** Text and PDF files show that they are not packed. */
function isPlain(body: Uint8Array): boolean {
  const start = body.subarray(0, 512);
  const isText = start.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
  if (isText) return start.length >= FEWEST_BYTES || isUtf8(start);
  return Buffer.from(start).toString('latin1').startsWith('%PDF-');
}

/** RFC 1950, 2.2 */
function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
