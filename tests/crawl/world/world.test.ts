import { beforeAll, describe, expect, it } from 'vitest';
import { WarcArchive } from '../../../src/crawl/archive/warc-archive.js';
import type { CrawlSummary } from '../../../src/crawl/summary.js';
import { FAMILY_NAMES } from '../../../src/sources/source.js';
import { contentsOf, rowsOf } from '../../cli/contents.js';
import { lastingWorkplace, type Workplace } from '../../cli/workplace.js';
import { encodePage } from './charset.js';
import { crawlWorld } from './crawled-world.js';
import '../fixtures/loopback-only.js';
import { breachesOf } from './manners.js';
import { pipelineFor } from './pipeline-for.js';
import { type Arrival, type ServedWorld, serveWorld } from './serve-world.js';
import { buildWorld, expectedOutcomes } from './world.js';

const WORLD = buildWorld(20240119, { hosts: 200, length: 8, hasStorms: true });
const PIPELINE = pipelineFor(WORLD, { delayMs: 25 });
const ATTEMPTS = PIPELINE.politeness.retries + 1;

let place: Workplace;
let served: ServedWorld;

interface Night {
  readonly summary: CrawlSummary;
  readonly arrivals: readonly Arrival[];
}

async function night(): Promise<Night> {
  const before = served.arrivals.length;
  const { db, archive } = place;
  const summary = await crawlWorld({ pipeline: PIPELINE, port: served.port, db, archive });
  return { summary, arrivals: served.arrivals.slice(before) };
}

function outcomes(): Map<unknown, unknown> {
  return new Map(
    rowsOf(place.db, 'SELECT url, outcome FROM snapshot').map(([url, outcome]) => [url, outcome]),
  );
}

let first: Night;

beforeAll(async () => {
  place = await lastingWorkplace();
  served = await serveWorld(WORLD);
  first = await night();
  return () => served.close();
}, 120_000);

describe('the first crawl of a web of two hundred hosts', () => {
  it('is of every family that the crawler knows', () => {
    expect(new Set(WORLD.hosts.map(({ site }) => site.adapter))).toEqual(
      new Set(['direct', ...FAMILY_NAMES]),
    );
  });

  it('comes to the end', () => {
    expect(first.summary.stopped).toBeNull();
    expect(first.summary.sources.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('finds every page, and takes none for what it is not', () => {
    expect(outcomes()).toEqual(expectedOutcomes(WORLD, ATTEMPTS));
  });

  it('keeps every page byte by byte', async () => {
    const archive = new WarcArchive(place.archive, { software: 'gongkai/test' });
    const rows = rowsOf(
      place.db,
      "SELECT url, archive_file, archive_offset, archive_length FROM snapshot WHERE outcome = 'ok'",
    );
    const hosts = new Map(WORLD.hosts.map((host) => [host.name, host]));
    for (const [address, file, offset, length] of rows) {
      const { hostname, pathname, search } = new URL(String(address));
      const host = hosts.get(hostname);
      const page = host?.site.pages.get(`${pathname}${search}`);
      if (host === undefined || page === undefined) throw new Error(`${address} is not in the world`);
      const body = await archive.readBody({
        file: String(file),
        offset: Number(offset),
        length: Number(length),
      });
      expect(Buffer.from(body).equals(encodePage(page, host.charset).body), String(address)).toBe(true);
    }
  });

  it('keeps every rule of politeness, as the server measures it', () => {
    expect(breachesOf(WORLD, first.arrivals, PIPELINE.politeness)).toEqual([]);
  });

  it('asks for nothing twice that was answered', () => {
    expect(askedAgain(first.arrivals)).toEqual([]);
  });
});

describe('the second crawl of the same web', () => {
  let before: Record<string, string[]>;
  let second: Night;

  beforeAll(async () => {
    before = contentsOf(place.db);
    second = await night();
  }, 120_000);

  it('asks only whether anything changed', () => {
    const held = heldWithValidators();
    const whole = second.arrivals.filter(({ isConditional }) => !isConditional);
    expect(whole.filter(({ host, path }) => held.has(`http://${host}${path}`))).toEqual([]);
    const answers = new Set(
      second.arrivals.filter(({ isConditional }) => isConditional).map(({ status }) => status),
    );
    expect(answers).toEqual(new Set([304]));
  });

  it('writes no row', () => {
    expect(contentsOf(place.db)).toEqual(before);
    expect(rowsOf(place.db, 'SELECT status, confirmations FROM run')).toEqual([['finished', 1]]);
  });

  it('is as polite, and asks for nothing twice', () => {
    expect(breachesOf(WORLD, second.arrivals, PIPELINE.politeness)).toEqual([]);
    expect(askedAgain(second.arrivals)).toEqual([]);
  });
});

/** Addresses that were asked for again after an answer that was no call to come back. */
function askedAgain(arrivals: readonly Arrival[]): string[] {
  const answered = new Set<string>();
  return arrivals.flatMap(({ host, path, status }) => {
    const address = `${host}${path}`;
    const isAgain = answered.has(address);
    if (status !== null && status !== 429 && status !== 503) answered.add(address);
    return isAgain ? [address] : [];
  });
}

/** Pages that the warehouse holds with a validator, which were not reached over a redirect. */
function heldWithValidators(): Set<unknown> {
  const rows = rowsOf(
    place.db,
    `SELECT url FROM snapshot WHERE outcome = 'ok' AND url = final_url AND coalesce(etag, last_modified) IS NOT NULL`,
  );
  return new Set(rows.flat());
}
