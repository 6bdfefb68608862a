import { describe, expect, it } from 'vitest';
import { parseText, valuesOf } from './parsing.js';

const TITLE = '白沙镇人民政府2022年政府信息公开工作年度报告';
const SECTION = '三、收到和处理政府信息公开申请情况';
const HEADER = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第 申请人情况',
  '三项加第四项之和） 自然人 法人或其他组织 总计 备注',
  '商业企业 科研机构 社会公益组织 法律服务机构 其他',
];

describe('remarks behind the values of a line', () => {
  it('are no part of the label that goes on below, nor are their figures values', async () => {
    const report = await parseText(
      TITLE,
      SECTION,
      ...HEADER,
      '一、本年新收政府信息公开申请数量 12 0 0 5 0 0 17 含上年结转1件',
      '二、上年结转政府信息公开申请数量 8 0 0 0 0 0 8',
      '1.本机关不掌握相关 0 0 0 5 0 0 5 同比增长3.5%',
      '政府信息',
      '（四）无法提供 2.没有现成信息需要 0 0 4 0 0 0 4 2件为网络申请',
      '另行制作',
      '3.补正后申请内容仍 0 0 0 0 0 6 6 依申请公开',
      '不明确',
    );
    expect(valuesOf(report, 'received')).toEqual([12, 0, 0, 5, 0, 0, 17]);
    expect(valuesOf(report, 'unavailable_not_held')).toEqual([0, 0, 0, 5, 0, 0, 5]);
    expect(valuesOf(report, 'unavailable_needs_creation')).toEqual([0, 0, 4, 0, 0, 0, 4]);
    expect(valuesOf(report, 'unavailable_still_unclear')).toEqual([0, 0, 0, 0, 0, 6, 6]);
  });

  it('end a row of one value whose unit shows that it is whole', async () => {
    const report = await parseText(
      '2016年政府信息公开工作年度报告',
      '政府信息公开情况统计表',
      '统计指标 单位 统计数 备注',
      '其中：主动公开规范 条 2 含上年结转1件',
      '性文件数',
      '制发规范性文件总数 件 3',
      '1.政府公报公开政府 条 1 2件为网络申请',
      '信息数',
      '2.政府网站公开政府 条 含上年结转1件',
      '信息数',
    );
    expect(valuesOf(report, 'proactive.normative_documents_disclosed')).toEqual([2]);
    expect(valuesOf(report, 'proactive.channel.gazette')).toEqual([1]);
    expect(valuesOf(report, 'proactive.channel.website')).not.toEqual([1]);
  });

  it('are not the labels that stand beside or begin behind a row', async () => {
    const report = await parseText(
      TITLE,
      SECTION,
      ...HEADER,
      '一、本年新收政府信息公开申请数量 12 0 0 5 0 0 17',
      '二、上年结转政府信息公开申请数量 8 0 0 0 0 0 8 （一）予以公开 1 0 0 0 0 0 1',
    );
    expect(valuesOf(report, 'granted')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });
});
