import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Correction } from '../../src/corrections/correction.js';
import { exportRelease } from '../../src/export/export-release.js';
import { FORMATS } from '../../src/export/formats/format.js';
import { dataset } from '../../src/export/tables/dataset.js';
import { goodSnapshot, REPORT_URL, recordAndLoad, sampleReport } from '../warehouse/sample-report.js';
import { temporaryFolder, temporaryWarehouse } from '../warehouse/temporary-warehouse.js';
import { readRows } from './read-csv.js';

/** The part used of frictionless' own library, which has no types. */
interface FrictionlessResource {
  readonly name: string;
  readonly tabular: boolean;
  read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
}
interface FrictionlessPackage {
  readonly valid: boolean;
  readonly errors: readonly Error[];
  readonly resources: readonly FrictionlessResource[];
}
const { Package } = createRequire(import.meta.url)('datapackage') as {
  Package: { load(path: string, options: { strict: boolean }): Promise<FrictionlessPackage> };
};

const descriptor = z.object({
  version: z.string(),
  created: z.string().optional(),
  licenses: z.array(z.object({ name: z.string(), path: z.url() })),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      bytes: z.number(),
      hash: z.string().startsWith('sha256:'),
      schema: z.object({ fields: z.array(z.object({ name: z.string() })) }).optional(),
    }),
  ),
});

const correction: Correction = {
  url: REPORT_URL,
  year: 2020,
  cell: { table: 'requests', row: 'granted', column: 'total' },
  printed: { state: 'blank', value: null },
  value: { state: 'reported', value: 17.5 },
  reason: '=与正文不一致',
  author: '王研究员',
  date: '2024-03-01',
};

async function exported(options: Parameters<typeof exportRelease>[2] = { formats: FORMATS }) {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, sampleReport({ metadata: { title: '=2020年"报告"' } }));
  const undated = goodSnapshot('undated', { url: 'http://www.jianning.example/ndbg/undated.html' });
  await recordAndLoad(warehouse, sampleReport({ metadata: { year: null } }), { snapshot: undated });
  await warehouse.replaceCorrections([correction]);
  const folder = await temporaryFolder();
  await exportRelease(warehouse, folder, options);
  return folder;
}

async function opened(folder: string): Promise<FrictionlessPackage> {
  return Package.load(join(folder, 'datapackage.json'), { strict: true });
}

async function readDescriptor(folder: string) {
  return descriptor.parse(JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')));
}

describe('the data package', () => {
  test.each([true, false])(
    'has a descriptor that is valid to frictionless (byte order mark: %s)',
    async (byteOrderMark) => {
      const { valid, errors } = await opened(await exported({ formats: FORMATS, byteOrderMark }));
      expect({ valid, errors }).toEqual({ valid: true, errors: [] });
    },
  );

  test('has tables in which every row is valid to frictionless', async () => {
    // Frictionless for JavaScript knows no byte order mark.
    const { resources } = await opened(await exported({ byteOrderMark: false }));
    const tables = resources.filter(({ tabular }) => tabular);
    expect(tables.map(({ name }) => name)).toEqual(dataset.map(({ name }) => name));
    for (const table of tables) {
      // Throws where a value is not of its type, not of its closed set, missing, or has the key of another row.
      const rows = await table.read({ keyed: true });
      expect(rows.length, table.name).toBeGreaterThan(0);
    }
  });

  test('tells size and digest of every file of data', async () => {
    const folder = await exported();
    const { resources } = await readDescriptor(folder);
    for (const { path, bytes, hash } of resources) {
      const content = await readFile(join(folder, path));
      expect(content.byteLength, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
    }
    expect(resources.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['cells.csv', 'cells.parquet', 'cells.jsonl', 'cells.do', 'gongkai.xlsx']),
    );
  });

  test('describes just the columns that the files have, and so does the table of columns', async () => {
    const folder = await exported({ formats: ['csv'], byteOrderMark: true });
    const described = await readRows(join(folder, 'columns.csv'));
    const { resources } = await readDescriptor(folder);
    for (const { name, path, schema } of resources) {
      const [header = ''] = (await readFile(join(folder, path), 'utf8')).slice(1).split('\r\n');
      expect(
        schema?.fields.map((field) => field.name),
        name,
      ).toEqual(header.split(','));
      const columns = described.filter(({ table }) => table === name).map(({ column }) => column);
      expect(columns, name).toEqual(header.split(','));
    }
    for (const { english, chinese } of described) expect([english, chinese]).not.toContain('');
  });

  test('has checksums of all files but their own', async () => {
    const folder = await exported();
    const lines = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
    for (const line of lines) {
      const [digest, name = ''] = line.split('  ');
      const content = await readFile(join(folder, name));
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(digest);
    }
    expect(lines.some((line) => line.endsWith('  datapackage.json'))).toBe(true);
    expect((await stat(join(folder, 'SHA256SUMS'))).size).toBeGreaterThan(0);
  });

  test('is dated by its newest document, and versioned so unless told otherwise', async () => {
    const { version, created, licenses } = await readDescriptor(await exported());
    expect({ version, created }).toEqual({ version: '2024.03.01', created: goodSnapshot('first').fetchedAt });
    expect(licenses).toMatchObject([{ name: 'CC-BY-4.0' }]);
    const told = await readDescriptor(await exported({ version: '2024.1' }));
    expect(told.version).toBe('2024.1');
  });

  test('says how to cite it', async () => {
    const folder = await exported({ version: '2024.1' });
    expect(parse(await readFile(join(folder, 'CITATION.cff'), 'utf8'))).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      version: '2024.1',
      'date-released': '2024-03-01',
      license: 'CC-BY-4.0',
    });
  });

  test('has a text to read first, in English and Chinese, with the number of rows', async () => {
    const readMe = await readFile(join(await exported(), 'README.md'), 'utf8');
    expect(readMe).toContain('| reports | 2 | Every report');
    expect(readMe).toContain('| reports | 2 | 报告清单');
  });
});
