import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** A file that is whole and on the disk. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

const BUFFER_BYTES = 1 << 20;
/** Of one unit of a JavaScript string in UTF-8, at most. */
const BYTES_PER_UNIT = 3;

/**
 * A new file that is being written; size and digest are kept on the way. Lines are gathered in one buffer that is used
 * again and again: joining thousands of them into one text first takes five times as long.
 */
export class OutputFile {
  readonly #name: string;
  readonly #opening: Promise<FileHandle>;
  readonly #onClosed: (file: WrittenFile) => void;
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  readonly #hash = createHash('sha256');
  #used = 0;
  #bytes = 0;

  /** That the file cannot be opened is told by the first write to the disk. */
  constructor(name: string, path: string, onClosed: (file: WrittenFile) => void) {
    this.#name = name;
    this.#onClosed = onClosed;
    this.#opening = open(path, 'wx');
    this.#opening.catch(() => undefined);
  }

  /** In UTF-8. */
  async writeLines(lines: readonly string[]): Promise<void> {
    for (const line of lines) {
      const most = line.length * BYTES_PER_UNIT;
      if (most > BUFFER_BYTES - this.#used) await this.#flush();
      if (most > BUFFER_BYTES) await this.#append(Buffer.from(line));
      else this.#used += this.#buffer.write(line, this.#used);
    }
  }

  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.#flush();
    await this.#append(bytes);
  }

  /** Resolves when the file is on the disk. */
  async close(): Promise<void> {
    await this.#flush();
    const handle = await this.#opening;
    await handle.sync();
    await handle.close();
    this.#onClosed({ name: this.#name, bytes: this.#bytes, sha256: this.#hash.digest('hex') });
  }

  /** Closes what a failure left open. */
  async abandon(): Promise<void> {
    await this.#opening.then((handle) => handle.close()).catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const filled = this.#buffer.subarray(0, this.#used);
    this.#used = 0;
    if (filled.length > 0) await this.#append(filled);
  }

  async #append(bytes: Uint8Array): Promise<void> {
    const handle = await this.#opening;
    this.#hash.update(bytes);
    this.#bytes += bytes.byteLength;
    await handle.writeFile(bytes);
  }
}
