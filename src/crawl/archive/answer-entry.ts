import type { Truncation } from '../exchange/exchange.js';
import { type PostBody, requestAddress } from '../exchange/page-request.js';
import type { ArchiveEntry } from './archive-index.js';
import { splitMessage } from './http-message.js';
import type { RawRecord } from './raw-record.js';

const TRUNCATIONS: readonly string[] = ['length', 'time', 'disconnect'] satisfies readonly Truncation[];

/** The entry of an answer, as its record and that of its request tell it. */
export function answerEntry(response: RawRecord, request: RawRecord): ArchiveEntry {
  const { head } = splitMessage(response.block);
  const truncated = response.header('WARC-Truncated');
  return {
    address: requestAddress({ url: new URL(request.url), body: postedIn(request) }).href,
    url: response.url,
    fetchedAt: response.date,
    status: Number(/^HTTP\/\S+ (\d{3})/.exec(head)?.[1]),
    digest: response.header('WARC-Payload-Digest') ?? '',
    contentEncoding: headerIn(head, 'content-encoding'),
    truncated: truncated !== null && isTruncation(truncated) ? truncated : null,
    etag: headerIn(head, 'etag'),
    lastModified: headerIn(head, 'last-modified'),
    archive: response.location,
  };
}

function isTruncation(text: string): text is Truncation {
  return TRUNCATIONS.includes(text);
}

function postedIn({ block }: RawRecord): PostBody | undefined {
  const { head, body } = splitMessage(block);
  if (!head.startsWith('POST ')) return undefined;
  const isJson = /json/i.test(headerIn(head, 'content-type') ?? '');
  const contentType = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  return { contentType, text: Buffer.from(body).toString('utf8') };
}

/** The value of the first header of a name. */
function headerIn(head: string, name: string): string | null {
  const line = head.split('\r\n').find((line) => line.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}
