import { describe, expect, it } from 'vitest';
import { parsePage, valuesOf } from './parsing.js';

const HEADER =
  '<tr><td rowspan="3" colspan="3"></td><td colspan="7">申请人情况</td></tr>' +
  '<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>' +
  '<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>';

/** A row whose label and values stand line by line in one cell each. */
function merged(label: string, ...values: readonly string[]): string {
  const cell = (text: string) => `<td>${text.replaceAll('\n', '<br>')}</td>`;
  return `<tr><td>三、本年度办理结果</td><td>（四）无法提供</td>${[label, ...values].map(cell).join('')}</tr>`;
}

const parse = (row: string) =>
  parsePage(`<p>三、收到和处理政府信息公开申请情况</p><table>${HEADER}${row}</table>`);

describe('a row of cells that hold those of several rows, line by line', () => {
  const LABEL = '1.本机关不掌握相关政府信息\n2.没有现成信息需要\n另行制作\n3.补正后申请内容仍不明确';

  it('is those rows, where each cell has a line for each label', async () => {
    const report = await parse(merged(LABEL, '34\n0\n5', ...Array(5).fill('0\n0\n0'), '34\n0\n5'));
    expect(valuesOf(report, 'unavailable_not_held')).toEqual([34, 0, 0, 0, 0, 0, 34]);
    expect(valuesOf(report, 'unavailable_needs_creation')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(valuesOf(report, 'unavailable_still_unclear')).toEqual([5, 0, 0, 0, 0, 0, 5]);
  });

  it('has no value where the lines do not tell whose it is, and never one number made of them', async () => {
    const report = await parse(merged(LABEL, '34\n5', ...Array(5).fill('0\n0'), '34\n5'));
    expect(report.cells.filter(({ state }) => state === 'reported' || state === 'blank')).toEqual([]);
  });

  it('may have labels without numbers', async () => {
    const row = '<tr><td>行政处罚<br>行政强制</td><td>12<br>34</td></tr>';
    const header = '<tr><td>信息内容</td><td>本年处理决定数量</td></tr>';
    const report = await parsePage(`<p>第二十条第（六）项</p><table>${header}${row}</table>`);
    expect(valuesOf(report, 'administrative_penalty')).toEqual([12]);
    expect(valuesOf(report, 'administrative_compulsion')).toEqual([34]);
  });

  it('is told from a row whose longer numbers a narrow column broke', async () => {
    const row = merged('1.本机关不掌握\n相关政府信息', '120\n91', ...Array(5).fill('0'), '120\n91');
    expect(valuesOf(await parse(row), 'unavailable_not_held')).toEqual([12091, 0, 0, 0, 0, 0, 12091]);
  });
});
