import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/warehouse/index.js';
import { Random } from '../../accuracy/random.js';
import { rowsOf } from '../../cli/contents.js';
import { exitOf } from '../../cli/program.js';
import { lastingWorkplace, type Workplace } from '../../cli/workplace.js';
import { BundledProcess } from '../../crawl/world/bundled-process.js';
import { breachesOf } from '../../crawl/world/manners.js';
import { type ServedWorld, serveWorld } from '../../crawl/world/serve-world.js';
import { pipelineAt, runNight } from './night.js';
import { NIGHTS, SITES, startOf } from './timeline.js';
import { worldAt } from './world-at.js';

const SCRIPT = fileURLToPath(new URL('night-process.ts', import.meta.url));
/** A third of the nights, the last not among them. */
const isKilled = (night: number) => night % 3 === 1;

let bundled: BundledProcess;
let place: Workplace;
let killed = 0;
const breaches: string[] = [];

async function playNight(night: number): Promise<void> {
  const world = worldAt(night);
  const served = await serveWorld(world);
  const told = place.file('told.jsonl');
  const settings = { night, port: served.port, db: place.db, archive: place.archive, out: place.out, told };
  try {
    if (isKilled(night)) await killNight(settings, served);
    else await runNight(settings);
  } finally {
    await served.close();
  }
  breaches.push(...breachesOf(world, served.arrivals, pipelineAt(night, told).politeness));
}

/** Ends the process at a random moment: before its first request, in the midst of the crawl, or while it loads. */
async function killNight(settings: { readonly night: number }, served: ServedWorld): Promise<void> {
  const random = Random.for(settings.night, 'kill');
  const requests = random.integer(0, 80);
  const child = bundled.start(settings);
  const exit = exitOf(child);
  await new Promise<void>((resolve) => {
    served.onArrival = () => {
      if (served.arrivals.length >= requests) resolve();
    };
    if (requests === 0) resolve();
    void exit.then(() => resolve());
  });
  await sleep(random.integer(0, requests > 60 ? 1500 : 50));
  child.kill('SIGKILL');
  if ((await exit) === null) killed += 1;
}

beforeAll(async () => {
  bundled = await BundledProcess.bundle(SCRIPT);
  place = await lastingWorkplace();
  for (let night = 0; night < NIGHTS; night += 1) await playNight(night);
}, 1_200_000);

afterAll(() => bundled.remove());

const alarm = (source: unknown, code: unknown, subject: unknown) => `${source} ${code} ${subject}`;
const EXPECTED = SITES.flatMap(({ county, alarms }) =>
  alarms.map(({ code, subject }) => alarm(county, code, subject)),
).sort();

/** A list is named by its address, which only its family knows. */
const subjectOf = (code: unknown, subject: unknown) => (code === 'list_shrunk' ? 'list' : subject);

describe('sixty nights, a third of which end by a kill', () => {
  it('end with every report in the warehouse, in every version that was published', () => {
    const expected = SITES.flatMap(({ county, published, corrections }) =>
      Object.keys(published).map((year) => {
        const corrected = corrections.filter((correction) => correction.year === Number(year));
        return `${county}人民政府 ${year}: ${corrected.length + 1}`;
      }),
    );
    const versions = rowsOf(
      place.db,
      `SELECT agency.name, year, count(DISTINCT figures_digest) FROM report
       JOIN agency ON agency.id = agency_id GROUP BY agency.name, year`,
    );
    expect(versions.map(([agency, year, count]) => `${agency} ${year}: ${count}`).sort()).toEqual(
      expected.sort(),
    );
  });

  it('raise every alarm that is due, once, end it once, and raise no other', () => {
    const findings = rowsOf(place.db, 'SELECT source_id, code, subject, ended IS NOT NULL FROM finding');
    expect(
      findings.map(([source, code, subject]) => alarm(source, code, subjectOf(code, subject))).sort(),
    ).toEqual(EXPECTED);
    expect(findings.filter(([, , , hasEnded]) => hasEnded !== 1)).toEqual([]);
  });

  it('tell each beginning and each end to the command of the pipeline', async () => {
    const notices = (await readFile(place.file('told.jsonl'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { begun: Finding[]; ended: Finding[] });
    for (const news of ['begun', 'ended'] as const) {
      const told = notices.flatMap((notice) =>
        notice[news].map(({ sourceId, code, subject }) => alarm(sourceId, code, subjectOf(code, subject))),
      );
      expect([...new Set(told)].sort()).toEqual(EXPECTED);
    }
  });

  it('break no limit of politeness', () => {
    expect(breaches).toEqual([]);
  });

  it('leave a sound database, and a ledger that tells which nights were killed', () => {
    expect(killed).toBeGreaterThanOrEqual(NIGHTS / 4);
    expect(rowsOf(place.db, 'PRAGMA integrity_check')).toEqual([['ok']]);
    expect(rowsOf(place.db, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(rowsOf(place.db, "SELECT count(*) FROM run WHERE status = 'running'")).toEqual([[0]]);
    const [[last] = []] = rowsOf(place.db, 'SELECT max(ifnull(last_confirmed_at, finished_at)) FROM run');
    expect(String(last).slice(0, 10)).toBe(
      startOf(NIGHTS - 1)
        .toISOString()
        .slice(0, 10),
    );
  });
});
