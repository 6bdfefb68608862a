import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gongkai, newWorkplace } from './command-line.js';
import { answerTo } from './warehouse-rows.js';

const REPORT = 'samples/web/www.qingxi.example/xxgk/zfxxgknb/202101/t20210108_1234567.html';
const SEED = '../shared/seed/jianning-2020.txt';

/** The output contract of `gongkai parse --json`: researchers' scripts read these fields. */
const contract = z.object({
  file: z.string(),
  form: z.enum(['2019', '2021', 'legacy']).nullable(),
  report: z.strictObject({
    title: z.string().nullable(),
    agency: z.string().nullable(),
    year: z.int().nullable(),
    publishedOn: z.iso.date().nullable(),
  }),
  cells: z.array(
    z.object({
      table: z.enum(['proactive', 'requests', 'review_litigation', 'legacy']),
      article: z.string().nullable(),
      row: z.strictObject({ code: z.string(), label: z.string() }),
      column: z.strictObject({ code: z.string(), label: z.string() }),
      value: z.number().nullable(),
      raw: z.string(),
      state: z.enum(['reported', 'blank', 'unreadable', 'not_applicable', 'missing']),
      at: z.record(z.string(), z.number()),
    }),
  ),
  facts: z.array(
    z.object({
      code: z.string(),
      value: z.number(),
      unit: z.string(),
      quote: z.string(),
      at: z.record(z.string(), z.number()),
    }),
  ),
  checks: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['pass', 'fail', 'not_evaluable']),
      left: z.number().nullable(),
      right: z.number().nullable(),
    }),
  ),
  issues: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['info', 'warning', 'error']),
      message: z.string(),
      at: z.record(z.string(), z.number()),
    }),
  ),
});

describe('gongkai parse', () => {
  it('prints one JSON object per file, as the contract says', async () => {
    const outcome = await gongkai('parse', REPORT, 'package.json', '--json');
    expect(outcome).toMatchObject({ status: 0, err: '' });
    const [report, other] = outcome.out
      .trim()
      .split('\n')
      .map((line) => contract.parse(JSON.parse(line)));
    expect(report).toMatchObject({ file: 't20210108_1234567.html', form: '2019', report: { year: 2020 } });
    expect(report?.cells).toHaveLength(198);
    expect(other).toMatchObject({ form: null, cells: [], issues: [{ code: 'not_a_report' }] });
  });

  it('tells a person what a report holds', async () => {
    const { out } = await gongkai('parse', REPORT);
    expect(out).toContain('form 2019');
    expect(out).toContain('198 reported');
  });
});

describe('gongkai load FILE', () => {
  const DECISIONS = `SELECT value FROM panel_long WHERE year = 2020 AND article = '20(5)'
    AND row_code = 'administrative_licensing' AND column_code = 'decisions'`;

  it('loads a report of the sample web from disk, and changes nothing the second time', async () => {
    const { db } = newWorkplace();
    const load = () => gongkai('load', REPORT, '--region', '990121=青溪县', '--db', db);
    expect((await load()).out).toBe(`${REPORT}: added\n`);
    expect((await load()).out).toBe(`${REPORT}: unchanged\n`);
    expect(answerTo(db, DECISIONS)).toBe(20_418);
  });

  it.skipIf(!existsSync(SEED))(
    'answers 12091: decisions on licensing under Article 20(5) in 建宁县, 2020 (skipped where ../shared is absent)',
    async () => {
      const { db } = newWorkplace();
      expect(await gongkai('load', SEED, '--db', db)).toMatchObject({ status: 0, err: '' });
      expect(answerTo(db, `${DECISIONS} AND region_code = '350430' AND region = '建宁县'`)).toBe(12_091);
    },
  );
});
