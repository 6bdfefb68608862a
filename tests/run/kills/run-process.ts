/**
 * Runs all stages in a process of its own, for whoever means to kill it, and says on standard output how far it is: a
 * letter for each page (`c`), each document loaded (`l`), the end of loading (`j`) and the start of the export (`e`).
 * Argument: `RunSettings` as JSON.
 */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { withStores } from '../../../src/cli/open-stores.js';
import { type RunEvent, runPipeline } from '../../../src/run/run-pipeline.js';
import type { Pipeline, Source } from '../../../src/sources/source.js';
import { nightPipeline } from '../../bench/night-web.js';

export interface RunSettings {
  readonly counties: number;
  /** What its clock shows when it begins; ISO 8601, UTC. */
  readonly startedAt: string;
  /** Where the web is served. */
  readonly port: number;
  readonly db: string;
  readonly archive: string;
  readonly out: string;
  /** The command that is told of problems. */
  readonly notify: string;
}

/** Every county has too short a list, and the first one misses years too: each run has something to tell. */
function expecting(source: Source, number: number): Source {
  const years = number === 0 ? { expectedYears: { first: 2009, last: 2016 } } : {};
  return { ...source, ...years, assertions: { ...source.assertions, minListed: 50 } };
}

function pipelineOf({ counties, notify }: RunSettings): Pipeline {
  const { cadence: _, sources, ...pipeline } = nightPipeline(counties);
  return { ...pipeline, notify, sources: sources.map(expecting) };
}

const LETTERS = { load: 'l', loaded: 'j', export: 'e' } as const;

function say(event: RunEvent): void {
  if (event.stage !== 'crawl') writeSync(1, LETTERS[event.stage]);
  else if (event.event.type === 'page') writeSync(1, 'c');
}

const settings: RunSettings = JSON.parse(process.argv[2] ?? '');
await withStores(settings, (warehouse, archive) =>
  runPipeline(pipelineOf(settings), settings.out, {
    warehouse,
    archive,
    workers: 1,
    signal: new AbortController().signal,
    now: () => new Date(Date.parse(settings.startedAt) + performance.now()),
    onEvent: say,
    resolve: () => ({ address: '127.0.0.1', port: settings.port }),
  }),
);
