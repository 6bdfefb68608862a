/** Runs a night in a process of its own, and writes down the CPU time that all of it took. Argument: JSON. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { withStores } from '../../src/cli/open-stores.js';
import { runPipeline } from '../../src/run/run-pipeline.js';
import { nightPipeline } from './night-web.js';

export interface BenchNight {
  readonly counties: number;
  /** When it begins; ISO 8601, UTC. */
  readonly startedAt: string;
  /** Where the web is served. */
  readonly port: number;
  readonly db: string;
  readonly archive: string;
  readonly out: string;
  /** A file that takes the result. */
  readonly result: string;
}

export interface NightCost {
  /** User and system, of all threads, the start of the process included. */
  readonly cpuSeconds: number;
  readonly requests: number;
  readonly loaded: number;
}

const settings: BenchNight = JSON.parse(process.argv[2] ?? '');
const summary = await withStores(settings, (warehouse, archive) =>
  runPipeline(nightPipeline(settings.counties), settings.out, {
    warehouse,
    archive,
    workers: 1,
    signal: new AbortController().signal,
    now: () => new Date(Date.parse(settings.startedAt) + performance.now()),
    onEvent: () => undefined,
    resolve: () => ({ address: '127.0.0.1', port: settings.port }),
  }),
);
const { user, system } = process.cpuUsage();
const cost: NightCost = {
  cpuSeconds: (user + system) / 1e6,
  requests: summary.crawl?.requests ?? 0,
  loaded: (summary.load?.added ?? 0) + (summary.load?.revised ?? 0),
};
writeFileSync(settings.result, JSON.stringify(cost));
