import { once } from 'node:events';
import { EXIT, type ExitStatus } from './exit-status.js';
import type { Terminal } from './terminal.js';
import { printable } from './text/printable.js';

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

  /** Data for a program, as it is. */
  write(data: string): void {
    this.terminal.out.write(data);
  }

  /** Data that may be more than memory holds: waits while its reader is slower. */
  async stream(data: string | Uint8Array): Promise<void> {
    if (!this.terminal.out.write(data)) await once(this.terminal.out, 'drain');
  }

  /** Text for a person. */
  print(text: string): void {
    this.write(`${printable(text)}\n`);
  }

  /** Something a person should look into. */
  warn(message: string): void {
    this.terminal.err.write(`gongkai: ${printable(message)}\n`);
  }

  /** Something failed, but the command goes on. */
  fail(message: string, status: ExitStatus = EXIT.failed): void {
    this.warn(message);
    this.#status = status;
  }
}
