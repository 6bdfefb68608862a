import { join } from 'node:path';
import { OutputFile, type WrittenFile } from './output-file.js';
import { ScratchFile } from './scratch-file.js';

/** The folder that a release is written into, out of sight until it is whole. */
export class ReleaseFolder {
  readonly #path: string;
  readonly #written: WrittenFile[] = [];
  readonly #open = new Set<OutputFile>();
  readonly #scratch: ScratchFile[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  /** The files that are closed, in the order of closing. */
  get files(): readonly WrittenFile[] {
    return this.#written;
  }

  create(name: string): OutputFile {
    const file = new OutputFile(name, join(this.#path, name), (written) => {
      this.#open.delete(file);
      this.#written.push(written);
    });
    this.#open.add(file);
    return file;
  }

  /** A file that is no part of the release, to be removed before the release is whole. */
  scratch(): ScratchFile {
    const file = new ScratchFile(join(this.#path, `.scratch-${this.#scratch.length}`));
    this.#scratch.push(file);
    return file;
  }

  /** Writes a small file as a whole. */
  async add(name: string, content: string): Promise<void> {
    const file = this.create(name);
    await file.writeLines([content]);
    await file.close();
  }

  /** Closes what a failure left open. */
  async abandon(): Promise<void> {
    await Promise.all([...this.#open, ...this.#scratch].map((file) => file.abandon()));
  }
}
