import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Bench } from 'tinybench';
import type { Benchmark } from './benchmark.js';

setFlagsFromString('--expose-gc');
/** What one side leaves behind is not for the other to clear away. */
const collectGarbage: () => void = runInNewContext('gc');

const ROUNDS = 7;
const ROUND_MS = 300;
const WARMUP_MS = 500;

/** How long one run takes: the median over the rounds of each round's median. Milliseconds. */
export interface Measurement {
  readonly subject: number;
  readonly baseline: number;
}

/** Times subject and baseline in turns, so that what slows the machine for a while slows both. */
export async function measure({ subject, baseline, warmupMs = WARMUP_MS }: Benchmark): Promise<Measurement> {
  const rounds: Measurement[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bench = new Bench({
      time: ROUND_MS,
      iterations: 3,
      warmup: round === 0,
      warmupTime: warmupMs,
      throws: true,
    });
    bench.add('subject', () => subject.run(), { ...subject.options, beforeAll: collectGarbage });
    bench.add('baseline', () => baseline.run(), { ...baseline.options, beforeAll: collectGarbage });
    await bench.run();
    rounds.push({ subject: medianTime(bench, 'subject'), baseline: medianTime(bench, 'baseline') });
  }
  return {
    subject: median(rounds.map((round) => round.subject)),
    baseline: median(rounds.map((round) => round.baseline)),
  };
}

function medianTime(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result;
  if (result?.state !== 'completed') throw new Error(`${name} was not measured: ${result?.state}`);
  return result.latency.p50;
}

/** Of an odd count of numbers. */
function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[(numbers.length - 1) / 2] ?? Number.NaN;
}
