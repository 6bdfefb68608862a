import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import stringWidth from 'string-width';
import { onOneLine } from './text/printable.js';

/** Where a command prints: results on `out`, everything else on `err`. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;
}

/** For a terminal that does not tell its width. */
const DEFAULT_COLUMNS = 80;

/** How often a file or pipe that takes the progress gets a line. */
const PLAIN_LINE_EVERY_MS = 10_000;

/** A status line that renews itself on a terminal; elsewhere a plain line from time to time. */
export class StatusLine {
  readonly #err: Terminal['err'];
  readonly #everyMs: number;
  #shown = false;
  #printedAt = performance.now();

  constructor({ err }: Terminal, everyMs = PLAIN_LINE_EVERY_MS) {
    this.#err = err;
    this.#everyMs = everyMs;
  }

  /** What is going on right now. */
  show(text: string): void {
    if (this.#err.isTTY) {
      this.#clear();
      this.#err.write(fitted(onOneLine(text), (this.#err.columns || DEFAULT_COLUMNS) - 1));
      this.#shown = true;
    } else if (performance.now() - this.#printedAt >= this.#everyMs) {
      this.print(text);
    }
  }

  /** A line that stays. */
  print(text: string): void {
    this.#clear();
    this.#err.write(`${onOneLine(text)}\n`);
    this.#printedAt = performance.now();
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

/** As much of the text as the columns hold; a Chinese character takes two. */
function fitted(text: string, columns: number): string {
  let [fit, width] = ['', 0];
  for (const character of text) {
    width += stringWidth(character);
    if (width > columns) break;
    fit += character;
  }
  return fit;
}
