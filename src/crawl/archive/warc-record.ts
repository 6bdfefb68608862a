import { WARCRecord, WARCSerializer } from 'warcio';
import { digestOf } from '../exchange/digest.js';
import type { Exchange, HeaderList } from '../exchange/exchange.js';
import type { ArchivedFile } from './archive.js';
import { type ArchiveNote, fileAddress, subjectOf } from './archive-note.js';
import { compressMember } from './gzip-member.js';

/** ISO 28500:2017. */
const WARC_VERSION = 'WARC/1.1' as const;
const NOT_MODIFIED_PROFILE = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified';
const NO_BODY = new Uint8Array();

/** What the WARC headers of an earlier response say about it. */
export interface EarlierRecord {
  readonly id: string;
  readonly uri: string;
  readonly date: string;
  readonly payloadDigest: string;
}

/** `sha256:` and 64 hexadecimal digits, as `WARC-Payload-Digest` states it. */
export type PayloadDigest = string;

/** The record that opens each file and says who wrote it. */
export function describeFile(fileName: string, software: string, date: Date): Promise<Uint8Array> {
  const record = WARCRecord.createWARCInfo(
    { filename: fileName, warcVersion: WARC_VERSION, date: date.toISOString() },
    {
      software,
      format: 'WARC File Format 1.1',
      conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      robots: 'obey',
    },
  );
  return serialize(record);
}

/** A whole answer, a reference to an earlier one, or one that says that nothing was modified. */
export function describeResponse(
  exchange: Exchange,
  payloadDigest: PayloadDigest,
  earlier: EarlierRecord | undefined,
): WARCRecord {
  const notModified = exchange.status === 304;
  const repeats = notModified || earlier?.payloadDigest === payloadDigest;
  return earlier !== undefined && repeats
    ? revisit(exchange, earlier, notModified)
    : createAnswer('response', exchange, wholeHeaders(exchange, payloadDigest), exchange.wireBody);
}

/** The request that led to the answer, tied to its record. */
export function describeRequest(exchange: Exchange, response: WARCRecord): WARCRecord {
  const { url, posted } = exchange;
  const method = posted === undefined ? 'GET' : 'POST';
  const body = Buffer.from(posted?.text ?? '');
  const record = WARCRecord.create(
    {
      type: 'request',
      url: url.href,
      date: exchange.sentAt.toISOString(),
      warcVersion: WARC_VERSION,
      warcHeaders: {
        'WARC-Concurrent-To': response.warcHeader('WARC-Record-ID') ?? '',
        'WARC-Payload-Digest': digestOf(body),
      },
      statusline: `${method} ${url.pathname}${url.search} HTTP/1.1`,
      httpHeaders: mutable(exchange.requestHeaders),
    },
    [body],
  );
  return withBlockDigest(record, body);
}

/** A note, as the WARC standard has records that describe others. */
export function describeNote(note: ArchiveNote, date: Date): WARCRecord {
  return create('metadata', subjectOf(note), date, 'application/json', Buffer.from(JSON.stringify(note)));
}

/** A file that was not fetched by any protocol. */
export function describeKeptFile({ name, bytes, readAt }: ArchivedFile): WARCRecord {
  return create('resource', fileAddress(name), readAt, 'application/octet-stream', bytes);
}

function create(
  type: 'metadata' | 'resource',
  url: string,
  date: Date,
  contentType: string,
  block: Uint8Array,
): WARCRecord {
  const digest = digestOf(block);
  const warcHeaders = {
    'Content-Type': contentType,
    'WARC-Payload-Digest': digest,
    'WARC-Block-Digest': digest,
  };
  return WARCRecord.create({ type, url, date: date.toISOString(), warcVersion: WARC_VERSION, warcHeaders }, [
    block,
  ]);
}

/** The record in its own gzip member, so that it can be read by its place alone. */
export async function serialize(record: WARCRecord): Promise<Uint8Array> {
  return compressMember(await WARCSerializer.serialize(record));
}

/** States the digest of the record's block; warcio would compute the same, many times slower. */
function withBlockDigest(record: WARCRecord, body: Uint8Array): WARCRecord {
  const digest = digestOf(Buffer.concat([Buffer.from(`${record.httpHeaders?.toString()}\r\n`), body]));
  record.warcHeaders.headers.set('WARC-Block-Digest', digest);
  return record;
}

function wholeHeaders({ cutOff }: Exchange, payloadDigest: PayloadDigest): Record<string, string> {
  return {
    'WARC-Payload-Digest': payloadDigest,
    ...(cutOff === undefined ? {} : { 'WARC-Truncated': cutOff.truncation }),
  };
}

function revisit(exchange: Exchange, earlier: EarlierRecord, notModified: boolean): WARCRecord {
  const record = createAnswer('revisit', exchange, {
    'WARC-Payload-Digest': earlier.payloadDigest,
    'WARC-Refers-To': earlier.id,
    'WARC-Refers-To-Target-URI': earlier.uri,
    'WARC-Refers-To-Date': earlier.date,
  });
  if (notModified) record.warcHeaders.headers.set('WARC-Profile', NOT_MODIFIED_PROFILE);
  return record;
}

function createAnswer(
  type: 'response' | 'revisit',
  exchange: Exchange,
  warcHeaders: Record<string, string>,
  body: Uint8Array = NO_BODY,
): WARCRecord {
  const record = WARCRecord.create(
    {
      type,
      url: exchange.url.href,
      date: exchange.sentAt.toISOString(),
      warcVersion: WARC_VERSION,
      warcHeaders,
      statusline: `HTTP/1.1 ${exchange.status} ${exchange.statusText}`,
      httpHeaders: mutable(withoutTransferCoding(exchange.headers)),
    },
    [body],
  );
  return withBlockDigest(record, body);
}

/** The transfer coding is undone already, and a reader that sees its header would undo it again. */
function withoutTransferCoding(headers: HeaderList): HeaderList {
  return headers.map(([name, value]) =>
    name.toLowerCase() === 'transfer-encoding' ? [`X-Archive-Orig-${name}`, value] : [name, value],
  );
}

function mutable(headers: HeaderList): [string, string][] {
  return headers.map(([name, value]) => [name, value]);
}
