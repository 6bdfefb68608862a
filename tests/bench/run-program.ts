import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const PEAK_MEMORY = new URL('./peak-memory.js', import.meta.url).href;

export interface Job {
  readonly seconds: number;
  /** The most memory that the program had. */
  readonly peakMiB: number;
}

/** Runs gongkai with these words in a process of its own. What it prints is not kept. */
export async function runProgram(...words: readonly string[]): Promise<Job> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', PEAK_MEMORY, MAIN, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const err = await text(child.stderr);
  if (!/^\d+\n$/u.test(err)) throw new Error(`the program failed: ${err}`);
  return { seconds: (performance.now() - start) / 1000, peakMiB: Number(err) / 1024 };
}
