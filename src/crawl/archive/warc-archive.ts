import { mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { WARCParser, type WARCRecord } from 'warcio';
import { GroupCommit } from '../../group-commit.js';
import { decodeContent } from '../exchange/content-coding.js';
import { digestOf } from '../exchange/digest.js';
import type { Exchange } from '../exchange/exchange.js';
import { type Archive, type ArchivedFile, ArchiveError, type ExchangeLocation } from './archive.js';
import type { ArchiveLocation } from './archive-location.js';
import type { ArchiveNote } from './archive-note.js';
import { inflateStart, inflateWhole } from './gzip-member.js';
import { splitMessage } from './http-message.js';
import { readRange } from './read-range.js';
import { WarcFile, writeError } from './warc-file.js';
import {
  describeFile,
  describeKeptFile,
  describeNote,
  describeRequest,
  describeResponse,
  type EarlierRecord,
  serialize,
} from './warc-record.js';

const GIBIBYTE = 1024 ** 3;
/** Bodies were held to the limit of the crawl that fetched them; this guards against damaged files only. */
const LARGEST_BODY = GIBIBYTE;
/** So much of a compressed record nearly always holds its own headers. */
const HEADERS_BYTES = 1024;

export interface WarcArchiveOptions {
  /** Name and version of the writing program, such as `gongkai/0.1.0`. */
  readonly software: string;
  /** A file that has reached this size is followed by a new one. Default: 1 GiB. */
  readonly maxFileBytes?: number;
  readonly now?: () => Date;
}

/** Records that belong together, in the order in which they are written; the first is what is found again. */
type Entry = readonly [main: Uint8Array, ...others: readonly Uint8Array[]];

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

/**
 * A folder of WARC files (ISO 28500). Nothing is created before the first exchange is kept, so opening one for
 * reading needs no right to write; each process writes files of its own.
 */
export class WarcArchive implements Archive {
  readonly #folder: string;
  readonly #options: Required<WarcArchiveOptions>;
  readonly #writes = new GroupCommit((entries: readonly Entry[]) => this.#write(entries));
  #file: WarcFile | null = null;
  #serial = 0;

  constructor(folder: string, options: WarcArchiveOptions) {
    this.#folder = folder;
    this.#options = { maxFileBytes: GIBIBYTE, now: () => new Date(), ...options };
  }

  async append(exchange: Exchange, previous?: ArchiveLocation): Promise<ExchangeLocation> {
    const digest = digestOf(exchange.wireBody);
    const earlier = previous === undefined ? undefined : await this.#earlierRecord(previous);
    const response = describeResponse(exchange, digest, earlier);
    const request = describeRequest(exchange, response);
    const [responseBytes, requestBytes] = await Promise.all([serialize(response), serialize(request)]);
    const place = await this.#writes.add([responseBytes, requestBytes]);
    const isRevisit = response.warcType === 'revisit' && previous !== undefined;
    return { ...place, bodyAt: isRevisit ? previous : place };
  }

  async note(note: ArchiveNote): Promise<void> {
    await this.#writes.add([await serialize(describeNote(note, this.#options.now()))]);
  }

  async keepFile(file: ArchivedFile): Promise<ArchiveLocation> {
    return this.#writes.add([await serialize(describeKeptFile(file))]);
  }

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

  async holds({ file, offset, length }: ArchiveLocation): Promise<boolean> {
    // Files stand in the folder itself, whatever an index says.
    if (path.basename(file) !== file) return false;
    const found = await stat(path.join(this.#folder, file)).catch(() => null);
    return found !== null && found.size >= offset + length;
  }

  async close(): Promise<void> {
    await this.#writes.onIdle();
    await this.#file?.close();
    this.#file = null;
  }

  async #write(entries: readonly Entry[]): Promise<readonly ArchiveLocation[]> {
    const file = await this.#writableFile();
    const start = file.size;
    try {
      await file.append(Buffer.concat(entries.flat()));
    } catch (error) {
      this.#file = null;
      await file.close();
      throw error;
    }
    return locationsOf(entries, file.name, start);
  }

  async #writableFile(): Promise<WarcFile> {
    if (this.#file !== null && this.#file.size < this.#options.maxFileBytes) return this.#file;
    await this.#file?.close();
    this.#file = await this.#createFile();
    await this.#file.append(await describeFile(this.#file.name, this.#options.software, this.#options.now()));
    return this.#file;
  }

  async #createFile(): Promise<WarcFile> {
    await mkdir(this.#folder, { recursive: true }).catch((cause) => {
      throw writeError(this.#folder, cause);
    });
    const timestamp = this.#options.now().toISOString().replace(/\D/g, '');
    for (;;) {
      this.#serial += 1;
      const name = `gongkai-${timestamp}-${String(this.#serial).padStart(5, '0')}.warc.gz`;
      const file = await WarcFile.create(path.join(this.#folder, name));
      if (file !== null) return file;
    }
  }

  /** Reads no more of the record than its headers: the body of a page that has not changed is of no use to it. */
  async #earlierRecord(location: ArchiveLocation): Promise<EarlierRecord | undefined> {
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

/** Where the first records stand when the entries are written one behind the other from `start`. */
function locationsOf(entries: readonly Entry[], file: string, start: number): ArchiveLocation[] {
  let offset = start;
  return entries.map((records) => {
    const location = { file, offset, length: records[0].length };
    offset += records.reduce((sum, { length }) => sum + length, 0);
    return location;
  });
}

function describe({ file, offset, length }: ArchiveLocation): string {
  return `${file}, bytes ${offset} to ${offset + length}`;
}
