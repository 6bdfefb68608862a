import { Zip, ZipDeflate } from 'fflate';
import type { OutputFile } from '../output-file.js';

/** The earliest time that ZIP can tell, in local time as ZIP has it: the same bytes whenever and wherever. */
const noTime = () => new Date(1980, 0, 1);

/** Writes a ZIP file entry by entry, as the text comes. */
export class ZipWriter {
  readonly #file: OutputFile;
  readonly #zip: Zip;
  #chunks: Uint8Array[] = [];
  #entry: ZipDeflate | null = null;

  constructor(file: OutputFile) {
    this.#file = file;
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      this.#chunks.push(chunk);
    });
  }

  /** Ends the entry before. */
  begin(path: string): void {
    this.#endEntry();
    this.#entry = Object.assign(new ZipDeflate(path), { mtime: noTime() });
    this.#zip.add(this.#entry);
  }

  async write(text: string): Promise<void> {
    this.#entry?.push(Buffer.from(text));
    await this.#flush();
  }

  async close(): Promise<void> {
    this.#endEntry();
    this.#zip.end();
    await this.#flush();
    await this.#file.close();
  }

  #endEntry(): void {
    this.#entry?.push(new Uint8Array(), true);
    this.#entry = null;
  }

  async #flush(): Promise<void> {
    const chunks = this.#chunks;
    this.#chunks = [];
    if (chunks.length > 0) await this.#file.writeBytes(Buffer.concat(chunks));
  }
}
