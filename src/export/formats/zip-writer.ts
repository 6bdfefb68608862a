import { Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import type { OutputFile } from '../output-file.js';
import type { ScratchFile } from '../scratch-file.js';

/** The earliest time that ZIP can tell, in local time as ZIP has it: the same bytes whenever and wherever. */
const noTime = () => new Date(1980, 0, 1);

/** Compresses an entry as its text comes, beside the ZIP file: it may still be left out of it. */
export class ZipEntry {
  readonly #scratch: ScratchFile;
  readonly #deflate = new ZipDeflate('');
  #chunks: Uint8Array[] = [];

  constructor(scratch: ScratchFile) {
    this.#scratch = scratch;
    this.#deflate.ondata = (error, chunk) => {
      if (error !== null) throw error;
      this.#chunks.push(chunk);
    };
  }

  async write(text: string): Promise<void> {
    this.#deflate.push(Buffer.from(text));
    await this.#flush();
  }

  /** What the ZIP file says of the entry; nothing can be written to it any more. */
  async end(path: string): Promise<ZipInputFile> {
    this.#deflate.push(new Uint8Array(), true);
    await this.#flush();
    const { size, crc, compression, flag } = this.#deflate;
    return { filename: path, size, crc, compression, flag, mtime: noTime() };
  }

  compressed(): AsyncIterable<Uint8Array<ArrayBuffer>> {
    return this.#scratch.parts();
  }

  /** When it is in the ZIP file, or is to be left out. */
  remove(): Promise<void> {
    return this.#scratch.remove();
  }

  async #flush(): Promise<void> {
    const chunks = this.#chunks;
    this.#chunks = [];
    if (chunks.length > 0) await this.#scratch.write(Buffer.concat(chunks));
  }
}

/** Writes a ZIP file entry by entry. */
export class ZipWriter {
  readonly #file: OutputFile;
  readonly #zip: Zip;
  #chunks: Uint8Array[] = [];

  constructor(file: OutputFile) {
    this.#file = file;
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      this.#chunks.push(chunk);
    });
  }

  /** Adds an entry of this text. */
  async add(path: string, text: string): Promise<void> {
    const entry = Object.assign(new ZipDeflate(path), { mtime: noTime() });
    this.#zip.add(entry);
    entry.push(Buffer.from(text), true);
    await this.#flush();
  }

  /** Adds an entry that was written before. */
  async take(entry: ZipEntry, path: string): Promise<void> {
    const described = await entry.end(path);
    this.#zip.add(described);
    for await (const part of entry.compressed()) {
      described.ondata?.(null, part, false);
      await this.#flush();
    }
    described.ondata?.(null, new Uint8Array(), true);
    await this.#flush();
    await entry.remove();
  }

  async close(): Promise<void> {
    this.#zip.end();
    await this.#flush();
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    const chunks = this.#chunks;
    this.#chunks = [];
    if (chunks.length > 0) await this.#file.writeBytes(Buffer.concat(chunks));
  }
}
