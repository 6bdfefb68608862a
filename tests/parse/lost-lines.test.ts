import { describe, expect, it } from 'vitest';
import { parseText, valuesOf } from './parsing.js';

const TABLE = [
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容',
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量',
  '规章',
  '0',
  '规范性文件',
  '第二十条第（五）项',
  '上一年项目数量',
  '本年增/减',
  '处理决定数量',
  '行政许可',
  '7',
  '减2',
  '5',
  '其他对外管理服务事项',
  '第二十条第（六）项',
  '行政处罚',
  '行政强制',
  '第二十条第（八）项',
  '行政事业性收费',
  '第二十条第（九）项',
  '采购项目数量',
  '采购总金额',
  '政府集中采购',
  '4',
  '3.5万元',
  '三、收到和处理政府信息公开申请情况',
];

describe('a text in which no line is printed twice', () => {
  it('has lost the values that it printed before: a label without any is not blank', async () => {
    const report = await parseText(...TABLE);
    expect(valuesOf(report, 'administrative_licensing')).toEqual([7, -2, 5]);
    for (const row of ['normative_documents', 'other_external_services', 'administrative_penalty'])
      expect(valuesOf(report, row)).toEqual(['unreadable', 'unreadable', 'unreadable']);
    expect(report.issues.map(({ code }) => code)).toContain('row_unreadable');
  });

  it('has lost them where the values above its first row belong to none', async () => {
    const report = await parseText(
      '二、主动公开政府信息情况',
      '第二十条第（一）项',
      ...['信息内容', '本年新', '制发数量', '废止数量', '现行有效数量', '规章', '0', '规范性文件'],
      ...['第二十条第（五）项', '本年处理决定数量', '行政许可', '270'],
      ...['第二十条第（六）项', '行政处罚', '2', '行政强制'],
      ...['第二十条第（八）项', '本年收费金额（单位：万元）', '行政事业性收费'],
      '三、收到和处理政府信息公开申请情况',
    );
    expect(valuesOf(report, 'administrative_licensing')).toEqual([270]);
    expect(valuesOf(report, 'normative_documents')).toEqual(['unreadable', 'unreadable', 'unreadable']);
  });

  it('is another one than that which prints each header again, where labels without values are blank', async () => {
    const again = TABLE.map((line) => (line === '上一年项目数量' ? `信息内容\n${line}` : line));
    const report = await parseText(...again);
    expect(valuesOf(report, 'administrative_licensing')).toEqual([7, -2, 5]);
    expect(valuesOf(report, 'administrative_penalty')).toEqual(['blank', 'blank', 'blank']);
  });
});

describe('a text without any value of one digit', () => {
  const row = (label: string, ...values: string[]) => [label, ...values];
  const table = (short: readonly string[]) => [
    '三、收到和处理政府信息公开申请情况',
    ...['申请人情况', '自然人', '法人或其他组织', '总计'],
    ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ...row('一、本年新收政府信息公开申请数量', '12', '23', ...short, '35'),
    ...row('二、上年结转政府信息公开申请数量', '10', '10'),
    ...row('（一）予以公开', '11', '24', '35'),
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    ...row('（七）总计', '11', '24', '35'),
    ...row('四、结转下年度继续办理', '11', '11'),
    '五、存在的主要问题及改进情况',
  ];

  it('has lost its short lines: neither a place nor a label without a value is blank', async () => {
    const report = await parseText('青溪县2019年政府信息公开工作年度报告', ...table([]));
    const states = report.cells.filter(({ table: code }) => code === 'requests').map(({ state }) => state);
    expect(states).not.toContain('blank');
  });

  it('is another one than that with a single one', async () => {
    const report = await parseText('青溪县2019年政府信息公开工作年度报告', ...table(['0', '0', '0', '0']));
    expect(valuesOf(report, 'received')).toEqual([12, 23, 0, 0, 0, 0, 35]);
    expect(valuesOf(report, 'denied_state_secret')).toEqual(Array<string>(7).fill('blank'));
  });
});
