import { describe, expect, test } from 'vitest';
import { parsePage, parseText, table, valuesOf } from './parsing.js';

const TITLE = ['2016年政府信息公开工作年度报告', '政府信息公开情况统计表'];
const CHANNELS = ['1.政府公报公开政府信息数', '2.政府网站公开政府信息数', '3.政务微博公开政府信息数'];
const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

describe('a column of remarks', () => {
  test('is not where the rest of a number stands', async () => {
    const page = await parsePage(
      TITLE.map((line) => `<p>${line}</p>`).join('') +
        table(
          ['统计指标', '单位', '统计数', '备注'],
          [CHANNELS[0] ?? '', '条', '337 903条'],
          [CHANNELS[1] ?? '', '条', '12', '见附件'],
          [CHANNELS[2] ?? '', '条', '7', ''],
        ),
    );
    expect(valuesOf(page, 'proactive.channel.gazette')).toEqual(['unreadable']);
    expect(valuesOf(page, 'proactive.channel.website')).toEqual([12]);
    expect(valuesOf(page, 'proactive.channel.weibo')).toEqual([7]);
  });
});

describe('a column of serial numbers whose cells stand on lines of their own', () => {
  const rows = (serials: readonly string[]) =>
    [...CHANNELS, '4.政务微信公开政府信息数'].flatMap((label, row) => [
      serials[row] ?? '',
      label,
      '条',
      String(10 + row),
    ]);
  const header = ['序号', '统计指标', '单位', '统计数'];

  test('is left out where its numbers count on', async () => {
    const report = await parseText(...TITLE, ...header, ...rows(['1', '2', '3', '4']));
    expect(valuesOf(report, 'proactive.channel.gazette')).toEqual([10]);
    expect(valuesOf(report, 'proactive.channel.wechat')).toEqual([13]);
  });

  test('is left out where remarks stand behind the values', async () => {
    const remarks = ['见附件', '含上年结转1件', '', '见附件', '同比增长3.5%', ''];
    const labels = [...CHANNELS, '4.政务微信公开政府信息数', '5.其他方式公开政府信息数', '一、主动公开情况'];
    const cells = labels.flatMap((label, row) => [
      String(row + 1),
      label,
      '条',
      ...(row % 2 === 0 ? [] : [String(10 * row)]),
      ...(remarks[row] === '' ? [] : [remarks[row] ?? '']),
    ]);
    const report = await parseText(...TITLE, ...header, '备注', ...cells);
    expect(valuesOf(report, 'proactive.channel.website')).toEqual([10]);
    expect(valuesOf(report, 'proactive.channel.wechat')).toEqual([30]);
    expect(report.cells.filter(({ state }) => state === 'reported')).toHaveLength(2);
  });

  test.each([
    ['1', '2', '7', '4', '5'],
    ['1', '2', '2', '4', '5'],
    ['1', '2', '3', '3', '5'],
  ])('gives no value where one of them is misprinted: %s %s %s %s %s', async (...serials) => {
    const labels = [...CHANNELS, '4.政务微信公开政府信息数', '5.其他方式公开政府信息数'];
    const report = await parseText(
      ...TITLE,
      ...header,
      ...labels.flatMap((label, row) => [serials[row] ?? '', label, '条']),
      '二、回应解读情况',
      '3.政策解读稿件发布数 篇 80',
    );
    expect(report.cells.flatMap((cell) => (cell.state === 'reported' ? [cell.value] : []))).toEqual([80]);
  });

  test('is left out but once where each row has a line', async () => {
    const report = await parseText(
      '2022年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '序号\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      '1\t规章\t0\t0\t0',
      '2\t行政规范性文件\t7\t3\t5',
      '序号\t信息内容\t本年处理决定数量',
      '3\t行政许可\t680',
      '第二十条第（六）项',
      '序号\t信息内容\t本年处理决定数量',
      '4\t行政处罚\t14',
      '5\t行政强制\t2',
      '三、收到和处理政府信息公开申请情况',
      `序号\t${APPLICANTS.join('\t')}`,
      '1\t一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\t2\t二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\t3\t（一）予以公开\t1\t0\t0\t0\t0\t0\t1\t4\t（七）总计\t1\t0\t0\t0\t0\t0\t1\t5\t四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
    );
    expect(valuesOf(report, 'administrative_penalty')).toEqual([14]);
    expect(valuesOf(report, 'administrative_compulsion')).toEqual([2]);
    expect(valuesOf(report, 'carried_out')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('gives no value where they do not', async () => {
    const report = await parseText(...TITLE, ...header, ...rows(['1', '2', '7', '4']));
    const read = [
      ...valuesOf(report, 'proactive.channel.website'),
      ...valuesOf(report, 'proactive.channel.weibo'),
    ];
    expect(read.filter((value) => typeof value === 'number' && value < 10)).toEqual([]);
  });

  test('that ran into the numbering behind it gives no value to the row above', async () => {
    const report = await parseText(
      '2021年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      `序号 ${APPLICANTS.join(' ')}`,
      '71 属于国家秘密 24 / 0 - 0 24',
      '82 其他法律行政法规禁止公开 0 0 0 0 0 0 0',
      '93 危及“三安全一稳定” 0 0 0 0 0 0 0',
    );
    expect(valuesOf(report, 'denied_state_secret')).not.toContain(82);
  });
});

describe('a column for another year', () => {
  const grid = (header: readonly string[], ...figures: string[][]) =>
    parsePage(
      `<p>${TITLE.join('</p><p>')}</p>${table(
        [...header],
        ...CHANNELS.map((label, row) => [label, ...(figures[row] ?? [])]),
      )}`,
    );

  test.each([
    [
      ['统计指标', '单位', '上年统计数', '统计数'],
      ['条', '7', '35'],
    ],
    [
      ['统计指标', '单位', '统计数', '同比增减'],
      ['条', '35', '+28'],
    ],
    [
      ['统计指标', '去年', '单位', '统计数'],
      ['7', '条', '35'],
    ],
  ])('is left aside where the header names it: %s', async (header, figures) => {
    const report = await grid(header, figures, figures, figures.with(figures.indexOf('35'), ''));
    expect(valuesOf(report, 'proactive.channel.gazette')).toEqual([35]);
    expect(valuesOf(report, 'proactive.channel.weibo')).toEqual(['blank']);
  });

  test('makes a row unreadable where the header does not say which it is', async () => {
    const report = await grid(
      ['统计指标', '单位', '数量', '统计数据'],
      ...CHANNELS.map(() => ['条', '7', '35']),
    );
    expect(valuesOf(report, 'proactive.channel.gazette')).toEqual(['unreadable']);
  });

  test('makes rows unreadable where its header ran into the others', async () => {
    const report = await parseText(
      ...TITLE,
      '统计指标 单位上一年度统计数',
      ...CHANNELS.map((label) => `${label} 条 7`),
    );
    expect(valuesOf(report, 'proactive.channel.gazette')).toEqual(['unreadable']);
  });

  test('makes a line with a single number unreadable', async () => {
    const report = await parseText(
      ...TITLE,
      '统计指标 单位 上年统计数 统计数',
      `${CHANNELS[0]} 条 7 35`,
      `${CHANNELS[1]} 条 7`,
      `${CHANNELS[2]} 条 7 35`,
    );
    expect(valuesOf(report, 'proactive.channel.gazette')).toEqual([35]);
    expect(valuesOf(report, 'proactive.channel.website')).toEqual(['unreadable']);
  });
});

test('a column for remarks beside a header of several levels is no total', async () => {
  const cells = (texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');
  const row = (label: string, ...texts: string[]) => `<tr>${cells([label, ...texts])}</tr>`;
  const report = await parsePage(
    `<p>2021年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>
      <tr><td rowspan="3"></td><td colspan="7">申请人情况</td><td rowspan="3">备注</td></tr>
      <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
      <tr>${cells(APPLICANTS.slice(1, 6))}</tr>
      ${row('一、本年新收政府信息公开申请数量', '8', '1', '0', '0', '0', '0', '9', '')}
      ${row('二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1', '无')}
      ${row('（一）予以公开', '', '', '', '', '', '', '', '3')}</table>`,
  );
  expect(valuesOf(report, 'received')).toEqual([8, 1, 0, 0, 0, 0, 9]);
  expect(valuesOf(report, 'carried_in')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(valuesOf(report, 'granted').filter((value) => typeof value === 'number')).toEqual([]);
});

test('what stands behind all columns of a row is its remark, though broken spans shift the cells', async () => {
  const cells = (texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');
  const row = (label: string, span: number, ...texts: string[]) =>
    `<tr><td colspan="${span}">${label}</td>${cells(texts)}</tr>`;
  const report = await parsePage(
    `<p>2021年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>
      <tr><td rowspan="3"></td><td colspan="7">申请人情况</td><td rowspan="3">备注</td></tr>
      <tr><td rowspan="2" colspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
      <tr>${cells(APPLICANTS.slice(1, 6))}</tr>
      ${row('一、本年新收政府信息公开申请数量', 1, '8', '1', '0', '0', '0', '0', '9', '2件为网络申请')}
      ${row('二、上年结转政府信息公开申请数量', 3, '1', '0', '0', '0', '0', '0', '1', '', '')}
      ${row('（一）予以公开', 1, '1', '0', '0', '0', '0', '0', '1', '/')}
      ${row('（二）部分公开', 1, '1', '', '0', '0', '0', '0', '1', '7')}</table>`,
  );
  expect(valuesOf(report, 'received')).toEqual([8, 1, 0, 0, 0, 0, 9]);
  expect(valuesOf(report, 'carried_in')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(valuesOf(report, 'granted')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(valuesOf(report, 'partly_granted')).not.toContain(7);
});
