import { describe, expect, it } from 'vitest';
import { NEXT, parseText, TITLE, valuesOf } from './parsing.js';

const BLANK = 'blank';
const HEADING = '三、收到和处理政府信息公开申请情况';

describe('a table in Markdown that shows a cell for every column', () => {
  const HEADER = [
    HEADING,
    '| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |  |  | 申请人情况 |  |  |  |  |  |  |',
    '|---|---|---|---|---|---|---|---|---|---|',
    '|  |  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |',
    '|  |  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |',
  ];

  it('has its blanks where no figure stands below a header', async () => {
    const report = await parseText(
      TITLE,
      ...HEADER,
      '| 一、本年新收政府信息公开申请数量 |  |  | 6 |  |  |  | 1 |  | 7 |',
      '| 二、上年结转政府信息公开申请数量 |  |  |  |  |  |  |  |  |  |',
      '| 三、本年度办理结果 | （一）予以公开 |  | 4 |  |  |  |  |  | 4 |',
      '|  | （三）不予公开 | 1.属于国家秘密 |  |  |  |  |  |  |  |',
      '|  |  | 2.其他法律行政法规禁止公开 | 2 |  |  |  | 1 |  | 3 |',
      '| 四、结转下年度继续办理 |  |  |  |  |  |  |  |  |  |',
      NEXT,
    );
    expect(valuesOf(report, 'received')).toEqual([6, BLANK, BLANK, BLANK, 1, BLANK, 7]);
    expect(valuesOf(report, 'carried_in')).toEqual(Array<string>(7).fill(BLANK));
    expect(valuesOf(report, 'granted')).toEqual([4, BLANK, BLANK, BLANK, BLANK, BLANK, 4]);
    expect(valuesOf(report, 'denied_state_secret')).toEqual(Array<string>(7).fill(BLANK));
    expect(valuesOf(report, 'denied_prohibited_by_law')).toEqual([2, BLANK, BLANK, BLANK, 1, BLANK, 3]);
    expect(report.issues.filter(({ code }) => code === 'row_unreadable')).toEqual([]);
  });

  it('does not show them where rows are only filled up at their ends', async () => {
    const report = await parseText(
      TITLE,
      HEADING,
      '| 申请人情况 |  |  |  |  |  |  |  |',
      '|---|---|---|---|---|---|---|---|',
      '| 自然人 | 法人或其他组织 | 总计 |  |  |  |  |  |',
      '| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |  |  |',
      '| 一、本年新收政府信息公开申请数量 | 6 | 1 | 7 |  |  |  |  |',
      '| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      NEXT,
    );
    expect(valuesOf(report, 'received')).not.toContain(BLANK);
  });
});

describe('a table that is drawn with lines between its rows', () => {
  const RULE = '+------+------+----+----+----+----+----+----+----+';
  const HEADER = [
    HEADING,
    RULE,
    '|      |      | 自 | 商 | 科 | 社 | 法 | 其 | 总 |',
    '|      |      | 然 | 业 | 研 | 会 | 律 | 他 | 计 |',
    '|      |      | 人 | 企 | 机 | 公 | 服 |    |    |',
    '|      |      |    | 业 | 构 | 益 | 务 |    |    |',
    '|      |      |    |    |    | 组 | 机 |    |    |',
    '|      |      |    |    |    | 织 | 构 |    |    |',
    RULE,
  ];
  const RECEIVED = [
    '| 一、本年新收政 |      | 16 |    |    |    |    | 1  | 17 |',
    '| 府信息公开申请 |      |    |    |    |    |    |    |    |',
    '| 数量           |      |    |    |    |    |    |    |    |',
  ];

  it('has rows that take up several lines', async () => {
    const report = await parseText(
      TITLE,
      ...HEADER,
      ...RECEIVED,
      RULE,
      '| 二、上年结转政 |      |    |    |    |    |    |    |    |',
      '| 府信息公开申请 |      |    |    |    |    |    |    |    |',
      '| 数量           |      |    |    |    |    |    |    |    |',
      RULE,
      '| 四、结转下年度 |      | 2  |    |    |    |    |    | 2  |',
      '| 继续办理       |      |    |    |    |    |    |    |    |',
      RULE,
      NEXT,
    );
    expect(valuesOf(report, 'received')).toEqual([16, BLANK, BLANK, BLANK, BLANK, 1, 17]);
    expect(valuesOf(report, 'carried_in')).toEqual(Array<string>(7).fill(BLANK));
    expect(valuesOf(report, 'carried_out')).toEqual([2, BLANK, BLANK, BLANK, BLANK, BLANK, 2]);
  });

  it('has them in box characters as well', async () => {
    const blanks = '| 二、上年结转政府信息公开申请数量 | | 2 | | | | | | 2 |';
    const rest = [
      RULE,
      blanks,
      RULE,
      blanks.replace('二、上年结转政府信息公开申请数量', '四、结转下年度继续办理'),
      RULE,
    ];
    const boxed = [...HEADER.slice(1), ...RECEIVED, ...rest];
    const lines = boxed.map((line) => line.replaceAll('-', '─').replaceAll('+', '┼').replaceAll('|', '│'));
    const report = await parseText(
      TITLE,
      HEADING,
      ...lines.map((line) => line.replace(/^┼/u, '├').replace(/┼$/u, '┤')),
      NEXT,
    );
    expect(valuesOf(report, 'received')).toEqual([16, BLANK, BLANK, BLANK, BLANK, 1, 17]);
  });

  it('is not one where lines only set the header and the end off', async () => {
    const report = await parseText(
      TITLE,
      '二、主动公开政府信息情况',
      '第二十条第（六）项',
      '+----------+------------------+',
      '| 信息内容 | 本年处理决定数量 |',
      '+----------+------------------+',
      '| 行政处罚 | 5                |',
      '| 行政强制 |                  |',
      '+----------+------------------+',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_penalty')).toEqual([5]);
    expect(valuesOf(report, 'administrative_compulsion')).not.toEqual([5]);
  });
});

it('a row that begins with empty cells and does not add up may have its cells in other columns', async () => {
  const report = await parseText(
    TITLE,
    HEADING,
    '| | | | 申请人情况 | | | | | | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| 一、本年新收政府信息公开申请数量 | | | 1 | 10 | 8 | 0 | 28 | 0 | 47 |',
    '| 二、上年结转政府信息公开申请数量 | | | 14 | 0 | 10 | 0 | 4 | 0 | 28 |',
    '| 三、本年度办理结果 | （一）予以公开 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| | （五）不予处理 | 3.要求提供公开出版物 | | | 0 | 10 | 0 | 0 | 0 |',
    '| | （七）总计 | | 15 | 10 | 16 | 0 | 32 | 0 | 73 |',
    NEXT,
  );
  expect(new Set(valuesOf(report, 'not_processed_publication'))).toEqual(new Set(['unreadable']));
});
