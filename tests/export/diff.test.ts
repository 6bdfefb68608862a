import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffReleases, type TableDiff } from '../../src/export/diff/diff-releases.js';
import { diffRows, type RowChange } from '../../src/export/diff/diff-rows.js';
import { mergeGroups, placeOrder } from '../../src/export/diff/merge.js';
import { openRelease } from '../../src/export/diff/open-release.js';
import type { Group } from '../../src/export/diff/read-groups.js';
import { exportRelease } from '../../src/export/export-release.js';
import type { ParsedReport } from '../../src/parse/report.js';
import { goodSnapshot, recordAndLoad, sampleReport } from '../warehouse/sample-report.js';
import { temporaryFolder, temporaryWarehouse } from '../warehouse/temporary-warehouse.js';

type Load = readonly [ParsedReport, body: string];

/** Releases of one warehouse, one after each list of loads. */
async function releases(...steps: readonly (readonly Load[])[]): Promise<string[]> {
  const warehouse = await temporaryWarehouse();
  const folder = await temporaryFolder();
  const folders: string[] = [];
  for (const [index, loads] of steps.entries()) {
    for (const [report, body] of loads) {
      const url = `http://www.jianning.example/ndbg/${report.report.year}.html`;
      await recordAndLoad(warehouse, report, { snapshot: goodSnapshot(body, { url, finalUrl: url }) });
    }
    folders.push(join(folder, String(index)));
    await exportRelease(warehouse, join(folder, String(index)), { version: String(index + 1) });
  }
  return folders;
}

async function diffOf([before = '', after = '']: readonly string[]): Promise<ReadonlyMap<string, TableDiff>> {
  return new Map(diffReleases(await openRelease(before), await openRelease(after)));
}

async function changesIn(diff: TableDiff | undefined): Promise<RowChange[]> {
  const changes: RowChange[] = [];
  if (diff?.status === 'compared') for await (const change of diff.changes) changes.push(change);
  return changes;
}

const first = sampleReport();
const corrected = sampleReport({
  cells: { 'requests granted total': { state: 'reported', value: 17, raw: '=17' } },
});
const next = sampleReport({ metadata: { year: 2021 } });

describe('two releases of the same data', () => {
  test('are the same in every table', async () => {
    const diff = await diffOf(await releases([[first, 'a']], []));
    expect([...diff.values()].map(({ status }) => status)).toEqual(Array.from(diff, () => 'same'));
    expect(diff.get('cells')).toMatchObject({ rows: first.cells.length });
  });
});

describe('a report that was published again with another figure', () => {
  test('is told as revised, and its cell with the old and the new value as they were printed', async () => {
    const diff = await diffOf(await releases([[first, 'a']], [[corrected, 'b']]));

    expect(await changesIn(diff.get('cells'))).toEqual([
      {
        change: 'changed',
        row: expect.objectContaining({ year: '2020', row_code: 'granted', column_code: 'total' }),
        columns: [
          { column: 'value', before: expect.stringMatching(/^\d+$/u), after: '17' },
          { column: 'raw', before: expect.stringMatching(/^\d+$/u), after: '=17' },
        ],
      },
    ]);
    const [report, ...others] = await changesIn(diff.get('reports'));
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      change: 'changed',
      columns: expect.arrayContaining([{ column: 'revision', before: '1', after: '2' }]),
    });
    expect(diff.get('codebook')).toMatchObject({ status: 'same' });
  });
});

describe('a report that only one release has', () => {
  test('is told as added with all its cells, and the other way round as removed', async () => {
    const [before = '', after = ''] = await releases([[first, 'a']], [[next, 'b']]);
    const added = await diffOf([before, after]);
    expect(await changesIn(added.get('reports'))).toMatchObject([{ change: 'added', row: { year: '2021' } }]);
    const cells = await changesIn(added.get('cells'));
    expect(cells).toHaveLength(next.cells.length);
    expect(new Set(cells.map(({ change }) => change))).toEqual(new Set(['added']));

    const removed = await diffOf([after, before]);
    expect(await changesIn(removed.get('reports'))).toMatchObject([
      { change: 'removed', row: { year: '2021' } },
    ]);
  });
});

describe('a release with other columns', () => {
  /** Changes what the release says of a table, and its header with it. */
  async function withColumn(folder: string, name: string, change: (text: string) => string): Promise<void> {
    const path = join(folder, 'datapackage.json');
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(name, change(name)));
  }

  test('tells which were added, removed or are of another type, and compares the others', async () => {
    const folders = await releases([[first, 'a']], [[corrected, 'b']]);
    await withColumn(folders[1] ?? '', '"name": "left"', () => '"name": "left_sum"');
    await withColumn(
      folders[1] ?? '',
      '"name": "stated_source",\n            "type": "string"',
      () => '"name": "stated_source",\n            "type": "integer"',
    );
    const diff = await diffOf(folders);
    expect(diff.get('reports')).toMatchObject({
      schema: { added: [], removed: [], retyped: ['stated_source: string > integer'] },
    });
    expect((await changesIn(diff.get('reports'))).length).toBe(1);
  });

  test('is not compared row by row where another key tells rows apart', async () => {
    const folders = await releases([[first, 'a']], [[corrected, 'b']]);
    await withColumn(folders[1] ?? '', '"column_code"\n', () => '"column"\n');
    expect((await diffOf(folders)).get('cells')).toMatchObject({ status: 'incomparable' });
  });
});

