import { describe, expect, it } from 'vitest';
import { parseText, valuesOf } from './parsing.js';

const HEAD = '清溪县2021年政府信息公开工作年度报告 发布时间:2022-01-20 09:30 | 来源:清溪县人民政府办公室';
const OVERVIEW = '一、总体情况 2021年,本机关主动公开政府信息120条,各项工作有序推进。';
const PROACTIVE = [
  '二、主动公开政府信息情况 第二十条第(一)项 信息内容 本年制发件数 本年废止件数 现行有效件数',
  '规章 0 0 0 行政规范性文件 5 1 25 第二十条第(五)项 信息内容 本年处理决定数量 行政许可 12',
  '第二十条第(六)项 信息内容 本年处理决定数量 行政处罚 3 行政强制 4',
  '第二十条第(八)项 信息内容 本年收费金额(单位:万元) 行政事业性收费 6.5',
].join(' ');
const PROBLEMS = '五、存在的主要问题及改进情况 公开的深度还不够。六、其他需要报告的事项 没有其他事项。';

describe('a page whose line breaks are all lost', () => {
  it('is read as its lines were: title, agency, year, date, source and sections', async () => {
    const { report } = await parseText([HEAD, OVERVIEW, PROACTIVE, PROBLEMS].join(' '));
    expect(report).toMatchObject({
      title: '清溪县2021年政府信息公开工作年度报告',
      agency: '清溪县',
      year: 2021,
      publishedOn: '2022-01-20',
      source: '清溪县人民政府办公室',
      sections: ['overview', 'proactive', 'problems', 'other_matters'],
    });
  });

  it('also where it is cut off after its first lines', async () => {
    const { form, report } = await parseText(
      '清溪县2021年政府信息公开工作年度报告 一、总体情况 本机关认真落实条例,各项工作有序推进。 二、主动公开政府信息情况 第二十条第(一)项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 16 30 行政规范',
    );
    expect([form, report.agency, report.sections]).toEqual(['2021', '清溪县', ['overview', 'proactive']]);
  });

  it('also by one heading that is set apart, where all else is cut off', async () => {
    const { report } = await parseText(
      `本报告所列数据的统计期限为2023年1月1日至12月31日。 一、总体情况 ${'2023年，各项工作有序推进。'.repeat(10)}`,
    );
    expect(report.sections).toEqual(['overview']);
  });

  it('is not cut at the headings that a sentence lists', async () => {
    const listed = '本报告分为四个部分:一、总体情况,二、主动公开政府信息情况,三、存在的主要问题及改进情况。';
    const { report } = await parseText(`${listed}${'本报告由本机关依法编制。'.repeat(8)}`, '一、总体情况');
    expect(report.sections).toEqual(['overview']);
  });

  it('keeps the place of each line', async () => {
    const { cells } = await parseText([HEAD, OVERVIEW, PROACTIVE, PROBLEMS].join(' '));
    const text = [HEAD, OVERVIEW, PROACTIVE, PROBLEMS].join(' ');
    const places = cells.flatMap(({ at }) => (at !== null && 'offset' in at ? [at.offset] : []));
    expect(new Set(places)).toEqual(new Set([text.indexOf('第二十条')]));
  });
});

describe('two reports on a page whose line breaks are lost', () => {
  const indicators = (figures: readonly (number | '')[]) =>
    [
      '政府信息公开情况统计表 统计指标 单位 统计数 一、主动公开情况 ——',
      `（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） 条 ${figures[0]}`,
      `其中：主动公开规范性文件数 条 ${figures[1]} 制发规范性文件总数 件 ${figures[2]}`,
      '（二）通过不同渠道和方式公开政府信息的情况 ——',
      `1.政府公报公开政府信息数 条 ${figures[3]} 2.政府网站公开政府信息数 条 ${figures[4]}`,
      `3.政务微博公开政府信息数 条 ${figures[5]} 4.政务微信公开政府信息数 条 ${figures[6]}`,
      `5.其他方式公开政府信息数 条 ${figures[7]} 二、回应解读情况 ——`,
      '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次） 次 5',
      '（二）通过不同渠道和方式回应解读的情况 —— 1.参加或举办新闻发布会总次数 次 6',
      '其中：主要负责同志参加新闻发布会次数 次 7 2.政府网站在线访谈次数 次 8',
      '其中：主要负责同志参加政府网站在线访谈次数 次 9 3.政策解读稿件发布数 篇 10',
      '4.微博微信回应事件数 次 11 5.其他方式回应事件数 次 12 三、依申请公开情况 ——',
    ].join(' ');
  const report = (agency: string, figures: readonly (number | '')[]) =>
    `${agency}2016年政府信息公开工作年度报告 一、概述 本机关依法公开。 ${indicators(figures)} 二、存在的主要问题及改进情况 无。`;

  it('are told, and nothing of the second is taken for the first', async () => {
    const blank = ['', '', '', '', '', '', '', ''] as const;
    const read = await parseText(
      [report('东湖县', blank), report('云台镇', [1, 2, 3, 4, 5, 6, 7, 8])].join(' '),
    );
    expect(read.report.agency).toBe('东湖县');
    expect(read.issues.map(({ code }) => code)).toContain('several_reports');
    expect(valuesOf(read, 'proactive.items')).not.toContain(1);
    expect(valuesOf(read, 'response.other')).toEqual([12]);
  });
});
