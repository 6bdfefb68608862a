import { expect, it } from 'vitest';
import { NEXT, parseText, valuesOf } from './parsing.js';

const TITLE = '白沙镇人民政府2022年政府信息公开工作年度报告';
const REQUESTS = '三、收到和处理政府信息公开申请情况';
const RECEIVED = '一、本年新收政府信息公开申请数量';
const CARRIED_IN = '二、上年结转政府信息公开申请数量';
const REVIEW = ['四、政府信息公开行政复议、行政诉讼情况', '行政复议 行政诉讼'];

it('headers on one line stand from left to right, below the line of the header above them', async () => {
  const report = await parseText(
    TITLE,
    REQUESTS,
    '申请人情况',
    '法人或其他组织',
    '总计 自然人 法律服 商业企 科研机 社会公 其他',
    '务机构 业 构 益组织',
    `${RECEIVED} 9 6 2 0 0 1 0`,
    `${CARRIED_IN} 1 0 1 0 0 0 0`,
    '（一）予以公开 4 4 0 0 0 0 0',
  );
  expect(valuesOf(report, 'received')).toEqual([6, 0, 0, 1, 2, 0, 9]);
  expect(valuesOf(report, 'carried_in')).toEqual([0, 0, 0, 0, 1, 0, 1]);
});

it('headers on the line of the one above some of them may be those of two levels', async () => {
  const report = await parseText(
    TITLE,
    REQUESTS,
    '申请人情况 法人或其他组织 总计 自然人 法律服务机构 商业企业 科研机构 社会公益组织 其他',
    `${RECEIVED} 0 0 0 0 0 0 0`,
    `${CARRIED_IN} 1 0 1 0 0 0 0`,
    '（一）予以公开 0 0 0 0 0 0 0',
  );
  expect(new Set(valuesOf(report, 'carried_in'))).toEqual(new Set(['unreadable']));
});

it('a line that ends in two copies of a header, in the same order, tells it for all copies', async () => {
  const report = await parseText(
    TITLE,
    ...REVIEW,
    '尚未审 结果维 结果纠 其他结 未经复议直接起诉 复议后起诉',
    '结 持 总计 正 果 尚未审 结果维 总计 结果纠 其他结 尚未审 结果维 总计 结果纠 其他结',
    '结 持 正 果 结 持 正 果',
    '0 2 3 1 0 0 5 9 0 4 7 0 7 0 0',
  );
  expect(valuesOf(report, 'reconsideration')).toEqual([2, 1, 0, 0, 3]);
  expect(valuesOf(report, 'litigation_direct')).toEqual([5, 0, 4, 0, 9]);
  expect(valuesOf(report, 'litigation_after_reconsideration')).toEqual([0, 0, 0, 7, 7]);
});

it.each([REVIEW, REVIEW.slice(0, 1), ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况']])(
  'a line of values below its heading, without its header, is not read and not missing either',
  async (...above) => {
    const report = await parseText(TITLE, ...above, '2 1 0 0 3 5 0 4 0 9 0 0 0 7 7', NEXT);
    expect(new Set(valuesOf(report, 'reconsideration'))).toEqual(new Set(['unreadable']));
    expect(report.issues.map(({ code }) => code)).toContain('column_order');
  },
);

it.each(['信息内容', '息内容', '信息内'])(
  'misprinted headers stand behind a corner that says %s',
  async (corner) => {
    const report = await parseText(
      TITLE.replace('2022', '2019'),
      '二、主动公开政府信息情况',
      '第二十条第（九）项',
      `${corner} 购总金额 采购项目数量`,
      '政府集中采购 399 0',
      REQUESTS,
    );
    expect(valuesOf(report, 'central_procurement')).toEqual([0, 399]);
  },
);
