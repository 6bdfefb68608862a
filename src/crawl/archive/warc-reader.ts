import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { WARCParser, type WARCRecord } from 'warcio';
import { decodeContent } from '../exchange/content-coding.js';
import { ArchiveError } from './archive.js';
import type { ArchiveLocation } from './archive-location.js';
import { inflateStart, inflateWhole } from './gzip-member.js';
import { splitMessage } from './http-message.js';
import { readRange } from './read-range.js';
import type { EarlierRecord } from './warc-record.js';

/** Bodies were held to the limit of the crawl that fetched them; this guards against damaged files only. */
const LARGEST_BODY = 1024 ** 3;
/** So much of a compressed record nearly always holds its own headers. */
const HEADERS_BYTES = 1024;

/** An answer as the archive has it. */
export interface ArchivedAnswer {
  /**
   * `response`, `resource` for a file from disk, or `revisit` for one that repeats an earlier answer and has no body of
   * its own.
   */
  readonly type: string;
  readonly url: string;
  /** As `WARC-Truncated` states it: why the body ends too soon; null where it is whole. */
  readonly truncated: string | null;
  /** Status line and headers. */
  readonly head: string;
  /** As received. */
  readonly wireBody: Uint8Array;
  /**
   * The body, decoded.
   * @throws ArchiveError when it cannot be.
   */
  readonly decode: () => Promise<Uint8Array>;
}

/** Reads the records of a folder of WARC files by their places. */
export class WarcReader {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** As `Archive.readBody`. */
  async readBody(location: ArchiveLocation): Promise<Uint8Array> {
    const { type, decode } = await this.readAnswer(location);
    if (type === 'response' || type === 'resource') return decode();
    const message = `${describe(location)} is a ${type} record, which has no body; read the snapshot that it repeats`;
    throw new ArchiveError('no_body', message);
  }

  /**
   * The whole answer at a place.
   * @throws ArchiveError when there is none, or when it cannot be read.
   */
  async readAnswer(location: ArchiveLocation): Promise<ArchivedAnswer> {
    const record = await this.#readRecord(location);
    try {
      const block = await record.readFully(false);
      // A file is no HTTP message.
      const { head, body } = record.warcType === 'resource' ? { head: '', body: block } : splitMessage(block);
      return {
        type: record.warcType ?? 'unknown',
        url: record.warcTargetURI ?? '',
        truncated: record.warcHeader('WARC-Truncated') ?? null,
        head,
        wireBody: body,
        decode: () => decodeBody(head, body, location),
      };
    } catch (cause) {
      throw unreadableBody(location, cause);
    }
  }

  /** As `Archive.holds`. */
  async holds({ file, offset, length }: ArchiveLocation): Promise<boolean> {
    // Files stand in the folder itself, whatever an index says.
    if (path.basename(file) !== file) return false;
    const found = await stat(path.join(this.#folder, file)).catch(() => null);
    return found !== null && found.size >= offset + length;
  }

  /**
   * What a later record needs to refer to the one at a place; undefined where that cannot be read. Reads no more of it
   * than its headers: the body of a page that has not changed is of no use.
   */
  async earlierRecord(location: ArchiveLocation): Promise<EarlierRecord | undefined> {
    const start = { ...location, length: Math.min(location.length, HEADERS_BYTES) };
    const record = await this.#readRecord(location, async () => {
      const headers = await inflateStart(await this.#readBytes(start));
      return headers.includes('\r\n\r\n') ? headers : this.#readMember(location);
    }).catch(() => undefined);
    const id = record?.warcHeader('WARC-Record-ID');
    const uri = record?.warcTargetURI;
    const date = record?.warcDate;
    const payloadDigest = record?.warcPayloadDigest;
    return id && uri && date && payloadDigest ? { id, uri, date, payloadDigest } : undefined;
  }

  async #readRecord(location: ArchiveLocation, read = () => this.#readMember(location)): Promise<WARCRecord> {
    if (!(await this.holds(location))) {
      const message = `the archive ${this.#folder} does not have ${describe(location)}; put its WARC files back`;
      throw new ArchiveError('missing', message);
    }
    try {
      const record = await WARCParser.parse([await read()], { parseHttp: false });
      if (record !== null) return record;
    } catch (cause) {
      throw new ArchiveError('damaged', `${describe(location)} cannot be read`, { cause });
    }
    throw new ArchiveError('damaged', `${describe(location)} holds no WARC record`);
  }

  /** warcio would read on where the compressed data are damaged. */
  async #readMember(location: ArchiveLocation): Promise<Uint8Array> {
    return inflateWhole(await this.#readBytes(location));
  }

  async #readBytes({ file, offset, length }: ArchiveLocation): Promise<Uint8Array> {
    const handle = await open(path.join(this.#folder, file));
    try {
      return await readRange(handle, offset, length);
    } finally {
      await handle.close();
    }
  }
}

async function decodeBody(head: string, body: Uint8Array, location: ArchiveLocation): Promise<Uint8Array> {
  const [, contentEncoding = null] = /^content-encoding:(.*)$/im.exec(head) ?? [];
  return decodeContent(body, contentEncoding, LARGEST_BODY).catch((cause) => {
    throw unreadableBody(location, cause);
  });
}

function unreadableBody(location: ArchiveLocation, cause: unknown): ArchiveError {
  return new ArchiveError('damaged', `the body of ${describe(location)} cannot be read`, { cause });
}

function describe({ file, offset, length }: ArchiveLocation): string {
  return `${file}, bytes ${offset} to ${offset + length}`;
}
