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

  it('is another one than that which prints each header again, where labels without values are blank', async () => {
    const again = TABLE.map((line) => (line === '上一年项目数量' ? `信息内容\n${line}` : line));
    const report = await parseText(...again);
    expect(valuesOf(report, 'administrative_licensing')).toEqual([7, -2, 5]);
    expect(valuesOf(report, 'administrative_penalty')).toEqual(['blank', 'blank', 'blank']);
  });
});
