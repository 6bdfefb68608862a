import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/index.js';

type Reading = Awaited<ReturnType<typeof parseDocument>>;

const BEFORE = [
  ['统计指标', '单位', '统计数'],
  ['三、依申请公开情况', '——', ''],
  ['（一）收到申请数', '件', '12'],
  ['1.当面申请数', '件', '3'],
  ['2.传真申请数', '件', '0'],
];
const NATIONAL = [
  ['3.网络申请数', '件', '5'],
  ['4.信函申请数', '件', '4'],
];
const LOCAL = [
  ['3.电子邮件申请数', '件', '2'],
  ['4.网上申请数', '件', '3'],
  ['5.信函申请数', '件', '1'],
  ['6.其它形式申请数', '件', '3'],
];
const AFTER = [
  ['（二）申请办结数', '件', '12'],
  ['1.按时办结数', '件', '11'],
  ['2.延期办结数', '件', '1'],
];

async function parseTable(...rows: string[][]): Promise<Reading> {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  const title = '<p>青溪县2015年政府信息公开工作年度报告</p><p>政府信息公开情况统计表</p>';
  const html = `<html><body>${title}<table>${lines.join('')}</table></body></html>`;
  return parseDocument(new TextEncoder().encode(html), {});
}

function figures({ report }: Reading): Record<string, number | string | null> {
  const received = report.cells.filter(({ row }) => row.code.startsWith('requests.received'));
  return Object.fromEntries(
    received.map((cell) => [cell.row.code.replace('requests.', ''), cell.value ?? cell.state]),
  );
}

function received({ checks }: Reading) {
  return checks.find(({ id }) => id === 'legacy.received');
}

describe('rows that some provinces added to the legacy table', () => {
  it('have codes of their own, and renamed rows keep theirs', async () => {
    const reading = await parseTable(...BEFORE, ...LOCAL, ...AFTER);
    expect(figures(reading)).toEqual({
      received: 12,
      'received.in_person': 3,
      'received.fax': 0,
      'received.email': 2,
      'received.online': 3,
      'received.letter': 1,
      'received.other': 3,
    });
  });

  it('count in the sums that they belong to', async () => {
    expect(received(await parseTable(...BEFORE, ...LOCAL, ...AFTER))).toMatchObject({
      status: 'pass',
      left: 12,
      right: 12,
    });
  });

  it('are not missing where the table is the national one, which still can fail', async () => {
    const reading = await parseTable(...BEFORE, ...NATIONAL, ...AFTER);
    expect(Object.keys(figures(reading))).not.toContain('received.email');
    expect(received(reading)).toMatchObject({ status: 'pass' });
    const wrong = await parseTable(
      ...BEFORE,
      ['3.网络申请数', '件', '9'],
      ['4.信函申请数', '件', '4'],
      ...AFTER,
    );
    expect(received(wrong)).toMatchObject({ status: 'fail', left: 12, right: 16 });
  });
});
