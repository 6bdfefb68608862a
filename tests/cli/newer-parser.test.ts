import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { PARSER_VERSION } from '../../src/parse/report.js';
import { gongkai } from './command-line.js';
import { rowsOf } from './contents.js';
import { smallPipeline } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

const OLDER = PARSER_VERSION - 1;
const OF_2020 = 'report_id = (SELECT id FROM report WHERE year = 2020)';

let readNow: Workplace;

beforeAll(async () => {
  readNow = await lastingWorkplace();
  await gongkai('run', await smallPipeline(readNow), ...readNow.options);
}, 60_000);

/** The warehouse as an older parser left it, which read a figure of 2020 and the title of 2021 otherwise. */
async function readByOlderParser(): Promise<Workplace> {
  const place = await workplace(readNow);
  const database = new Database(place.db);
  database.exec(`
    UPDATE document SET parser_version = ${OLDER};
    UPDATE report SET parser_version = ${OLDER};
    UPDATE report SET figures_digest = 'older', reading_digest = 'older' WHERE year = 2020;
    UPDATE cell SET value = value + 1 WHERE ${OF_2020}
      AND indicator_id = (SELECT min(indicator_id) FROM cell WHERE value IS NOT NULL AND ${OF_2020});
    UPDATE report SET title = 'older', reading_digest = 'older' WHERE year = 2021;
  `);
  database.close();
  return place;
}

function readings({ db }: Workplace): unknown[][] {
  const columns = 'year, revision, is_current, parser_version';
  return rowsOf(db, `SELECT ${columns} FROM report ORDER BY year, revision`);
}

function panel({ db }: Workplace): unknown[][] {
  return rowsOf(db, 'SELECT year, indicator_id, state, value FROM panel_long ORDER BY year, indicator_id');
}

function titles({ db }: Workplace): unknown[][] {
  return rowsOf(db, 'SELECT year, title FROM report_view WHERE in_panel = 1 ORDER BY year');
}

describe('a newer parser', () => {
  it.each(['load', 'run'])(
    'reads the archive again with %s; only what it reads otherwise is replaced',
    async (command) => {
      const place = await readByOlderParser();
      expect(panel(place)).not.toEqual(panel(readNow));
      expect(titles(place)).not.toEqual(titles(readNow));

      const words =
        command === 'load' ? place.options.slice(0, 4) : [await smallPipeline(place), ...place.options];
      const again = await gongkai(command, ...words);
      expect(again).toMatchObject({
        status: 0,
        out: expect.stringContaining('2 updated, 2 unchanged'),
      });

      expect(panel(place)).toEqual(panel(readNow));
      expect(titles(place)).toEqual(titles(readNow));
      expect(readings(place)).toEqual([
        [2020, 1, 1, PARSER_VERSION],
        [2021, 1, 1, PARSER_VERSION],
        [2022, 1, 1, PARSER_VERSION],
        [2023, 1, 1, PARSER_VERSION],
      ]);
      expect(await gongkai('load', ...place.options.slice(0, 4))).toMatchObject({
        status: 0,
        out: 'nothing\n',
      });
    },
  );

  it('leaves a trail: what was read before, by which parser, and what is read now', async () => {
    const place = await readByOlderParser();
    const { out } = await gongkai('load', ...place.options.slice(0, 4));
    const [[indicator, before, after] = []] = rowsOf(
      place.db,
      'SELECT indicator, value_before, value_after FROM rereading_view',
    );
    const agency = '青溪县自然资源局';
    const lines = [
      `read anew ${agency} 2021 by parser version ${PARSER_VERSION}: title`,
      `read anew ${agency} 2020 by parser version ${PARSER_VERSION}: 1 cell differs: ${indicator} ${before} → ${after}`,
    ];
    expect(out).toBe(`2 updated, 2 unchanged\n${lines.join('\n')}\n`);
    expect(Number(before) - Number(after)).toBe(1);
    expect((await gongkai('status', '--db', place.db)).out).toContain(lines.join('\n                 '));
    expect(
      rowsOf(place.db, 'SELECT change, parser_before, parser_after FROM rereading ORDER BY change'),
    ).toEqual([
      ['details', OLDER, PARSER_VERSION],
      ['figures', OLDER, PARSER_VERSION],
    ]);
    expect(rowsOf(place.db, 'SELECT name, before FROM rereading_detail')).toEqual([['title', 'older']]);
  });
});
