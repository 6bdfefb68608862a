import { describe, expect, it } from 'vitest';
import { valueRows } from '../../src/forms/form.js';
import { forms } from '../../src/forms/index.js';
import { parseText, valuesOf } from './parsing.js';

const TITLE = '青溪镇2023年政府信息公开工作年度报告';
const PROACTIVE = [
  '二、主动公开政府信息情况',
  '第二十条第（一）项 | |||',
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
];
const REQUESTS = [
  '三、收到和处理政府信息公开申请情况',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 | ||||||||',
  '自然人 | 法人或其他组织 | 总计 | |||||||',
  '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||',
];
const BLANK = 'blank';

describe('rows that are filled up with pipes', () => {
  it('show the blanks that stand before another cell', async () => {
    const report = await parseText(
      TITLE,
      ...PROACTIVE,
      '规章 | | | 2 |',
      '行政规范性文件 | | 5 | 1 |',
      ...REQUESTS,
      '一、本年新收政府信息公开申请数量 | | 3 | | | | | 3 | ||',
      '二、上年结转政府信息公开申请数量 | | | | | | | | ||',
      '三、本年度办理结果 | （一）予以公开 | 1 | | | | | | | |',
      '四、结转下年度继续办理 | | 2 | | | | | 2 | ||',
      '五、存在的主要问题',
    );
    expect(valuesOf(report, 'rules')).toEqual([BLANK, BLANK, 2]);
    expect(valuesOf(report, 'normative_documents')).toEqual([BLANK, 5, 1]);
    expect(valuesOf(report, 'received')).toEqual([BLANK, 3, BLANK, BLANK, BLANK, BLANK, 3]);
    expect(valuesOf(report, 'carried_in')).toEqual(Array<string>(7).fill(BLANK));
    expect(valuesOf(report, 'granted')).toEqual([1, ...Array<string>(6).fill(BLANK)]);
    expect(valuesOf(report, 'carried_out')).toEqual([BLANK, 2, BLANK, BLANK, BLANK, BLANK, 2]);
  });

  it('are blank where they hold nothing, also above the first row with values and by a short label', async () => {
    const report = await parseText(
      TITLE,
      ...PROACTIVE,
      '规章 | |||',
      '行政规范性文件 | |||',
      '第二十条第（五）项 | |||',
      '信息内容 | 本年处理决定数量 | ||',
      '行政许可 | 7 | ||',
      '三、收到和处理政府信息公开申请情况',
    );
    expect(valuesOf(report, 'rules')).toEqual([BLANK, BLANK, BLANK]);
    expect(valuesOf(report, 'normative_documents')).toEqual([BLANK, BLANK, BLANK]);
    expect(valuesOf(report, 'administrative_licensing')).toEqual([7]);
  });

  it('begin with a serial number where all count on', async () => {
    const report = await parseText(
      TITLE,
      '二、主动公开政府信息情况',
      '| 第二十条第（一）项 | |||',
      '序号 | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '1 | 规章 | 0 | 0 | 2 |',
      '2 | 行政规范性文件 | 3 | 5 | 1 |',
      '| 第二十条第（五）项 | |||',
      '序号 | 信息内容 | 本年处理决定数量 | ||',
      '3 | 行政许可 | 7 | ||',
      ...REQUESTS.with(1, `序号 | ${REQUESTS[1]}`),
      '1 | 一、本年新收政府信息公开申请数量 | 1 | 3 | 0 | 0 | 0 | 0 | 4 | ||',
      '2 | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||',
      '3 | 三、本年度办理结果 | （一）予以公开 | 1 | 2 | 0 | 0 | 0 | 0 | 3 | |',
      '4 | （二）部分公开 | 0 | 1 | 0 | 0 | 0 | 0 | 1 | ||',
      '五、存在的主要问题',
    );
    expect(valuesOf(report, 'rules')).toEqual([0, 0, 2]);
    expect(valuesOf(report, 'received')).toEqual([1, 3, 0, 0, 0, 0, 4]);
    expect(valuesOf(report, 'granted')).toEqual([1, 2, 0, 0, 0, 0, 3]);
  });

  it('show them with one cell to a line as well', async () => {
    const cells = (...row: string[]) => row.map((text) => (text === '' ? '|' : `${text} |`));
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      ...cells('一、本年新收政府信息公开申请数量', '', '', '', '', '', '', '0'),
      '||',
      ...cells('二、上年结转政府信息公开申请数量', '4', '', '', '', '', '', ''),
      '||',
      ...cells('三、本年度办理结果', '（一）予以公开', '', '', '', '', '', '', ''),
      '|',
      ...cells('（三）不予公开', '1.属于国家秘密', '', '2', '', '', '', '', '2'),
      '|',
      '五、存在的主要问题',
    );
    expect(valuesOf(report, 'received')).toEqual([...Array<string>(6).fill(BLANK), 0]);
    expect(valuesOf(report, 'carried_in')).toEqual([4, ...Array<string>(6).fill(BLANK)]);
    expect(valuesOf(report, 'granted')).toEqual(Array<string>(7).fill(BLANK));
    expect(valuesOf(report, 'denied_state_secret')).toEqual([BLANK, 2, BLANK, BLANK, BLANK, BLANK, 2]);
  });

  it('end each cell on a line of its own where it holds a paragraph', async () => {
    const cells = (...row: string[]) => row.flatMap((text) => (text === '' ? ['|'] : [text, '|']));
    const report = await parseText(
      TITLE,
      '二、主动公开政府信息情况',
      ...cells('第二十条第（一）项'),
      '|||',
      ...cells('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
      ...cells('规章', '0', '4', '0'),
      ...cells('行政规范性文件', '', '5', '1'),
      ...cells('第二十条第（五）项'),
      '|||',
      ...cells('信息内容', '本年处理决定数量'),
      '||',
      ...cells('行政许可', '7'),
      '||',
      '三、收到和处理政府信息公开申请情况',
    );
    expect(valuesOf(report, 'rules')).toEqual([0, 4, 0]);
    expect(valuesOf(report, 'normative_documents')).toEqual([BLANK, 5, 1]);
    expect(valuesOf(report, 'administrative_licensing')).toEqual([7]);
  });

  it('leave open whether a last pipe is a blank, or fills the row up where another blank was lost', async () => {
    const report = await parseText(
      TITLE,
      ...PROACTIVE,
      '规章 | 0 | 2 | |',
      '行政规范性文件 | 5 | |||',
      '第二十条第（五）项 | |||',
      '信息内容 | 本年处理决定数量 | ||',
      '行政许可 | 7 | ||',
      '三、收到和处理政府信息公开申请情况',
    );
    expect(new Set(valuesOf(report, 'rules'))).toEqual(new Set(['unreadable']));
    expect(new Set(valuesOf(report, 'normative_documents'))).toEqual(new Set(['unreadable']));
    expect(valuesOf(report, 'administrative_licensing')).toEqual([7]);
  });
});

