import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './command-line.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** Starts a command line as a process of its own: the program as it was last built. */
export function start(words: readonly string[], { cwd = ROOT }: { readonly cwd?: string } = {}) {
  return spawn(process.execPath, [MAIN, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts a command line in a shell that has prepared something for it. */
export function startInShell(preparation: string, words: readonly string[]) {
  const command = [process.execPath, MAIN, ...words];
  const script = `${preparation}\nexec "$@"`;
  return spawn('sh', ['-c', script, 'sh', ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The status is null for a process that was killed. */
export async function outcomeOf(
  child: ReturnType<typeof start>,
): Promise<Omit<Outcome, 'status'> & { readonly status: number | null }> {
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  return { status, out, err };
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
