import { chmod, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { WarehouseLock } from '../../src/warehouse/index.js';
import { becomeNobody } from '../become-nobody.js';
import { gongkai } from './command-line.js';
import { smallPipeline } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

let whole: Workplace;

beforeAll(async () => {
  whole = await lastingWorkplace();
  await gongkai('run', await smallPipeline(whole), ...whole.options);
});

const FIGURE = ['--agency', '青溪县自然资源局', '--year', '2020', '--indicator', 'requests.received.total'];

/** Every command that reads, with the place that it writes to, where it does. */
function readingCommands({ db, archive }: Workplace, out: string): readonly (readonly string[])[] {
  return [
    ['query', 'SELECT agency, year FROM report_view ORDER BY year', '--db', db],
    ['trace', ...FIGURE, '--db', db, '--archive', archive],
    ['export', '--db', db, '--out', out],
    ['status', '--db', db, '--archive', archive],
    ['corrections', 'list', '--db', db],
    ['archive', 'list', '--db', db],
    ['archive', 'verify', '--db', db, '--archive', archive],
  ];
}

/** Nobody may change anything in it from now on. */
async function close({ folder }: Workplace): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries)
    await chmod(`${entry.parentPath}/${entry.name}`, entry.isFile() ? 0o444 : 0o555);
  await chmod(folder, 0o555);
}

/** What a command answers, but for the room on the disk: that of the journal comes and goes, and others use it too. */
async function answer(words: readonly string[]) {
  const { out, ...rest } = await gongkai(...words);
  return { ...rest, out: out.replaceAll(/[\d.]+ [KMGT]iB(?= warehouse| free)/gu, '…') };
}

async function copiesLeft(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('gongkai-reading-'));
}

describe('a folder in which nothing may be written', () => {
  it.for([
    ['as a run leaves it', 'WAL'],
    ['as VACUUM INTO makes a copy', 'DELETE'],
  ] as const)('is read by every command that reads: %s', async ([, journal], { skip }) => {
    const place = await workplace(whole);
    const out = await workplace();
    const expected = [];
    for (const words of readingCommands(place, out.out)) expected.push(await answer(words));
    setJournal(place, journal);
    await close(place);
    await chmod(out.folder, 0o777);
    await chmod(out.out, 0o777);
    if (!becomeNobody()) skip('this process can only be root');
    const before = await copiesLeft();
    for (const [index, words] of readingCommands(place, out.out).entries())
      expect(await answer(words), words.join(' ')).toEqual(expected[index]);
    expect(await copiesLeft()).toEqual(before);
  });

  it('takes no corrections, and says where and what to do', async ({ skip }) => {
    const place = await workplace(whole);
    const none = place.file('none.yaml');
    await writeFile(none, '[]');
    await close(place);
    if (!becomeNobody()) skip('this process can only be root');
    expect(await gongkai('corrections', 'apply', none, '--db', place.db)).toEqual({
      status: 1,
      out: '',
      err: `gongkai: ${place.db}: the database cannot be written. Make the file and its folder writable, or copy the file to where it is.\n`,
    });
  });
});

describe('a warehouse that another process writes to', () => {
  it('is read by every command that reads', async () => {
    const place = await workplace(whole);
    const lock = WarehouseLock.take(place.db);
    try {
      for (const words of readingCommands(place, place.out))
        expect(await gongkai(...words), words.join(' ')).toMatchObject({ status: 0, err: '' });
    } finally {
      lock.release();
    }
  });
});

function setJournal({ db }: Workplace, mode: 'WAL' | 'DELETE'): void {
  const database = new Database(db);
  database.pragma(`journal_mode = ${mode}`);
  database.close();
}
