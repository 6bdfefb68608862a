import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyArchive } from '../../../src/crawl/archive/verify-archive.js';
import { WarcArchive } from '../../../src/crawl/archive/warc-archive.js';
import { replayArchive } from '../../../src/run/rebuild/replay.js';
import { openWarehouse } from '../../../src/warehouse/index.js';
import { archivedAnswers } from '../../../src/warehouse/snapshots/archive-contents.js';
import { Random } from '../../accuracy/random.js';
import { contentsOf } from '../../cli/contents.js';
import { lastingWorkplace, type Workplace } from '../../cli/workplace.js';
import { BundledProcess } from './bundled-process.js';
import type { ProcessSettings } from './crawl-process.js';
import { crawlWorld } from './crawled-world.js';
import { crawlUnderKills, type Life } from './killed-crawl.js';
import { pipelineFor } from './pipeline-for.js';
import { serveWorld } from './serve-world.js';
import { buildWorld, type World, type WorldOptions } from './world.js';

const SCRIPT = fileURLToPath(new URL('crawl-process.ts', import.meta.url));
/** `npm run test:kills` has hundreds. */
const KILLS = Number(process.env.KILLS ?? 24);
/** Other seeds, other worlds and moments: many kills can be had in several goes. */
const FIRST_SEED = Number(process.env.FIRST_SEED ?? 1);
/** A crawl has been killed so often when it is left to come to its end. */
const KILLS_PER_CRAWL = 12;
const OPTIONS: WorldOptions = { hosts: 20, length: 4, hasStorms: false };
const DELAY_MS = 10;

let bundled: BundledProcess;

beforeAll(async () => {
  bundled = await BundledProcess.bundle(SCRIPT);
}, 60_000);

afterAll(() => bundled.remove());

interface Outcome {
  readonly lives: readonly Life[];
  readonly place: Workplace;
  readonly undisturbed: Workplace;
  readonly world: World;
}

/** Crawls a world once under kills, and once more elsewhere in peace. */
async function crawlTwice(seed: number): Promise<Outcome> {
  const world = buildWorld(seed, OPTIONS);
  const [place, undisturbed] = [await lastingWorkplace(), await lastingWorkplace()];
  const served = await serveWorld(world);
  const settings = { seed, options: OPTIONS, delayMs: DELAY_MS, port: served.port };
  const start = () =>
    bundled.start({ ...settings, db: place.db, archive: place.archive } satisfies ProcessSettings);
  const random = Random.for(seed, 'kills');
  const lives = await crawlUnderKills({ served, place, random, start }, KILLS_PER_CRAWL);
  await served.close();

  const again = await serveWorld(world);
  const pipeline = pipelineFor(world, { delayMs: DELAY_MS });
  await crawlWorld({ pipeline, port: again.port, db: undisturbed.db, archive: undisturbed.archive });
  await again.close();
  return { lives, place, undisturbed, world };
}

async function brokenRecords({ db, archive }: Workplace): Promise<readonly string[]> {
  const warehouse = await openWarehouse(db);
  const store = new WarcArchive(archive, { software: 'gongkai/test' });
  const { problems } = await verifyArchive(archive, store, await archivedAnswers(warehouse.db));
  await warehouse.close();
  return problems;
}

/** What a warehouse contains that is made of the archive alone. */
async function toldBy(place: Workplace): Promise<Record<string, string[]>> {
  const warehouse = await openWarehouse(place.file('replayed.db'));
  expect((await replayArchive(place.archive, warehouse)).losses).toEqual([]);
  await warehouse.close();
  return contentsOf(warehouse.path);
}

it(`a crawl that is killed again and again, ${KILLS} times and more, ends as one that was left alone`, async () => {
  let kills = 0;
  for (let seed = FIRST_SEED; kills < KILLS; seed += 1) {
    const { lives, place, undisturbed } = await crawlTwice(seed);
    const killed = lives.filter(({ wasKilled }) => wasKilled);
    kills += killed.length;

    // No page that the warehouse held was asked for again, whichever life had fetched it.
    expect(lives.flatMap(({ askedAgain }) => askedAgain)).toEqual([]);
    // Lost are only pages under way: of each host the one that was being asked for, and the one being written down.
    const lost = killed.flatMap(({ underWay }) => [...underWay.values()]);
    expect(lost.filter((pages) => pages.length > 2)).toEqual([]);
    expect(lives.flatMap(({ damage }) => damage)).toEqual([]);
    expect(await brokenRecords(place)).toEqual([]);
    const { archive_entry: answers = [], ...rows } = contentsOf(place.db);
    const { archive_entry: answersInPeace = [], ...rowsInPeace } = contentsOf(undisturbed.db);
    expect(rows).toEqual(rowsInPeace);
    expect(answers.filter((answer) => !answersInPeace.includes(answer))).toEqual([]);
    // A fault that passes is answered with once: if that answer was under way at a kill, nobody gets it again.
    const missing = answersInPeace.filter((answer) => !answers.includes(answer));
    expect(missing.length).toBeLessThanOrEqual(lost.flat().length);
    // Whatever moment a process was killed at, the archive tells what the warehouse was told.
    expect(await toldBy(place)).toEqual(contentsOf(place.db));
  }
}, 1_800_000);
