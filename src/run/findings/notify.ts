import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Notice } from './notice.js';

/** Longer than a mail server that is slow. */
const LIMIT_MS = 60_000;

/** The command could not be told; the next run tells it again, with the same keys. */
export class NotifyError extends Error {
  override readonly name = 'NotifyError';
}

/**
 * Runs a shell command that gets the notice on standard input.
 *
 * @throws {NotifyError} when it cannot be started, ends with another status than 0, or does not end in time.
 */
export async function notify(command: string, notice: Notice, limitMs = LIMIT_MS): Promise<void> {
  const child = spawn(command, { shell: true, stdio: ['pipe', 'ignore', 'pipe'], timeout: limitMs });
  // A command that does not read its input is none the worse for it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${JSON.stringify(notice)}\n`);
  try {
    const [words, [status, signal]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    if (status === 0) return;
    const how = signal === null ? `status ${status}` : `${signal} after ${limitMs / 1000} s`;
    throw new NotifyError(
      `the command that tells of problems (notify) ended with ${how}: ${words.trim() || command}; the next run tells it again`,
    );
  } catch (cause) {
    if (cause instanceof NotifyError) throw cause;
    const message = `the command that tells of problems (notify) cannot be started: ${String(cause)}`;
    throw new NotifyError(message, { cause });
  }
}
