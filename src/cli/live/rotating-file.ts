import { closeSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

export interface RotationLimits {
  /** A file that has reached this size is renamed and followed by a new one. */
  readonly maxBytes: number;
  /** How many earlier files are kept: `events.jsonl.1` is the newest of them. */
  readonly kept: number;
}

export const LOG_LIMITS: RotationLimits = { maxBytes: 64 * 1024 * 1024, kept: 9 };

/** A file that lines are appended to, as they come. */
export class RotatingFile {
  readonly #path: string;
  readonly #limits: RotationLimits;
  #file: number;
  #size: number;

  /** @throws a system error when it cannot be opened. */
  constructor(path: string, limits: RotationLimits = LOG_LIMITS) {
    this.#path = path;
    this.#limits = limits;
    this.#file = openSync(path, 'a');
    this.#size = fstatSync(this.#file).size;
  }

  /** @throws a system error when it cannot be written. */
  append(line: string): void {
    if (this.#size >= this.#limits.maxBytes) this.#rotate();
    this.#size += writeSync(this.#file, `${line}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }

  #rotate(): void {
    const { kept } = this.#limits;
    const earlier = (number: number) => (number === 0 ? this.#path : `${this.#path}.${number}`);
    closeSync(this.#file);
    rmSync(earlier(kept), { force: true });
    for (let number = kept - 1; number >= 0; number -= 1) {
      try {
        renameSync(earlier(number), earlier(number + 1));
      } catch (error) {
        // The first files are just coming into being.
        if (!isMissing(error)) throw error;
      }
    }
    this.#file = openSync(this.#path, 'a');
    this.#size = fstatSync(this.#file).size;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
