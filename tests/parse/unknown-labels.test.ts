import { describe, expect, it } from 'vitest';
import type { ParsedReport } from '../../src/index.js';
import { NEXT, parseText, REQUESTS, TITLE, valuesOf } from './parsing.js';

/** What the report says of values that belong to no row. */
function unplaced({ issues }: ParsedReport): readonly string[] {
  return issues.flatMap(({ code, message }) => (code === 'values_unplaced' ? [message] : []));
}

describe('rows under labels that nobody knows', () => {
  it('leave the header above them to the rows behind them', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '一、全年登记总量 9 0 0 0 1 0 10',
      '二、去年转来 2 0 0 0 0 0 2',
      '三、本年度办理结果',
      '（一）予以公开 7 0 0 0 1 0 8',
      '（二）部分公开 4 0 0 0 0 0 4',
      '（三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0',
      NEXT,
    );
    expect(valuesOf(report, 'granted')).toEqual([7, 0, 0, 0, 1, 0, 8]);
    expect(valuesOf(report, 'partially_granted')).toEqual([4, 0, 0, 0, 0, 0, 4]);
    expect(unplaced(report)).toHaveLength(2);
  });

  it('are told of above the first row and behind the last that are known', async () => {
    const report = await parseText(
      TITLE,
      '二、主动公开政府信息情况',
      '第二十条第（一）项',
      '信息内容 本年制发件数 本年废止件数 现行有效件数',
      '章程 4 5 6',
      '行政规范性文件 1 2 3',
      '三、收到和处理政府信息公开申请情况',
      ...REQUESTS.slice(1),
      '一、本年新收政府信息公开申请数量 9 0 0 0 1 0 10',
      '二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2',
      '（七）合并计算 8 0 0 0 1 0 9',
      '四、转到次年处理 3 0 0 0 0 0 3',
      NEXT,
    );
    expect(valuesOf(report, 'normative_documents')).toEqual([1, 2, 3]);
    expect(valuesOf(report, 'carried_in')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(unplaced(report)).toHaveLength(3);
  });

  it('do not lend their header to rows of another table', async () => {
    const report = await parseText(
      TITLE,
      '二、主动公开政府信息情况',
      '信息内容 本年制发件数 本年废止件数 现行有效件数',
      '章程 4 5',
      '行政规范性文件 1 2 3',
      NEXT,
    );
    expect(valuesOf(report, 'normative_documents')).not.toEqual([1, 2, 3]);
  });
});
