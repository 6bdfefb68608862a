import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { GroupCommit } from '../../group-commit.js';
import { digestOf } from '../exchange/digest.js';
import type { Exchange } from '../exchange/exchange.js';
import type { Archive, ArchivedFile, ExchangeLocation } from './archive.js';
import type { ArchiveLocation } from './archive-location.js';
import type { ArchiveNote } from './archive-note.js';
import { WarcFile, writeError } from './warc-file.js';
import { type ArchivedAnswer, WarcReader } from './warc-reader.js';
import {
  describeFile,
  describeKeptFile,
  describeNote,
  describeRequest,
  describeResponse,
  serialize,
} from './warc-record.js';

const GIBIBYTE = 1024 ** 3;

export interface WarcArchiveOptions {
  /** Name and version of the writing program, such as `gongkai/0.1.0`. */
  readonly software: string;
  /** A file that has reached this size is followed by a new one. Default: 1 GiB. */
  readonly maxFileBytes?: number;
  readonly now?: () => Date;
}

/** Records that belong together, in the order in which they are written; the first is what is found again. */
type Entry = readonly [main: Uint8Array, ...others: readonly Uint8Array[]];

/**
 * A folder of WARC files (ISO 28500). Nothing is created before the first exchange is kept, so opening one for
 * reading needs no right to write; each process writes files of its own.
 */
export class WarcArchive implements Archive {
  readonly #folder: string;
  readonly #reader: WarcReader;
  readonly #options: Required<WarcArchiveOptions>;
  readonly #writes = new GroupCommit((entries: readonly Entry[]) => this.#write(entries));
  #file: WarcFile | null = null;
  #serial = 0;

  constructor(folder: string, options: WarcArchiveOptions) {
    this.#folder = folder;
    this.#reader = new WarcReader(folder);
    this.#options = { maxFileBytes: GIBIBYTE, now: () => new Date(), ...options };
  }

  async append(exchange: Exchange, previous?: ArchiveLocation): Promise<ExchangeLocation> {
    const digest = digestOf(exchange.wireBody);
    const earlier = previous === undefined ? undefined : await this.#reader.earlierRecord(previous);
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

  readBody(location: ArchiveLocation): Promise<Uint8Array> {
    return this.#reader.readBody(location);
  }

  /**
   * The whole answer at a place.
   * @throws ArchiveError when there is none, or when it cannot be read.
   */
  readAnswer(location: ArchiveLocation): Promise<ArchivedAnswer> {
    return this.#reader.readAnswer(location);
  }

  holds(location: ArchiveLocation): Promise<boolean> {
    return this.#reader.holds(location);
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
