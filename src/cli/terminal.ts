import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';

/** Where a command prints: results on `out`, everything else on `err`. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;
}

/** A status line that renews itself on a terminal; elsewhere plain lines, and only those that stay true. */
export class StatusLine {
  readonly #err: Terminal['err'];
  #shown = false;

  constructor({ err }: Terminal) {
    this.#err = err;
  }

  /** What is going on right now. Shown on a terminal only. */
  show(text: string): void {
    if (!this.#err.isTTY) return;
    this.#clear();
    this.#err.write(text.slice(0, (this.#err.columns ?? 80) - 1));
    this.#shown = true;
  }

  /** A line that stays. */
  print(text: string): void {
    this.#clear();
    this.#err.write(`${text}\n`);
  }

  end(): void {
    this.#clear();
  }

  #clear(): void {
    if (!this.#shown) return;
    clearLine(this.#err, 0);
    cursorTo(this.#err, 0);
    this.#shown = false;
  }
}
