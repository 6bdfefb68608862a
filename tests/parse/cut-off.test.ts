import { describe, expect, it } from 'vitest';
import { type ParsedReport, parseDocument } from '../../src/index.js';
import { valuesOf } from './parsing.js';

/** A text that ends right where the last line does. */
async function parseCut(...lines: readonly string[]): Promise<ParsedReport> {
  return (await parseDocument(new TextEncoder().encode(lines.join('\n')), { fileName: 'report.txt' })).report;
}

const HEADER = [
  '三、收到和处理政府信息公开申请情况',
  '申请人情况 |',
  '自然人 | 法人或其他组织 | 总计 |',
  '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
];
const WHOLE = [
  '一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |',
  '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
];

describe('a row that the end of the text cuts off', () => {
  it('has the values that are printed, where no other row leaves one out', async () => {
    const report = await parseCut(...HEADER, ...WHOLE, '三、本年度办理结果 | （一）予以公开 | 4 | 1 | 0 | ');
    expect(valuesOf(report, 'granted')).toEqual([4, 1, 0, 'missing', 'missing', 'missing', 'missing']);
    expect(report.issues.map(({ code }) => code)).toContain('truncated');
  });

  it('does not have the one that may go on', async () => {
    const report = await parseCut(...HEADER, ...WHOLE, '三、本年度办理结果 | （一）予以公开 | 4 | 1');
    expect(valuesOf(report, 'granted').slice(0, 3)).toEqual([4, 'unreadable', 'missing']);
    const zero = await parseCut(...HEADER, ...WHOLE, '三、本年度办理结果 | （一）予以公开 | 4 | 0');
    expect(valuesOf(zero, 'granted').slice(0, 3)).toEqual([4, 0, 'missing']);
  });

  it('does not have a dash, which may be the sign of a number', async () => {
    const rows = [
      '第二十条第（六）项',
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
      '行政处罚 | 3 | 0 | 12 |',
      '行政强制 | 8 | -',
    ];
    expect(valuesOf(await parseCut(...rows), 'administrative_compulsion')).toEqual([
      8,
      'unreadable',
      'missing',
    ]);
    const whole = await parseCut(...rows, '');
    expect(valuesOf(whole, 'administrative_compulsion')).toEqual([8, 'not_applicable', 'missing']);
  });

  it('has none where blanks may have vanished, as they did in another row', async () => {
    const short = '二、上年结转政府信息公开申请数量 | 2 | 2 |';
    const report = await parseCut(
      ...HEADER,
      ...WHOLE.slice(0, 1),
      short,
      '三、本年度办理结果 | （一）予以公开 | 4 | 1 | ',
    );
    expect(valuesOf(report, 'granted')).not.toContain(4);
  });

  it('in a table with one value to a line as well', async () => {
    const report = await parseCut(
      '第二十条第（一）项',
      '信息内容',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '规章',
      ...['0', '0', '0'],
      '行政规范性文件',
      ...['3', '1', ''],
    );
    expect(valuesOf(report, 'normative_documents')).toEqual([3, 1, 'missing']);
  });
});

describe('a row that the end of a page cuts off', () => {
  const header =
    '<tr><td rowspan="2"></td><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>' +
    '<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>';
  const cells = (...values: readonly string[]) => values.map((value) => `<td>${value}</td>`).join('');
  const parsePageCut = async (row: string) => {
    const whole = cells('一、本年新收政府信息公开申请数量', '5', '1', '0', '0', '0', '0', '6');
    const html = `<html><body><p>三、收到和处理政府信息公开申请情况</p><table>${header}<tr>${whole}</tr><tr>${row}`;
    return (await parseDocument(new TextEncoder().encode(html), {})).report;
  };
  const LABEL = '二、上年结转政府信息公开申请数量';

  it.each(['<td>', '<td><p class="Mso', '<td><p><span>'])(
    'has no blank in the cell that it ends in: %s',
    async (open) => {
      const cut = await parsePageCut(`${cells(LABEL, '4', '3')}${open}`);
      expect(valuesOf(cut, 'carried_in')).toEqual([4, 3, ...Array(5).fill('missing')]);
      const unfilled = await parsePageCut(`${cells(LABEL)}${open}`);
      expect(unfilled.cells.filter(({ state }) => state === 'blank')).toEqual([]);
    },
  );

  it('has the values before the number that it ends in', async () => {
    const cut = await parsePageCut(`${cells(LABEL, '4', '3')}<td>1`);
    expect(valuesOf(cut, 'carried_in')).toEqual([4, 3, 'unreadable', ...Array(4).fill('missing')]);
  });
});

describe('the number of the next row, in which the text ends', () => {
  const rows = ['（三）不予公开', '1.属于国家秘密', '0', '0', '0', '0', '0', '0', '0'];
  const lines = [...HEADER, ...WHOLE, '（一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', ...rows];

  it('is no value of the row above', async () => {
    const report = await parseCut(...lines, '2');
    expect(valuesOf(report, 'denied_state_secret')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('is told from another number, which leaves the row in doubt', async () => {
    const report = await parseCut(...lines, '9');
    expect(valuesOf(report, 'denied_state_secret')).not.toContain(0);
  });
});

describe('a text that ends within the header of a table', () => {
  it('does not print a row of blanks, though the last column is called as a row is', async () => {
    const report = await parseCut(
      '三、收到和处理政府信息公开申请情况',
      '申请人情况 | ||||||||',
      '自然人 |',
      '法人或其他组织 |',
      '总计 | |',
    );
    expect(report.cells).toEqual([]);
  });
});

describe('a text that ends within the date of its publication', () => {
  it('has none: its day may go on', async () => {
    const title = '青溪县2020年政府信息公开工作年度报告';
    expect((await parseCut(title, '发布日期：2021-01-2')).report.publishedOn).toBeNull();
    expect((await parseCut(title, '发布日期：2021-01-28')).report.publishedOn).toBe('2021-01-28');
    expect((await parseCut(title, '发布日期：2021-01-2', '')).report.publishedOn).toBe('2021-01-02');
  });
});
