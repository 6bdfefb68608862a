import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const MEMORY_USE = new URL('./memory-use.js', import.meta.url).href;

export interface Job {
  readonly seconds: number;
  /** CPU time of all its threads. */
  readonly cpuSeconds: number;
  /** The most memory that the program had. */
  readonly peakMiB: number;
  /** The most live heap that was seen; 0 where nobody looked. */
  readonly liveMiB: number;
}

/**
 * Runs gongkai with these words in a process of its own. What it prints is not kept. Looking at its live heap collects
 * garbage each time.
 *
 * @param liveHeapEvery milliseconds from one look to the next; 0 for none.
 */
export async function runProgram(words: readonly string[], liveHeapEvery = 0): Promise<Job> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', MEMORY_USE, MAIN, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LIVE_HEAP_EVERY: String(liveHeapEvery) },
  });
  const err = await text(child.stderr);
  const [, live, peak, cpu] = /^(\d+) (\d+) (\d+)\n$/u.exec(err) ?? [];
  if (live === undefined || peak === undefined || cpu === undefined)
    throw new Error(`the program failed: ${err}`);
  const seconds = (performance.now() - start) / 1000;
  return {
    seconds,
    cpuSeconds: Number(cpu) / 1e6,
    liveMiB: Number(live) / 1024,
    peakMiB: Number(peak) / 1024,
  };
}
