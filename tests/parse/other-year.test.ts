import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/index.js';
import { differences, readTruths } from '../truth.js';

const PAGE = readFileSync(
  'samples/web/www.qingxi.example/xxgk/zfxxgknb/202401/t20240119_1660421.html',
  'utf8',
);
const TRUTH = readTruths('samples/truth').get('t20240119_1660421');

/** The table of section 3, and the same with other figures that add up as well. */
const [REQUESTS = ''] = [...PAGE.matchAll(/<table.*?<\/table>/gsu)]
  .map(([table]) => table)
  .filter((table) => table.includes('本年新收政府信息公开申请数量'));
const TWICE_AS_MANY = REQUESTS.replaceAll(/(?<=>\s*)\d+(?=\s*<)/gu, (digits) => String(2 * Number(digits)));

/** The report of 2023 with such a copy of its table in front of it, each under a caption. */
async function read(captions: { readonly above: string; readonly between: string }) {
  const [above, between] = [captions.above, captions.between].map((caption) => `<p>${caption}</p>`);
  const html = PAGE.replace(REQUESTS, `${above}${TWICE_AS_MANY}${between}${REQUESTS}`);
  return (await parseDocument(new TextEncoder().encode(html))).report;
}

describe('a table of another year', () => {
  it.each([
    { above: '2022年度：', between: '2023年度：' },
    { above: '上年度', between: '本年度' },
    { above: '（2022年）', between: '（2023年）' },
    { above: '上年度（2022年）收到和处理政府信息公开申请情况', between: '收到和处理政府信息公开申请情况' },
  ])('is passed over where it stands first under $above, and told', async (captions) => {
    if (TRUTH === undefined) throw new Error('the sample has no truth');
    expect(TWICE_AS_MANY).not.toBe(REQUESTS);

    const report = await read(captions);

    expect(differences(report, TRUTH)).toEqual([]);
    expect(report.issues).toMatchObject([
      { code: 'several_reports', message: expect.stringMatching(/another year .* not read/), at: {} },
    ]);
  });

  it('is not known without a caption: the first table is read, and that there are two is told', async () => {
    const report = await read({ above: '', between: '' });

    expect(report.issues.map(({ code }) => code)).toContain('several_reports');
    expect(report.issues.map(({ message }) => message).join()).not.toContain('another year');
  });

  it('is no table whose columns name the year before, as those of the form of 2019', async () => {
    const page = readFileSync(
      'samples/web/www.qingxi.example/xxgk/zfxxgknb/202003/t20200316_1187302.html',
      'utf8',
    );
    const { report } = await parseDocument(new TextEncoder().encode(page));

    expect(report.issues).toEqual([]);
  });
});
