import type { AdapterName, Pipeline, Politeness, Source } from '../../../src/sources/source.js';
import type { World, WorldHost } from './world.js';

const SWIFT: Politeness = {
  delayMs: 0,
  jitterMs: 0,
  connectionsPerHost: 1,
  // No answer of the world takes as long, however busy the machine that runs both sides.
  timeoutMs: 120_000,
  maxBodyBytes: 1024 * 1024,
  retries: 2,
};

/** A pipeline with a source for each host, and second sources that know some of the same reports. */
export function pipelineFor({ hosts }: World, politeness: Partial<Politeness> = {}): Pipeline {
  return {
    name: 'world',
    file: 'world.yaml',
    contact: 'test@example.org',
    politeness: { ...SWIFT, ...politeness },
    window: null,
    allowPrivateAddresses: false,
    serve: null,
    sources: hosts.flatMap(sourcesOf),
  };
}

function sourcesOf({ name, site, alsoKnown }: WorldHost): Source[] {
  const first = sourceAt(name, site.entry, site.adapter === 'direct' ? 'direct' : 'auto');
  return alsoKnown.length === 0 ? [first] : [first, sourceAt(`${name}-again`, alsoKnown, 'direct')];
}

function sourceAt(id: string, entry: readonly string[], adapter: AdapterName): Source {
  return {
    id,
    region: { code: '990121', name: '青溪县' },
    agency: { name: '青溪县人民政府', level: 'county' },
    entry: entry.map((url) => new URL(url)),
    adapter,
    itemSelector: null,
    maxPages: 20,
  };
}
