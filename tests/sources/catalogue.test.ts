import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { regionOf, regionsAbove } from '../../src/regions/region.js';
import { loadPipeline } from '../../src/sources/load-pipeline.js';
import { pipelineFiles } from '../../src/sources/pipeline-files.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KNOWN = path.join(ROOT, '../shared/domain/known-reports.csv');
const files = await pipelineFiles(path.join(ROOT, 'pipelines/catalogue'));

describe.each(files.map((file) => path.basename(file)))('pipelines/catalogue/%s', (name) => {
  const load = () => loadPipeline(path.join(ROOT, 'pipelines/catalogue', name));

  it('holds sources of one province, each under its own code and name', async () => {
    const { sources } = await load();
    for (const { region } of sources) expect(regionOf(region.code)?.name).toBe(region.name);
    const provinces = sources.map(({ region }) => (regionsAbove(region.code)[0] ?? region).code.slice(0, 2));
    expect(new Set(provinces).size).toBe(1);
  });

  it('is polite, public, and claims nothing that nobody has verified', async () => {
    const { sources, window, serve, allowPrivateAddresses, politeness } = await load();
    expect({ serve, allowPrivateAddresses }).toEqual({ serve: null, allowPrivateAddresses: false });
    expect(window).not.toBeNull();
    expect(politeness.delayMs).toBeGreaterThanOrEqual(1000);
    for (const { verifiedOn } of sources) expect(verifiedOn).toBeUndefined();
  });
});

describe('the catalogue', () => {
  it('gives every source an id of its own, also beside the other pipelines', async () => {
    const all = await Promise.all((await pipelineFiles(path.join(ROOT, 'pipelines'))).map(loadPipeline));
    const ids = all.flatMap(({ sources, included = new Set() }) =>
      sources.map(({ id }) => id).filter((id) => !included.has(id)),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('is asked as a whole by the nightly pipeline, in season and out of it, within a budget', async () => {
    const nightly = await loadPipeline(path.join(ROOT, 'pipelines/nightly.yaml'));
    const catalogue = await Promise.all(files.map(loadPipeline));
    const ids = catalogue.flatMap(({ sources }) => sources.map(({ id }) => id));
    expect(nightly.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(nightly.cadence).toBe('seasonal');
    expect(nightly.budget).toEqual({ maxTimeMs: expect.any(Number), maxRequests: expect.any(Number) });
    for (const { window } of nightly.sources) expect(window).not.toBeUndefined();
  });

  // Needs ../shared, which is not part of the repository.
  it.skipIf(!existsSync(KNOWN))(
    'has a source for every report that is known to have been published',
    async () => {
      const [, ...lines] = (await readFile(KNOWN, 'utf8')).trim().split('\n');
      const pipelines = await Promise.all(files.map(loadPipeline));
      const sources = pipelines.flatMap((pipeline) => pipeline.sources);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const [url = '', , region] = line.split(',');
        const hosts = sources
          .filter((source) => source.region.code === region)
          .flatMap(({ entry }) => entry.map(({ host }) => host));
        expect(hosts).toContain(new URL(url).host);
      }
    },
  );
});
