import { withStores } from '../../../src/cli/open-stores.js';
import { planRun } from '../../../src/run/plan.js';
import { type RunSummary, runPipeline } from '../../../src/run/run-pipeline.js';
import type { Pipeline, Source } from '../../../src/sources/source.js';
import { sourceVisits } from '../../../src/warehouse/index.js';
import { SITES, type SiteStory, startOf } from './timeline.js';
import { hostName, siteAt } from './world-at.js';

export interface NightSettings {
  readonly night: number;
  /** Where the world of the night is served. */
  readonly port: number;
  readonly db: string;
  readonly archive: string;
  readonly out: string;
  /** A file that takes what the pipeline's command is told. */
  readonly told: string;
}

/** What a night's run does, as `gongkai run` does it, in simulated time. */
export function runNight(settings: NightSettings): Promise<RunSummary> {
  const { night, port, out } = settings;
  const pipeline = pipelineAt(night, settings.told);
  const start = startOf(night).getTime();
  const now = () => new Date(start + performance.now());
  return withStores(settings, async (warehouse, archive) => {
    const { due } = planRun(pipeline, await sourceVisits(warehouse.db), now());
    return runPipeline({ ...pipeline, sources: due.map(({ source }) => source) }, out, {
      warehouse,
      archive,
      workers: 1,
      signal: new AbortController().signal,
      onEvent: () => undefined,
      resolve: (host) => (host.endsWith('.example') ? { address: '127.0.0.1', port } : null),
      now,
      watched: pipeline.sources,
    });
  });
}

/** The pipeline file as it stands on a night: with the sites that are known, at their known addresses. */
export function pipelineAt(night: number, told: string): Pipeline {
  return {
    name: 'nightly',
    file: 'nightly.yaml',
    contact: 'test@example.org',
    politeness: {
      delayMs: 5,
      jitterMs: 0,
      connectionsPerHost: 1,
      timeoutMs: 60_000,
      maxBodyBytes: 1024 * 1024,
      retries: 0,
    },
    window: null,
    allowPrivateAddresses: false,
    serve: null,
    cadence: 'seasonal',
    notify: `cat >> '${told}'`,
    sources: SITES.flatMap((story, number) =>
      story.appears <= night ? [sourceAt(story, number, night)] : [],
    ),
  };
}

function sourceAt(story: SiteStory, number: number, night: number): Source {
  const isCorrected = story.redesign !== undefined && night > story.redesign.nights[1];
  const { entry } = siteAt(story, hostName(number), night, isCorrected);
  const code = String(990_201 + number);
  return {
    id: story.county,
    region: { code, name: story.county },
    agency: { name: `${story.county}人民政府`, level: 'county' },
    entry: entry.map((url) => new URL(url)),
    adapter: 'auto',
    itemSelector: null,
    maxPages: 20,
    expectedYears: { first: 2019, last: null },
    assertions: {
      years: true,
      minCells: 100,
      maxChange: 10,
      formOfYear: true,
      minListed: 2,
    },
  };
}