describe('what is no release', () => {
  test('is told in one line: a folder without a descriptor', async () => {
    const folder = await temporaryFolder();
    await expect(openRelease(folder)).rejects.toMatchObject({
      name: 'ReleaseError',
      message: `${folder}: there is no release here, which gongkai export would have written (no datapackage.json)`,
    });
  });

  test.each([
    ['no JSON', '{', 'is no JSON'],
    ['something else', '{"name":"x"}', 'this does not describe a release of gongkai'],
    [
      'another package',
      '{"version":"1","resources":[{"format":"csv","name":"x"}]}',
      'this does not describe',
    ],
    [
      'a path out of the folder',
      '{"version":"1","resources":[{"format":"csv","name":"x","path":"../x","hash":"","rows":1,"schema":{"fields":[],"sortedBy":[]}}]}',
      'this does not describe',
    ],
    ['no CSV', '{"version":"1","resources":[{"format":"parquet"}]}', 'has no CSV files'],
  ])('is told in one line: %s', async (_, text, message) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'datapackage.json'), text);
    await expect(openRelease(folder)).rejects.toThrow(message);
  });

  test('is found out: a file of another release among its own', async () => {
    const [before = '', after = ''] = await releases([[first, 'a']], [[corrected, 'b']]);
    await rename(join(before, 'reports.csv'), join(after, 'reports.csv'));
    const [other = ''] = await releases([[next, 'c']]);
    const reports = (await diffOf([other, after])).get('reports');
    await expect(changesIn(reports)).rejects.toThrow('this is not the file that datapackage.json describes');
  });

  test.each([
    ['cut', async (path: string) => writeFile(path, (await readFile(path, 'utf8')).slice(0, -20))],
    ['longer', async (path: string) => appendFile(path, 'x\r\n')],
    ['missing', async (path: string) => rm(path)],
  ])('is found out: a file that is %s', async (_, damage) => {
    const folders = await releases([[first, 'a']], [[corrected, 'b']]);
    await damage(join(folders[1] ?? '', 'cells.csv'));
    await expect(changesIn((await diffOf(folders)).get('cells'))).rejects.toMatchObject({
      name: 'ReleaseError',
    });
  });
});

describe('the order of places', () => {
  test('is that of SQLite, for text beyond the basic plane too', () => {
    const database = new Database(':memory:');
    const text = fc.string({ unit: 'binary', maxLength: 3 }).filter((value) => !value.includes('\u0000'));
    const year = fc.option(fc.integer({ min: 2000, max: 2100 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, year), { minLength: 1, maxLength: 30 }), (places) => {
        const sorted = database
          .prepare<[string], [string, string]>(
            `SELECT value ->> 0, ifnull(value ->> 1, '') FROM json_each(?) ORDER BY value ->> 0, value ->> 1`,
          )
          .raw()
          .all(JSON.stringify(places));
        const ours = places
          .map(([text, year]) => [text, year === null ? '' : String(year)])
          .sort(placeOrder(['string', 'year']));
        expect(ours).toEqual(sorted.map((place) => place.map(String)));
      }),
    );
    database.close();
  });
});

describe('walking through two tables', () => {
  const place = fc.integer({ min: 0, max: 20 });
  const table = fc.uniqueArray(fc.record({ place, value: fc.constantFrom('a', 'b') }), {
    selector: (row) => row.place,
    maxLength: 15,
  });

  async function* groups(rows: readonly { place: number; value: string }[]): AsyncIterable<Group> {
    for (const { place, value } of rows.toSorted((a, b) => a.place - b.place)) {
      yield { place: [String(place)], rows: [{ place: String(place), value }] };
    }
  }

  test('finds just the rows that were added, removed or changed', async () => {
    await fc.assert(
      fc.asyncProperty(table, table, async (before, after) => {
        const changes: string[] = [];
        const pairs = mergeGroups(groups(before), groups(after), placeOrder(['integer']));
        for await (const pair of pairs) {
          for (const { change, row } of diffRows(pair, ['place', 'value'], ['place'])) {
            changes.push(`${change} ${row.place}`);
          }
        }
        const old = new Map(before.map(({ place, value }) => [place, value]));
        const now = new Map(after.map(({ place, value }) => [place, value]));
        const expected = [
          ...after.filter(({ place }) => !old.has(place)).map(({ place }) => `added ${place}`),
          ...before.filter(({ place }) => !now.has(place)).map(({ place }) => `removed ${place}`),
          ...after
            .filter(({ place, value }) => old.has(place) && old.get(place) !== value)
            .map(({ place }) => `changed ${place}`),
        ];
        expect(changes.sort()).toEqual(expected.sort());
      }),
    );
  });

  test('counts rows without a key as often as they are there', () => {
    const rows = (...values: string[]) => ({ place: [], rows: values.map((value) => ({ value })) });
    const changes = diffRows({ before: rows('a', 'a', 'b'), after: rows('a', 'b', 'b') }, ['value'], []);
    expect(changes).toEqual([
      { change: 'removed', row: { value: 'a' } },
      { change: 'added', row: { value: 'b' } },
    ]);
  });
});
