import { describe, expect, it } from 'vitest';
import { parsePage, parseText, table, valuesOf } from './parsing.js';

const TITLE = '青溪县水利局2012年政府信息公开工作年度报告';
const HEADER = ['指标名称', '计量单位', '代码', '2012年度', '历年累计'];
const ROWS = [
  ['主动公开信息数', '条', '01', '35', '210'],
  ['受理依申请公开信息总数', '件', '02', '6', '21'],
  ['其中：1.当面申请数', '件', '03', '4', '15'],
  ['2.传真申请数', '件', '04', '0', '1'],
  ['3.网上申请数', '件', '05', '2', '5'],
  ['本年度对申请的答复总数', '件', '06', '6', '21'],
  ['其中：1.同意公开答复数', '件', '07', '5', '18'],
];
const FIGURES: Readonly<Record<string, number>> = {
  'proactive.items': 35,
  'requests.received': 6,
  'requests.received.in_person': 4,
  'requests.received.fax': 0,
  'requests.received.online': 2,
  'requests.answered': 6,
  'requests.answered.granted': 5,
};

function without(row: readonly string[], ...columns: readonly number[]): string[] {
  return row.filter((_, column) => !columns.includes(column));
}

/** The table as a page has it, one row to a line with borders, and one cell to a line. */
function readings(rows: readonly (readonly string[])[]) {
  const cells = rows.map((row) => [...row]);
  return [
    parsePage(`<p>${TITLE}</p>${table(...cells)}`),
    parseText(TITLE, ...rows.map((row) => row.join(' | ')), '五、存在的主要问题'),
    parseText(TITLE, ...rows.flat(), '五、存在的主要问题'),
  ];
}

describe('a table of indicators from before the national one', () => {
  it.each([
    ['with the codes of its indicators and the sum over all years', []],
    ['with the codes alone', [4]],
    ['with the sum over all years alone', [2]],
  ])('%s is read for its year', async (_, absent) => {
    const rows = [HEADER, ...ROWS].map((row) => without(row, ...absent));
    for (const report of await Promise.all(readings(rows))) {
      expect(report.form).toBe('legacy');
      for (const [row, value] of Object.entries(FIGURES)) expect(valuesOf(report, row)).toEqual([value]);
    }
  });

  it('is read where it calls its answers and remedies by their kinds, beside rows that the form lacks', async () => {
    const rows = [
      ['对申请的答复总数', '条', '7', '40'],
      ['其中：1.同意公开答复数', '条', '6', '30'],
      ['2.“非《规定》所指政府信息”数', '条', '0', '2'],
      ['3.“信息不存在”数', '条', '1', '3'],
      ['网上咨询数', '人次', '6', '44'],
      ['行政复议数', '件', '1', '2'],
      ['行政诉讼数', '件', '0', '1'],
    ];
    for (const report of await Promise.all(readings([without(HEADER, 2), ...rows]))) {
      expect(valuesOf(report, 'requests.answered')).toEqual([7]);
      expect(valuesOf(report, 'requests.answered.denied.not_government_information')).toEqual([0]);
      expect(valuesOf(report, 'requests.answered.not_existing')).toEqual([1]);
      expect(valuesOf(report, 'reconsideration.total')).toEqual([1]);
      expect(valuesOf(report, 'litigation.total')).toEqual([0]);
    }
  });

  it('that leaves rows out, with their codes, is read without the others’', async () => {
    const rows = [HEADER, ...ROWS.slice(0, 5), ['行政复议数', '件', '12', '1', '2']];
    for (const report of await Promise.all(readings(rows))) {
      expect(valuesOf(report, 'requests.received.online')).toEqual([2]);
      expect(valuesOf(report, 'reconsideration.total')).toEqual([1]);
    }
  });

  it('that leaves out the rows behind its first has no code read as a value', async () => {
    const rows = [HEADER, ...ROWS.slice(0, 2), ['行政复议数', '件', '32', '1', '2']];
    for (const report of await Promise.all(readings(rows))) {
      expect(valuesOf(report, 'proactive.items')).toEqual([35]);
      expect(valuesOf(report, 'reconsideration.total')).toEqual([1]);
    }
  });

  it('that nobody filled in and leaves rows out has no figures below the names of its columns', async () => {
    const rows = [
      ['主动公开信息数', '条', '01'],
      ['受理依申请公开信息总数', '条', '10'],
      ['其中：1.当面申请数', '条', '11'],
      ['行政复议数', '件', '32'],
    ];
    const columns = ['甲', '乙', '丙', '1', '2'];
    const pages = readings([HEADER, columns, ...rows.map((row) => [...row, '', ''])]);
    for (const report of await Promise.all(pages))
      expect(report.cells.filter(({ state }) => state === 'reported')).toEqual([]);
  });

  it.each([
    [
      'a code',
      [
        ['其中：1.当面申请数', '件', '3'],
        ['行政复议数', '件', '9'],
      ],
    ],
    [
      'a code or what is left of a row without one',
      [
        ['其中：1.当面申请数', '件', '3'],
        ['行政复议数', '件', '2'],
      ],
    ],
  ])('with few rows, whose number may be %s, has that number unreadable', async (_, rows) => {
    const lines = [HEADER, ['主动公开信息数', '条', '1'], ['受理依申请公开信息总数', '件', '2'], ...rows];
    const report = await parseText(TITLE, ...lines.flat(), '五、存在的主要问题');
    expect(report.cells.filter(({ state }) => state === 'reported')).toEqual([]);
    expect(valuesOf(report, 'requests.received.in_person')).toEqual(['unreadable']);
  });

  it('whose header alone has codes keeps its values', async () => {
    const report = await parseText(
      TITLE,
      ...[HEADER.slice(0, 4), ...ROWS.map((row) => without(row, 2, 4))].flat(),
      '五、存在的主要问题',
    );
    for (const [row, value] of Object.entries(FIGURES)) expect(valuesOf(report, row)).toEqual([value]);
  });

  it('that nobody filled in has no figures: its codes are none', async () => {
    const rows = [HEADER, ...ROWS.map((row) => [...row.slice(0, 3), '', ''])];
    for (const report of await Promise.all(readings(rows)))
      expect(report.cells.filter(({ state }) => state === 'reported')).toEqual([]);
  });
});
