import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Job, runProgram } from './run-program.js';
import { sampleFiles } from './sample-files.js';

/** So many that what a thread takes to warm up is a small part. */
const DOCUMENTS = 1500;
const ROUNDS = 3;

/**
 * What all cores make of many files, beside what one worker does, start and output included; and how much faster so many
 * threads are than one that read documents and do nothing else, which is all that the machine gives.
 */
export async function parallelParsing(folder: string): Promise<string> {
  writeDocuments(folder);
  const workers = availableParallelism();
  const [all, one]: [Job[], Job[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    all.push(await parse(folder, workers));
    one.push(await parse(folder, 1));
  }
  const [subject, baseline] = [best(all), best(one)];
  const bare = (await secondsOfBareThreads(1)) / (await secondsOfBareThreads(workers));
  return [
    `${DOCUMENTS} files, ${workers} workers: ${(DOCUMENTS / subject.seconds).toFixed(0)} documents/s`,
    `on ${busyCores(subject)} cores,`,
    `${(baseline.seconds / subject.seconds).toFixed(2)} times as fast as 1 worker on ${busyCores(baseline)}`,
    `(bare threads: ${(workers * bare).toFixed(2)} times);`,
    `peak memory ${subject.peakMiB.toFixed(0)} MiB against ${baseline.peakMiB.toFixed(0)} MiB`,
  ].join(' ');
}

/** The quickest of the rounds: what else runs on the machine can only slow one. The memory is the most of any. */
function best(jobs: readonly Job[]): Pick<Job, 'seconds' | 'cpuSeconds' | 'peakMiB'> {
  const [quickest] = jobs.toSorted((one, other) => one.seconds - other.seconds);
  const { seconds, cpuSeconds } = quickest ?? { seconds: Number.NaN, cpuSeconds: Number.NaN };
  return { seconds, cpuSeconds, peakMiB: Math.max(...jobs.map((job) => job.peakMiB)) };
}

/** How many cores were at work all the time: V8 compiles and collects garbage beside even a single worker. */
function busyCores({ seconds, cpuSeconds }: Pick<Job, 'seconds' | 'cpuSeconds'>): string {
  return (cpuSeconds / seconds).toFixed(2);
}

/** Seconds in which each of some threads reads all documents that are no PDF, at the same time. */
async function secondsOfBareThreads(threads: number): Promise<number> {
  const documents = Array<Buffer[]>(BARE_REPEATS).fill(['.html', '.txt'].flatMap(sampleFiles)).flat();
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./bare-thread.js', import.meta.url), { workerData: documents }),
  );
  const seconds: number[] = [];
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    for (const worker of workers) worker.postMessage('again');
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    seconds.push((performance.now() - started) / 1000);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return Math.min(...seconds);
}

const BARE_REPEATS = 20;

/** The sample web's reports of all formats, again and again. */
function writeDocuments(folder: string): void {
  const samples = ['.html', '.txt', '.docx', '.pdf'].flatMap(sampleFiles);
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < DOCUMENTS; number++) {
    const bytes = samples[number % samples.length];
    if (bytes !== undefined) writeFileSync(join(folder, String(number).padStart(4, '0')), bytes);
  }
}

function parse(folder: string, workers: number): Promise<Job> {
  return runProgram(['parse', '--json', '--workers', String(workers), folder]);
}
