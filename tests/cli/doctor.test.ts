import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkClock, checkNode } from '../../src/run/doctor/check-machine.js';
import { WarehouseLock } from '../../src/warehouse/index.js';
import { gongkai } from './command-line.js';
import { smallPipeline } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

let original: Workplace;
let pipeline: string;

beforeAll(async () => {
  original = await lastingWorkplace();
  pipeline = await smallPipeline(original);
  await gongkai('run', pipeline, ...original.options);
});

const doctor = ({ options }: Workplace, ...more: readonly string[]) =>
  gongkai('doctor', ...options.slice(0, 4), ...more);

describe('gongkai doctor', () => {
  it('finds a healthy machine and its data good, and changes nothing', async () => {
    const place = await workplace(original);
    const before = await readFile(place.db);
    const { status, out, err } = await doctor(place, '--thorough');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const name of ['Node.js', 'SQLite', 'Fonts', 'Time zone', 'Clock', 'Schema', 'Warehouse', 'Lock']) {
      expect(out).toMatch(new RegExp(`^good {10}${name.replace('.', '\\.')}: `, 'mu'));
    }
    expect(out).toMatch(/^good {10}Archive: \d+ records read, all whole$/mu);
    expect((await readFile(place.db)).equals(before)).toBe(true);
  });

  it('is content where there is nothing yet, and makes nothing', async () => {
    const place = await workplace();
    const { status, out } = await doctor(place);
    expect(status).toBe(0);
    expect(out).toContain(`Warehouse: ${place.db} is not there yet; the first run makes it`);
    expect(await readdir(place.folder)).toEqual([]);
  });

  it('names a file that the archive has lost, and what to do', async () => {
    const place = await workplace(original);
    const [name = ''] = await readdir(place.archive);
    await rm(path.join(place.archive, name));
    const { status, out } = await doctor(place);
    expect(status).toBe(1);
    expect(out).toMatch(
      new RegExp(
        `^bad {11}Archive: of \\d+ files are missing or cut off 1: ${name}\n {14}put them back into`,
        'mu',
      ),
    );
  });

  it('tells of damage inside the archive when it is to be thorough', async () => {
    const place = await workplace(original);
    const [name = ''] = await readdir(place.archive);
    const file = path.join(place.archive, name);
    const bytes = await readFile(file);
    bytes.fill(0, 2000, 2004);
    await writeFile(file, bytes);
    expect((await doctor(place)).status).toBe(0);
    const { status, out } = await doctor(place, '--thorough');
    expect(status).toBe(1);
    expect(out).toContain('gongkai archive verify names all of them');
  });

  it('tells of a file that is no warehouse, and of rows without their parents', async () => {
    const place = await workplace();
    await writeFile(place.db, 'something else'.repeat(100));
    expect(await doctor(place)).toMatchObject({
      status: 1,
      err: expect.stringContaining('no SQLite database'),
    });

    const orphaned = await workplace(original);
    const database = new Database(orphaned.db);
    database.pragma('foreign_keys = OFF');
    database.exec("UPDATE snapshot SET source_id = 'nobody' WHERE id = 1");
    database.close();
    expect(await doctor(orphaned)).toMatchObject({
      status: 1,
      out: expect.stringContaining('a row without its parent: snapshot 1 source'),
    });
  });

  it('tells who is at work', async () => {
    const place = await workplace(original);
    const lock = WarehouseLock.take(place.db);
    expect((await doctor(place)).out).toContain(`Lock: process ${process.pid} on `);
    lock.release();
  });

  it('asks sites only when it is told to, and says which do not answer', async () => {
    const place = await workplace(original);
    const moved = place.file('moved.yaml');
    const text = await readFile(pipeline, 'utf8');
    await writeFile(moved, text.replace('index.html', 'nowhere.html'));
    expect((await doctor(place)).out).not.toContain('Source');
    expect((await doctor(place, '--network', pipeline)).out).toMatch(
      /^good {10}Source 990121-natural-resources: http:\S+ answers$/mu,
    );
    const { status, out } = await doctor(place, '--network', moved);
    expect(status).toBe(0);
    expect(out).toMatch(/^worth a look {2}Source 990121-natural-resources: http:\S+: gone: status 404$/mu);
  });

  it('answers programs in JSON', async () => {
    const { out } = await doctor(await workplace(original), '--json');
    expect(JSON.parse(out)).toContainEqual({
      name: 'SQLite',
      state: 'good',
      found: expect.stringMatching(/^3\./),
      mend: null,
    });
  });
});

describe('a machine that is not fit', () => {
  it('has a clock that was never set, or that is behind what the warehouse has seen', () => {
    expect(checkClock(new Date('1970-01-02T00:00:00Z'), null)).toMatchObject({ state: 'bad' });
    expect(checkClock(new Date('2024-03-01T00:00:00Z'), '2024-03-02T00:00:00.000Z')).toMatchObject({
      state: 'bad',
      found: '2024-03-01T00:00:00.000Z, but the warehouse has seen 2024-03-02T00:00:00.000Z already',
    });
    expect(checkClock(new Date('2024-03-03T00:00:00Z'), '2024-03-02T00:00:00.000Z').state).toBe('good');
  });

  it('has a Node.js that is too old', () => {
    expect(['18.20.0', '20.15.1', '20.16.0', '22.0.0'].map((version) => checkNode(version).state)).toEqual([
      'bad',
      'bad',
      'good',
      'good',
    ]);
  });
});
