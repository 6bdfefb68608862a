import { describe, expect, it } from 'vitest';
import { parsePage, table, valuesOf } from './parsing.js';

describe('a number whose thousands stand apart in its cell', () => {
  const page = (first: string, second: string, third: string) =>
    parsePage(
      `<p>2016年政府信息公开工作年度报告</p>${table(
        ['统计指标', '单位', '统计数'],
        ['（一）主动公开政府信息数', '条', first],
        ['其中：主动公开规范性文件数', '条', second],
        ['制发规范性文件总数', '件', third],
      )}`,
    );

  it('is one, where a number beside it can be read in no other way', async () => {
    const report = await page('480 039', '12 111', '7');
    expect(valuesOf(report, 'proactive.items')).toEqual([480_039]);
    expect(valuesOf(report, 'proactive.normative_documents_disclosed')).toEqual([12_111]);
    expect(report.cells.find(({ row }) => row.code === 'proactive.items')?.raw).toBe('480 039');
  });

  it.each([
    ['no other number shows it', '480 139', '12 111', '7'],
    ['the document writes thousands otherwise', '480 039', '12 111', '7000'],
  ])('may be two, where %s', async (_, ...texts) => {
    const [first = '', second = '', third = ''] = texts;
    const report = await page(first, second, third);
    expect(valuesOf(report, 'proactive.normative_documents_disclosed')).toEqual(['unreadable']);
  });
});
