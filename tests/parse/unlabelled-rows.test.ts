import { describe, expect, it } from 'vitest';
import { parseText, valuesOf } from './parsing.js';

const HEADER_2021 = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const BELOW = [
  ...['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', '124'],
  ...['第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚', '7', '行政强制', '0'],
  ...['第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', '行政事业性收费', '2.5'],
];
const CAPTION = '第二十条第（一）项';

describe('the first row of the proactive table', () => {
  it('is read where its label is lost between the header and the second row', async () => {
    const report = await parseText(
      '第二十条第',
      ...HEADER_2021,
      '1',
      '2',
      '3',
      '行政规范性文件',
      '4',
      '5',
      '6',
      ...BELOW,
    );
    expect(valuesOf(report, 'rules')).toEqual([1, 2, 3]);
    expect(valuesOf(report, 'normative_documents')).toEqual([4, 5, 6]);
  });

  it('is not read where other values than its own may stand there', async () => {
    const report = await parseText(
      CAPTION,
      ...HEADER_2021,
      '1',
      '2',
      '行政规范性文件',
      '4',
      '5',
      '6',
      ...BELOW,
    );
    expect(valuesOf(report, 'rules')).not.toContain(1);
  });

  it('is told, and not stored, where it stands below the columns of another form', async () => {
    const header = ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'];
    const report = await parseText(
      CAPTION,
      ...header,
      '规章',
      '1',
      '2',
      '3',
      '规范性文件',
      '4',
      '5',
      '6',
      ...BELOW,
    );
    expect(report.form).toBe('2021');
    expect(valuesOf(report, 'rules')).toEqual(['missing', 'missing', 'missing']);
    expect(report.issues.filter(({ code }) => code === 'values_unplaced')).toHaveLength(2);
  });
});
