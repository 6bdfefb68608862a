import { expect, it } from 'vitest';
import type { CrawlSummary } from '../../../src/crawl/summary.js';
import { rowsOf } from '../../cli/contents.js';
import { lastingWorkplace, type Workplace } from '../../cli/workplace.js';
import { crawlWorld } from './crawled-world.js';
import '../fixtures/loopback-only.js';
import { pipelineFor } from './pipeline-for.js';
import { listPage } from './published-site.js';
import { serveWorld } from './serve-world.js';
import { buildWorld, type World, type WorldHost } from './world.js';

const WORLD = buildWorld(20240119, { hosts: 40, length: 4, hasStorms: false });

/** A host that only tells dates would say that its list has not changed; a host that forbids everything has no list. */
function canLoseLists({ site, validators, robots }: WorldHost): boolean {
  return site.lists.length > 0 && validators !== 'last-modified' && robots.kind !== 'unreachable';
}

/** The world after a redesign that left the lists of some hosts without a report. */
function withLostLists({ hosts }: World, losers: ReadonlySet<WorldHost>): World {
  return {
    hosts: hosts.map((host) => {
      if (!losers.has(host)) return host;
      const empty = host.site.lists.map((path) => [path, listPage('<p>暂无内容</p>')] as const);
      return { ...host, site: { ...host.site, pages: new Map([...host.site.pages, ...empty]) } };
    }),
  };
}

async function crawlNow(world: World, { db, archive }: Workplace): Promise<CrawlSummary> {
  const served = await serveWorld(world);
  try {
    return await crawlWorld({ pipeline: pipelineFor(world), port: served.port, db, archive });
  } finally {
    await served.close();
  }
}

const alarmed = ({ sources }: CrawlSummary) =>
  sources.filter(({ alarms }) => alarms.length > 0).map(({ sourceId }) => sourceId);
const reportsIn = ({ db }: Workplace) =>
  rowsOf(db, "SELECT url, digest FROM snapshot WHERE kind = 'report' AND outcome = 'ok' ORDER BY url");

it('each list that has lost its reports raises an alarm, no other does, and the reports stay', async () => {
  const place = await lastingWorkplace();
  expect(alarmed(await crawlNow(WORLD, place))).toEqual([]);
  const before = reportsIn(place);
  const losers = WORLD.hosts.filter(canLoseLists).filter((_, index) => index % 3 === 0);
  expect(losers.length).toBeGreaterThan(5);

  const after = await crawlNow(withLostLists(WORLD, new Set(losers)), place);
  expect(alarmed(after)).toEqual(losers.map(({ name }) => name));
  expect(reportsIn(place)).toEqual(before);
});
