/** Crawls a served world in a process of its own, for whoever means to kill it. Argument: `ProcessSettings` as JSON. */
import process from 'node:process';
import { crawlWorld } from './crawled-world.js';
import { pipelineFor } from './pipeline-for.js';
import { buildWorld, type WorldOptions } from './world.js';

export interface ProcessSettings {
  readonly seed: number;
  readonly options: WorldOptions;
  readonly delayMs: number;
  readonly port: number;
  readonly db: string;
  readonly archive: string;
}

const { seed, options, delayMs, ...places }: ProcessSettings = JSON.parse(process.argv[2] ?? '');
await crawlWorld({ pipeline: pipelineFor(buildWorld(seed, options), { delayMs }), ...places });
