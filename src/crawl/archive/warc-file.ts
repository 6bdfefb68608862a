import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from './archive.js';

/** A file that only grows, by whole records. */
export class WarcFile {
  readonly name: string;
  readonly #path: string;
  readonly #handle: FileHandle;
  #size = 0;

  constructor(file: string, handle: FileHandle) {
    this.name = path.basename(file);
    this.#path = file;
    this.#handle = handle;
  }

  /**
   * Creates a new file; never opens one that is there, since a killed run may have left half a record at its end.
   * @returns null when there is a file of this name.
   */
  static async create(file: string): Promise<WarcFile | null> {
    try {
      return new WarcFile(file, await open(file, 'ax'));
    } catch (cause) {
      if (errorCode(cause) === 'EEXIST') return null;
      throw writeError(path.dirname(file), cause);
    }
  }

  get size(): number {
    return this.#size;
  }

  /** Writes the bytes and waits until they are on the disk; on failure takes back what was written of them. */
  async append(bytes: Uint8Array): Promise<void> {
    try {
      await this.#handle.appendFile(bytes);
      await this.#handle.sync();
    } catch (cause) {
      // Nothing is lost if this fails too: the file is given up, and readers stop at a torn last record.
      await this.#handle.truncate(this.#size).catch(() => undefined);
      throw writeError(this.#path, cause);
    }
    this.#size += bytes.length;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** What a failed write means and what to do about it. */
export function writeError(place: string, cause: unknown): ArchiveError {
  const code = errorCode(cause);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    const message = `the archive is full: no space left for ${place} (${code}). Free some space, then run again; what was fetched before is kept`;
    return new ArchiveError('no_space', message, { cause });
  }
  const message = `the archive cannot be written at ${place} (${code || String(cause)}). Name a folder that may be written`;
  return new ArchiveError('not_writable', message, { cause });
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
