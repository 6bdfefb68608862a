import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRelease } from '../../../src/export/export-release.js';
import { openWarehouse } from '../../../src/warehouse/index.js';
import { Random } from '../../accuracy/random.js';
import { nightWeb } from '../../bench/night-web.js';
import { columnsNotCompared, rowsOf, wholeContentsOf } from '../../cli/contents.js';
import { exitOf } from '../../cli/program.js';
import { lastingWorkplace, type Workplace } from '../../cli/workplace.js';
import { BundledProcess } from '../../crawl/world/bundled-process.js';
import { type ServedWorld, serveWorld } from '../../crawl/world/serve-world.js';
import { commandAt, killAt, MOMENTS, type Moment } from './kill.js';
import type { RunSettings } from './run-process.js';

const SCRIPT = fileURLToPath(new URL('run-process.ts', import.meta.url));
/** `npm run test:kills` has hundreds. */
const KILLS = Number(process.env.KILLS ?? 12);
const FIRST_SEED = Number(process.env.SEED ?? 1);
/** A warehouse has seen so many when a run is left to come to its end. */
const KILLS_PER_WAREHOUSE = 12;
const COUNTIES = 2;
const YEARS = 4;
const START = Date.parse('2024-06-20T14:30:00.000Z');
const HOUR_MS = 3_600_000;

/** Columns of reports.csv that say when and where in the archive a page was kept. */
const KEPT_AT = ['fetched_at', 'archive_file', 'archive_offset', 'archive_length'];
/** Files that have a digest of reports.csv in them. */
const DIGESTS = ['SHA256SUMS', 'datapackage.json'];

let bundled: BundledProcess;
let served: ServedWorld;
let undisturbed: Workplace;

beforeAll(async () => {
  bundled = await BundledProcess.bundle(SCRIPT);
  served = await serveWorld(nightWeb(COUNTIES, YEARS));
  undisturbed = await lastingWorkplace();
  expect(await finish(undisturbed, START)).toBe(0);
}, 60_000);

afterAll(async () => {
  await served.close();
  await bundled.remove();
});

function start(place: Workplace, startedAt: number, notify: string) {
  const { db, archive, out } = place;
  const { port } = served;
  const clock = new Date(startedAt).toISOString();
  return bundled.start({
    counties: COUNTIES,
    startedAt: clock,
    port,
    db,
    archive,
    out,
    notify,
  } satisfies RunSettings);
}

/** A run that nobody disturbs. */
function finish(place: Workplace, startedAt: number): Promise<number | null> {
  return exitOf(start(place, startedAt, `cat >> '${place.file('told.jsonl')}'`));
}

/** Runs that are killed, at every kind of moment in turn; answers with the moments at which one was. */
async function runUnderKills(place: Workplace, seed: number, clockOf: (life: number) => number) {
  const random = Random.for(seed, 'kills');
  const killed: Moment[] = [];
  for (let life = 0; life < KILLS_PER_WAREHOUSE; life += 1) {
    const moment = MOMENTS[life % MOMENTS.length] ?? 'start';
    const command = commandAt(moment, place.file('told.jsonl'), random);
    const { wasKilled } = await killAt(start(place, clockOf(life), command), moment, random);
    if (wasKilled) killed.push(moment);
    expect(damageOf(place)).toEqual([]);
  }
  return killed;
}

function damageOf({ db }: Workplace): unknown[] {
  if (!existsSync(db)) return [];
  const integrity = rowsOf(db, 'PRAGMA integrity_check').flat();
  return [...integrity.filter((line) => line !== 'ok'), ...rowsOf(db, 'PRAGMA foreign_key_check')];
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  const files = names.map(async (name) => [name, await readFile(path.join(folder, name), 'latin1')] as const);
  return Object.fromEntries(await Promise.all(files));
}

/** An export without what must differ. */
async function comparable(folder: string): Promise<Record<string, string>> {
  const files = await filesIn(folder);
  const [head = '', ...lines] = (files['reports.csv'] ?? '').split('\r\n').map((line) => line.split(','));
  const kept = [...head].map((name) => !KEPT_AT.includes(name));
  const reports = [head, ...lines].map((line) => [...line].filter((_, index) => kept[index]).join());
  const same = Object.entries(files).filter(([name]) => !DIGESTS.includes(name));
  return { ...Object.fromEntries(same), 'reports.csv': reports.join('\n') };
}

async function exportedAnew(place: Workplace): Promise<Record<string, string>> {
  const warehouse = await openWarehouse(place.db);
  await exportRelease(warehouse, place.file('anew'));
  await warehouse.close();
  return filesIn(place.file('anew'));
}

async function expectWhole(place: Workplace): Promise<void> {
  expect(wholeContentsOf(place.db)).toEqual(wholeContentsOf(undisturbed.db));
  expect(rowsOf(place.db, "SELECT count(*) FROM run WHERE status = 'running'")).toEqual([[0]]);
  expect((await readdir(place.folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(await filesIn(place.out)).toEqual(await exportedAnew(place));
}

/** The keys of the problems that the command was told of. */
async function toldTo(place: Workplace): Promise<Set<string>> {
  const lines = (await readFile(place.file('told.jsonl'), 'utf8')).trim().split('\n');
  return new Set(
    lines.flatMap((line) => {
      const { begun, ended } = JSON.parse(line) as Record<
        'begun' | 'ended',
        { code: string; subject: string }[]
      >;
      return [begun, ended].flatMap((found, end) =>
        found.map(({ code, subject }) => `${code} ${subject} ${end}`),
      );
    }),
  );
}

describe('a warehouse under kills', () => {
  it('is compared column by column, but for what must differ', () => {
    expect(columnsNotCompared(undisturbed.db)).toEqual([]);
  });

  it(`in every stage, ${KILLS} and more, ends as one that was never disturbed, and so does its export`, async () => {
    const killed: Moment[] = [];
    for (let seed = FIRST_SEED; killed.length < KILLS; seed += 1) {
      const place = await lastingWorkplace();
      killed.push(...(await runUnderKills(place, seed, (life) => START + life * 1000)));
      expect(await finish(place, START + KILLS_PER_WAREHOUSE * 1000)).toBe(0);
      await expectWhole(place);
      expect(await comparable(place.out)).toEqual(await comparable(undisturbed.out));
      expect(await toldTo(place)).toEqual(await toldTo(undisturbed));
    }
    expect(MOMENTS.filter((moment) => !killed.includes(moment))).toEqual([]);
  }, 1_800_000);

  it('and under a clock that jumps back and forth by up to a year, ends so too', async () => {
    const place = await lastingWorkplace();
    const random = Random.for(1, 'clock');
    const killed = await runUnderKills(place, 101, () => START + random.integer(-9000, 9000) * HOUR_MS);
    expect(killed.length).toBeGreaterThan(0);
    expect(await finish(place, START)).toBe(0);
    await expectWhole(place);
  }, 120_000);
});
