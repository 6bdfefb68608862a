import { describe, expect, it } from 'vitest';
import { parseText, valuesOf } from './parsing.js';

const LINES = [
  '青溪縣審計局2022年政府信息公開工作年度報告',
  '一、總體情況',
  '2022年，收到政府信息公開申請3件，主動公開政府信息60條。',
  '二、主動公開政府信息情況',
  ...['第二十條第(一)項 |', '信息內容 | 本年製發件數 | 本年廢止件數 | 現行有效件數 |'],
  ...['規章 | 0 | 0 | 0 |', '行政規範性文件 | 1 | 0 | 2 |'],
  ...['第二十條第(六)項 |', '信息內容 | 本年處理決定數量 |', '行政處罰 | 4 |', '行政強制 | 0 |'],
  '三、收到和處理政府信息公開申請情況',
];

describe('a report in traditional script', () => {
  it('is read like one in simplified script', async () => {
    const report = await parseText(...LINES);
    expect(report.report).toMatchObject({
      title: '青溪县审计局2022年政府信息公开工作年度报告',
      agency: '青溪县审计局',
      year: 2022,
      sections: ['overview', 'proactive', 'requests'],
    });
    expect(valuesOf(report, 'normative_documents')).toEqual([1, 0, 2]);
    expect(valuesOf(report, 'administrative_penalty')).toEqual([4]);
    expect(report.facts.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'requests_received 3',
      'items_disclosed 60',
    ]);
  });

  it('with the pronunciation behind its characters as well', async () => {
    const annotated = LINES.map((line) => line.replaceAll('數', '數(shù)').replaceAll('報', '報(bào)'));
    const [plain, report] = [await parseText(...LINES), await parseText(...annotated)];
    expect(report.report).toEqual(plain.report);
    expect(report.cells.map(({ value, raw }) => [value, raw])).toEqual(
      plain.cells.map(({ value, raw }) => [value, raw]),
    );
  });

  it('with other words for information and websites as well', async () => {
    const reworded = LINES.map((line) => line.replaceAll('信息', '資訊'));
    const [plain, report] = [await parseText(...LINES), await parseText(...reworded)];
    expect(report).toEqual(plain);
    const website = LINES.with(2, '2022年，在市政府入口網站主動公開政府資訊60條。');
    expect((await parseText(...website)).facts).toMatchObject([{ code: 'items_on_website', value: 60 }]);
  });

  it('is not taken for one because of a name', async () => {
    const { report } = await parseText('青溪县總務局2022年政府信息公开工作年度报告', '一、总体情况');
    expect(report.title).toBe('青溪县總務局2022年政府信息公开工作年度报告');
  });
});
