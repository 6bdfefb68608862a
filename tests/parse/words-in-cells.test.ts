import { describe, expect, it } from 'vitest';
import { parsePage, table, valuesOf } from './parsing.js';

function rowOf(...cells: readonly string[]): Promise<readonly (number | string)[]> {
  const grid = table(
    ['第二十条第（五）项'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', ...cells],
    ['其他对外管理服务事项', '1', '2', '3'],
  );
  return parsePage(`<p>二、主动公开政府信息情况</p>${grid}`).then((report) =>
    valuesOf(report, 'administrative_licensing'),
  );
}

describe('a cell of a grid that says something in words', () => {
  it.each(['不变', '持平', '无增减', '新增2项', '增2减1', '+（0） -（0）', '增加2项，减少1项'])(
    'such as %s is no number, and keeps its place',
    async (words) => {
      expect(await rowOf('43', words, '66')).toEqual([43, 'unreadable', 66]);
    },
  );

  it('is not blank where its words may as well be a label', async () => {
    expect(await rowOf('43', '2', '见网站')).toEqual([43, 2, 'unreadable']);
    expect(await rowOf('43', '省级下放', '66')).toEqual([43, 'unreadable', 'unreadable']);
  });
});

describe('a cell that does not say how many', () => {
  const PLAIN = ['规章', '0', '0', '0', ''];
  const parse = (...row: string[]) =>
    parsePage(
      `<p>青溪县2020年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>${table(
        ['第二十条第（一）项', '', '', '', ''],
        ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量', ''],
        PLAIN,
        row,
      )}`,
    );

  it.each(['不详', '同上', '…', '？', 'NaN', '十七', 'x'])(
    'by saying %s before the others does not move them into its column',
    async (words) => {
      const report = await parse('规范性文件', words, '4', '9', '');
      expect(valuesOf(report, 'normative_documents')).toEqual(['unreadable', 'unreadable', 'unreadable']);
      expect(valuesOf(report, 'rules')).toEqual([0, 0, 0]);
    },
  );

  it('is no label in another language, nor an explanation of the label', async () => {
    for (const label of ['规范性文件 Normative documents', '规范性文件（含修订）', '行政 规范性 文件']) {
      const report = await parse(label, '7', '4', '', '');
      expect(valuesOf(report, 'normative_documents')).toEqual([7, 4, 'blank']);
    }
  });

  it('has no decimals, which may be the rest of thousands, but those of a figure that a spreadsheet wrote', async () => {
    const report = await parse('规范性文件', '4.213', '4.0', '9', '');
    expect(valuesOf(report, 'normative_documents')).toEqual(['unreadable', 4, 9]);
  });
});
