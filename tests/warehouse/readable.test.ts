import { access, chmod, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { queryWarehouse } from '../../src/warehouse/database/query.js';
import { withReadable } from '../../src/warehouse/database/readable.js';
import { becomeNobody } from '../become-nobody.js';
import { recordAndLoad, sampleReport } from './sample-report.js';
import { temporaryFolder, temporaryWarehouse } from './temporary-warehouse.js';

const REPORTS = 'SELECT count(*) FROM report';

async function reportsOf(path: string): Promise<unknown> {
  return queryWarehouse(path, REPORTS).rows;
}

test('a warehouse is read where it is, if it can be', async () => {
  const { path } = await temporaryWarehouse();
  await withReadable(path, async (readable) => expect(readable).toBe(path));
});

test('what stands only in the log of a killed process is read in a folder that may not be written', async ({
  skip,
}) => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, sampleReport());
  const folder = join(await temporaryFolder(), 'shared');
  await mkdir(folder);
  const path = join(folder, 'gongkai.db');
  for (const end of ['', '-wal']) await copyFile(warehouse.path + end, path + end);
  for (const [name, mode] of [
    ['..', 0o755],
    ['gongkai.db', 0o444],
    ['gongkai.db-wal', 0o444],
    ['.', 0o555],
  ] as const)
    await chmod(join(folder, name), mode);
  if (!becomeNobody()) skip('this process can only be root');
  let copy = path;
  await withReadable(path, async (readable) => {
    copy = readable;
    expect(await reportsOf(readable)).toEqual([[1]]);
  });
  expect(copy).not.toBe(path);
  await expect(access(copy)).rejects.toThrow('ENOENT');
});

test('a file that is no database is told by its own name', async () => {
  const path = join(await temporaryFolder(), 'gongkai.db');
  await copyFile('README.md', path);
  await expect(withReadable(path, reportsOf)).rejects.toMatchObject({ code: 'not_a_database', path });
});
