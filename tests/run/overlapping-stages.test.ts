import { describe, expect, it, onTestFinished } from 'vitest';
import { withStores } from '../../src/cli/open-stores.js';
import { Arrivals } from '../../src/run/load/arrivals.js';
import { type RunEvent, runPipeline } from '../../src/run/run-pipeline.js';
import { stepsOf } from '../../src/warehouse/index.js';
import { nightPipeline, nightWeb } from '../bench/night-web.js';
import { rowsOf } from '../cli/contents.js';
import { type Workplace, workplace } from '../cli/workplace.js';
import { type ServedWorld, serveWorld } from '../crawl/world/serve-world.js';

const [QUICK, SLOW] = ['www.b0.example', 'www.b1.example'];

async function served(): Promise<ServedWorld> {
  const world = await serveWorld(nightWeb(2));
  onTestFinished(() => world.close());
  return world;
}

function run(place: Workplace, { resolve }: ServedWorld, onEvent: (event: RunEvent) => void) {
  return withStores(place, async (warehouse, archive) => {
    const { signal } = new AbortController();
    const summary = await runPipeline(nightPipeline(2), place.out, {
      warehouse,
      archive,
      workers: 1,
      signal,
      onEvent,
      resolve,
    });
    return { summary, steps: await stepsOf(warehouse.db, [1]) };
  });
}

/** A moment that somebody waits for. */
function moment() {
  let come = () => undefined as unknown;
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { come: () => come(), coming };
}

function reportsOf(place: Workplace, host: string): unknown {
  return rowsOf(place.db, 'SELECT count(*) FROM report WHERE url LIKE ?', `http://${host}/%`)[0]?.[0];
}

function milestones(event: RunEvent): string[] {
  if (event.stage !== 'crawl') return [event.stage];
  return event.event.type === 'source-finished' ? [`${event.event.summary.sourceId} is crawled`] : [];
}

describe('the stages of a run', () => {
  it('overlap: a report stands in the warehouse while another host is still being asked', async () => {
    const [place, world, loaded] = [await workplace(), await served(), moment()];
    world.onArrival = ({ host, path }) => host === SLOW && path !== '/robots.txt' && loaded.coming;
    const order: string[] = [];
    const { summary, steps } = await run(place, world, (event) => {
      if (event.stage === 'load' && order.length < 2) order.push(`${reportsOf(place, QUICK)} reports stand`);
      if (event.stage === 'load') loaded.come();
      if (event.stage !== 'load') order.push(...milestones(event));
    });

    expect(order.indexOf('1 reports stand')).toBeGreaterThanOrEqual(0);
    expect(order.indexOf('1 reports stand')).toBeLessThan(order.indexOf('county-1 is crawled'));
    expect(order.slice(-2)).toEqual(['loaded', 'export']);
    expect(summary).toMatchObject({ load: { added: 66, left: 0 }, exported: { status: 'written' } });
    const [crawl, parse] = steps;
    expect(parse?.startedAt.localeCompare(crawl?.finishedAt ?? '')).toBeLessThan(0);
    expect(steps.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual(
      ['crawl', 'parse', 'check', 'load', 'export'].map((step) => `${step} finished`),
    );
  });
});

describe('arrivals', () => {
  it('are told once however many came meanwhile, and their end is told after all of them', async () => {
    const arrivals = new Arrivals();
    expect(await arrivals.next()).toBe(true);
    for (const _ of [1, 2, 3]) arrivals.note();
    expect(await arrivals.next()).toBe(true);
    const next = arrivals.next();
    arrivals.note();
    expect(await next).toBe(true);
    const last = arrivals.next();
    arrivals.end();
    expect(await last).toBe(false);
    expect(await arrivals.next()).toBe(false);
  });
});
