import { digestOf } from '../exchange/digest.js';
import { type Exchange, headerValue } from '../exchange/exchange.js';
import { requestAddress } from '../exchange/page-request.js';
import type { Archive } from './archive.js';
import type { ArchiveEntry, ArchiveIndex } from './archive-index.js';
import type { ArchiveLocation } from './archive-location.js';
import type { KeptExchange, KnownAnswer } from './kept-exchange.js';
import { SnapshotIndexError } from './snapshot-index-error.js';

/** An archive with its index, in which no body stands twice. */
export class IndexedArchive {
  readonly #archive: Archive;
  readonly #index: ArchiveIndex;

  constructor(archive: Archive, index: ArchiveIndex) {
    this.#archive = archive;
    this.#index = index;
  }

  /**
   * Keeps an exchange; `previous` is the place of the answer that the request named as known. The entry is left to be
   * recorded: together with what else is recorded of the exchange, or by `record`.
   * @throws ArchiveError, SnapshotIndexError
   */
  async keep(exchange: Exchange, previous: ArchiveLocation | undefined): Promise<KeptExchange> {
    const candidate = describe(exchange);
    const earlier = exchange.status === 304 ? previous : await this.#findBody(candidate);
    const { bodyAt, ...place } = await this.#archive.append(exchange, earlier ?? previous);
    const isNew = bodyAt.file === place.file && bodyAt.offset === place.offset;
    return { archive: bodyAt, entry: isNew ? { ...candidate, archive: place } : null };
  }

  /** @throws SnapshotIndexError */
  async record(entry: ArchiveEntry | null): Promise<void> {
    if (entry === null) return;
    await this.#index.recordEntry(entry).catch((cause) => {
      const message = `the index of the archive cannot be written for ${entry.url}: ${String(cause)}`;
      throw new SnapshotIndexError(message, { cause });
    });
  }

  /**
   * The last whole answer of an address with its body, where that can still be read.
   * @throws SnapshotIndexError
   */
  async lastWhole(url: URL): Promise<{ answer: KnownAnswer; body: Uint8Array } | undefined> {
    const entry = await this.#index.lastWhole(requestAddress({ url }).href).catch((cause) => {
      const message = `the index of the archive cannot be read for ${url.href}: ${String(cause)}`;
      throw new SnapshotIndexError(message, { cause });
    });
    if (entry === undefined) return undefined;
    const body = await this.#archive.readBody(entry.archive).catch(() => undefined);
    return body && { answer: { ...entry, finalUrl: entry.url }, body };
  }

  async #findBody(body: Omit<ArchiveEntry, 'archive'>): Promise<ArchiveLocation | undefined> {
    return this.#index.findBody(body).catch((cause) => {
      const message = `the index of the archive cannot be read for ${body.url}: ${String(cause)}`;
      throw new SnapshotIndexError(message, { cause });
    });
  }
}

function describe(exchange: Exchange): Omit<ArchiveEntry, 'archive'> {
  const { url, posted, sentAt, status, headers, wireBody, cutOff } = exchange;
  return {
    address: requestAddress({ url, body: posted }).href,
    url: url.href,
    fetchedAt: sentAt.toISOString(),
    status,
    digest: digestOf(wireBody),
    contentEncoding: headerValue(headers, 'content-encoding'),
    truncated: cutOff?.truncation ?? null,
    etag: headerValue(headers, 'etag'),
    lastModified: headerValue(headers, 'last-modified'),
  };
}
