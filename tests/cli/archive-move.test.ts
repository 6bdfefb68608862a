import { cp, lstat, mkdir, open, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { moveFile } from '../../src/crawl/archive/move-files.js';
import { gongkai } from './command-line.js';
import { smallPipeline } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

let original: Workplace;

beforeAll(async () => {
  original = await lastingWorkplace();
  await gongkai('run', await smallPipeline(original), ...original.options);
});

const warcFiles = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.gz'));
const storesOf = ({ options }: Workplace) => options.slice(0, 4);

describe('gongkai archive move', () => {
  it('moves what is old enough, and everything finds it where it is now', async () => {
    const place = await workplace(original);
    const cold = place.file('cold');
    expect(await gongkai('archive', 'move', cold, ...storesOf(place))).toEqual({
      status: 0,
      out: '0 files moved, 0 B\n',
      err: '',
    });
    const before = ['--before', '2999-01-01'];
    const moved = await gongkai('archive', 'move', cold, ...storesOf(place), ...before);
    expect(moved.out).toMatch(/^1 file moved, \d+(?:\.\d)? KiB\n$/u);

    const [name = ''] = await warcFiles(cold);
    expect(await readlink(path.join(place.archive, name))).toBe(path.join(cold, name));
    expect((await lstat(path.join(cold, name))).isFile()).toBe(true);
    const verified = await gongkai('archive', 'verify', ...storesOf(place));
    expect(verified).toMatchObject({ status: 0, out: expect.stringContaining('all whole') });
    const again = await gongkai('run', await smallPipeline(place), ...place.options);
    expect(again.out).toContain('Fetched        4 unchanged, 1 gone\n');
    expect(
      await gongkai('archive', 'move', cold, ...storesOf(place), '--before', '2024-01-01'),
    ).toMatchObject({
      out: '0 files moved, 0 B\n',
    });
  });

  it('leaves a damaged file where it is, and says what is wrong with it', async () => {
    const place = await workplace(original);
    const [name = ''] = await warcFiles(place.archive);
    const file = await open(path.join(place.archive, name), 'r+');
    await file.write(Buffer.from([0, 0, 0, 0]), 0, 4, 2000);
    await file.close();
    const { status, err } = await gongkai(
      'archive',
      'move',
      place.file('cold'),
      ...storesOf(place),
      '--before',
      '2999-01-01',
    );
    expect(status).toBe(1);
    expect(err).toContain(`${name} stays where it is, since it is damaged: byte `);
    expect((await lstat(path.join(place.archive, name))).isFile()).toBe(true);
  });

  it('takes no other file of the same name for its own', async () => {
    const place = await workplace(original);
    const [name = ''] = await warcFiles(place.archive);
    await mkdir(place.file('cold'));
    await writeFile(place.file(`cold/${name}`), 'something else');
    const words = ['archive', 'move', place.file('cold'), ...storesOf(place), '--before', '2999-01-01'];
    expect(await gongkai(...words)).toMatchObject({
      status: 1,
      err: expect.stringContaining('is another file'),
    });
    expect(await readFile(place.file(`cold/${name}`), 'utf8')).toBe('something else');
    expect((await gongkai('archive', 'verify', ...storesOf(place))).status).toBe(0);
  });

  it('that was killed is finished by the next one, from whatever it left', async () => {
    for (const leftover of ['.part', '', '.moving'] as const) {
      const place = await workplace(original);
      const [name = ''] = await warcFiles(place.archive);
      const from = path.join(place.archive, name);
      await mkdir(place.file('cold'));
      if (leftover === '.part') await writeFile(place.file(`cold/${name}.part`), 'half');
      if (leftover === '') await cp(from, place.file(`cold/${name}`));
      if (leftover === '.moving') await writeFile(`${from}.moving`, '');
      expect(await moveFile(place.archive, name, place.file('cold'))).toMatchObject({ status: 'moved' });
      expect(await warcFiles(place.file('cold'))).toEqual([name]);
      expect((await gongkai('archive', 'verify', ...storesOf(place))).status).toBe(0);
    }
  });
});
