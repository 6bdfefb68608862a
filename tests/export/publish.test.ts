import { chmod, mkdir, readdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportRelease } from '../../src/export/export-release.js';
import { recordAndLoad, sampleReport } from '../warehouse/sample-report.js';
import { temporaryFolder, temporaryWarehouse } from '../warehouse/temporary-warehouse.js';

async function earlierExport() {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, sampleReport());
  const place = await temporaryFolder();
  const folder = join(place, 'export');
  await exportRelease(warehouse, folder, { formats: ['csv', 'jsonl'] });
  return { warehouse, place, folder, names: (await readdir(folder)).sort() };
}

describe('a new release in the folder of an earlier one', () => {
  test('takes its place as one: a folder that was opened before shows the earlier one to the end', async () => {
    const { warehouse, place, folder } = await earlierExport();
    const before = (await stat(folder)).ino;
    await exportRelease(warehouse, folder);
    expect((await stat(folder)).ino).not.toBe(before);
    expect(await readdir(place)).toEqual(['export']);
  });

  test('leaves no file of formats that it does not have', async () => {
    const { warehouse, folder, names } = await earlierExport();
    await exportRelease(warehouse, folder);
    expect(names).toContain('cells.jsonl');
    expect((await readdir(folder)).sort()).toEqual(names.filter((name) => !name.endsWith('.jsonl')));
  });

  test('keeps the rights of the folder', async () => {
    const { warehouse, folder } = await earlierExport();
    await chmod(folder, 0o750);
    await exportRelease(warehouse, folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o750);
  });

  test('goes where a symbolic link leads', async () => {
    const { warehouse, place, folder, names } = await earlierExport();
    const link = join(place, 'link');
    await symlink(folder, link);
    await exportRelease(warehouse, link, { formats: ['csv', 'jsonl'] });
    expect((await readdir(place)).sort()).toEqual(['export', 'link']);
    expect((await readdir(folder)).sort()).toEqual(names);
  });
});

describe('the folder that the process stands in', () => {
  test('stays the same folder', async () => {
    const { warehouse, folder, names } = await earlierExport();
    const cwd = process.cwd();
    onTestFinished(() => process.chdir(cwd));
    process.chdir(folder);
    await exportRelease(warehouse, '.', { formats: ['csv', 'jsonl'] });
    expect((await readdir('.')).sort()).toEqual(names);
  });
});

describe('files in the folder that no export has written', () => {
  test('stay as they are', async () => {
    const { warehouse, folder, names } = await earlierExport();
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await mkdir(join(folder, 'figures'));
    await exportRelease(warehouse, folder);
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    const kept = names.filter((name) => !name.endsWith('.jsonl'));
    expect((await readdir(folder)).sort()).toEqual([...kept, 'figures', 'notes.txt'].sort());
  });

  test('are not overwritten: the export fails and says which is in the way', async () => {
    const warehouse = await temporaryWarehouse();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'README.md'), 'mine');
    await expect(exportRelease(warehouse, folder)).rejects.toThrow(
      `${join(folder, 'README.md')} is there already, and no earlier export has written it. Move it, or name another folder.`,
    );
    expect(await readdir(folder)).toEqual(['README.md']);
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('mine');
  });

  test('do not keep CSV files from being replaced that stem from the time without checksums', async () => {
    const warehouse = await temporaryWarehouse();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'cells.csv'), 'old');
    await exportRelease(warehouse, folder);
    expect(await readFile(join(folder, 'cells.csv'), 'utf8')).toMatch(/^\uFEFFregion_code,/u);
  });
});

describe('an export that was killed', () => {
  test('in the moment of the exchange has the earlier release put back by the next', async () => {
    const { warehouse, place, folder, names } = await earlierExport();
    await rename(folder, join(place, '.export.before'));
    await warehouse.db.schema.dropView('indicator_view').execute();
    await expect(exportRelease(warehouse, folder)).rejects.toThrow('indicator_view');
    expect((await readdir(folder)).sort()).toEqual(names);
    expect(await readdir(place)).toEqual(['export']);
  });

  test('before the exchange leaves nothing that is in the way of the next', async () => {
    const { warehouse, place, folder } = await earlierExport();
    await exportRelease(warehouse, join(place, '.export.next'));
    const before = (await stat(folder)).ino;
    await exportRelease(warehouse, folder);
    expect((await stat(folder)).ino).not.toBe(before);
    expect(await readdir(place)).toEqual(['export']);
  });

  test('while it wrote has its leftovers removed by the next', async () => {
    const { warehouse, folder, names } = await earlierExport();
    const left = join(folder, '.export-4194305-Ab12Cd');
    await mkdir(left);
    await writeFile(join(left, 'cells.csv'), 'half');
    await exportRelease(warehouse, folder, { formats: ['csv', 'jsonl'] });
    expect((await readdir(folder)).sort()).toEqual(names);
  });
});
