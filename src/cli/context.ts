import { EXIT, type ExitStatus } from './exit-status.js';
import type { Terminal } from './terminal.js';

/** What every command gets: where to print, when to stop, and how to say that something failed. */
export class CommandContext {
  #status: ExitStatus = EXIT.ok;

  constructor(
    readonly terminal: Terminal,
    /** Comes with Ctrl-C: end cleanly, keep what was done. */
    readonly signal: AbortSignal,
  ) {}

  get status(): ExitStatus {
    return this.#status;
  }

  /** Something failed, but the command goes on. */
  fail(message: string): void {
    this.terminal.err.write(`gongkai: ${message}\n`);
    this.#status = EXIT.failed;
  }

  /** The failure was told already. */
  markFailed(): void {
    this.#status = EXIT.failed;
  }
}