it('a table on its side says its merged cells in each of their columns', async () => {
  const table = forms.find(({ id }) => id === '2021')?.tables.find(({ code }) => code === 'requests');
  const rows = table?.blocks.flatMap(valueRows).filter(({ replacedBy }) => replacedBy === undefined) ?? [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const applicant = (...labels: readonly string[]) => line(['申请人情况', ...labels, ...rows.map(() => '0')]);
  const report = await parseText(
    TITLE,
    '三、收到和处理政府信息公开申请情况',
    line(['', '', '', ...rows.map(({ printed }) => printed)]),
    applicant('自然人', '自然人'),
    ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((label) =>
      applicant('法人或其他组织', label),
    ),
    applicant('总计', '总计'),
    '五、存在的主要问题',
  );
  expect(valuesOf(report, 'received')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(valuesOf(report, 'processed_total')).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

describe('a table that holds nothing', () => {
  const blankTable = (cells: string) => [
    '2023年青溪镇政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '第二十条第（一）项 |',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    `规章 | ${cells}`,
    `行政规范性文件 | ${cells}`,
    '第二十条第（五）项 |',
    '信息内容 | 本年处理决定数量 |',
    '行政许可 |  |',
    '三、收到和处理政府信息公开申请情况',
  ];

  it('is blank where each row shows a cell for each of its columns', async () => {
    const report = await parseText(...blankTable(' |  |  |'));
    expect(valuesOf(report, 'rules')).toEqual([BLANK, BLANK, BLANK]);
    expect(valuesOf(report, 'normative_documents')).toEqual([BLANK, BLANK, BLANK]);
    expect(valuesOf(report, 'administrative_licensing')).toEqual([BLANK]);
  });

  it('is unreadable where rows show fewer', async () => {
    const report = await parseText(...blankTable(' |'));
    expect(valuesOf(report, 'rules')).toEqual(['unreadable', 'unreadable', 'unreadable']);
    expect(valuesOf(report, 'administrative_licensing')).toEqual(['unreadable']);
  });
});
