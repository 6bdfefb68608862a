import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that is whole and on the disk. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** A file that is being written; size and digest are kept on the way. */
export interface OutputFile {
  write(chunk: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** The folder that a release is written into, out of sight until it is whole. */
export class ReleaseFolder {
  readonly #path: string;
  readonly #written: WrittenFile[] = [];
  readonly #open = new Set<Promise<FileHandle>>();

  constructor(path: string) {
    this.#path = path;
  }

  /** The files that are closed, in the order of closing. */
  get files(): readonly WrittenFile[] {
    return this.#written;
  }

  /** Opens a new file; that it cannot be opened is told by its first write. */
  create(name: string): OutputFile {
    const opening = open(join(this.#path, name), 'wx');
    opening.catch(() => undefined);
    this.#open.add(opening);
    const hash = createHash('sha256');
    let bytes = 0;
    return {
      write: async (chunk) => {
        const handle = await opening;
        const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        hash.update(data);
        bytes += data.byteLength;
        await handle.writeFile(data);
      },
      close: async () => {
        const handle = await opening;
        await handle.sync();
        this.#open.delete(opening);
        await handle.close();
        this.#written.push({ name, bytes, sha256: hash.digest('hex') });
      },
    };
  }

  /** Writes a small file as a whole. */
  async add(name: string, content: string): Promise<void> {
    const file = this.create(name);
    await file.write(content);
    await file.close();
  }

  /** Closes what a failure left open. */
  async abandon(): Promise<void> {
    const opened = await Promise.allSettled(this.#open);
    await Promise.all(opened.map((opening) => opening.status === 'fulfilled' && opening.value.close()));
  }
}
