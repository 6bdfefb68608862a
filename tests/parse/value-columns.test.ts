import { describe, expect, it } from 'vitest';
import { LEGACY, NEXT, parsePage, parseText, table, valuesOf } from './parsing.js';

const [TITLE = '', CAPTION = ''] = LEGACY;
const ROWS = [
  { code: 'proactive.items', label: '主动公开政府信息数', unit: '条', figures: ['100', '10', '60', '30'] },
  {
    code: 'proactive.channel.website',
    label: '政府网站公开政府信息数',
    unit: '条',
    figures: ['80', '8', '50', '22'],
  },
  { code: 'requests.received', label: '收到申请数', unit: '件', figures: ['6', '3', '2', '1'] },
  { code: 'requests.received.in_person', label: '当面申请数', unit: '件', figures: ['4', '2', '1', '1'] },
] as const;
const LEVELS = ['县政府', '部门', '乡镇'];
const UNREADABLE = ROWS.map(() => ['unreadable']);
const TOTALS = [[100], [80], [6], [4]];

type Figures = readonly string[];

/** The lines of a table with these headers behind 单位 and what `cells` makes of each row's figures. */
function linesOf(headers: Figures, cells: (figures: Figures) => Figures = (figures) => figures): string[][] {
  const rows = ROWS.map(({ label, unit, figures }) => [label, unit, ...cells(figures)]);
  return [['统计指标', '单位', ...headers], ...rows];
}

async function inGrid(lines: string[][]) {
  return parsePage(`<h1>${TITLE}</h1><p>${CAPTION}</p>${table(...lines)}`);
}

async function inText(lines: string[][], between: string) {
  return parseText(TITLE, CAPTION, ...lines.map((cells) => cells.join(between)), NEXT);
}

function readings(report: Awaited<ReturnType<typeof parseText>>) {
  return ROWS.map(({ code }) => valuesOf(report, code));
}

function codesOf({ issues }: Awaited<ReturnType<typeof parseText>>) {
  return issues.map(({ code }) => code);
}

describe('of several columns of the table of indicators, the form’s is', () => {
  it.each(['合计', '总计', '总数', '全县合计'])('the one that is called %s', async (total) => {
    const lines = linesOf([total, ...LEVELS]);
    expect(readings(await inGrid(lines))).toEqual(TOTALS);
    for (const between of [' | ', '\t', ' ', '\n'])
      expect(readings(await inText(lines, between))).toEqual(TOTALS);
  });

  it('also where it stands behind its parts', async () => {
    const lines = linesOf([...LEVELS, '合计'], ([total = '', ...parts]) => [...parts, total]);
    expect(readings(await inGrid(lines))).toEqual(TOTALS);
    expect(readings(await inText(lines, ' | '))).toEqual(TOTALS);
  });

  it('its own one beside columns of what is among it', async () => {
    const head = `<tr><td rowspan="2">统计指标</td><td rowspan="2">单位</td><td rowspan="2">统计数</td><td colspan="3">其中</td></tr>
      <tr>${LEVELS.map((level) => `<td>${level}</td>`).join('')}</tr>`;
    const [, ...rows] = linesOf([]);
    const grid = table(...rows).replace('<table>', `<table>${head}`);
    expect(readings(await parsePage(`<h1>${TITLE}</h1><p>${CAPTION}</p>${grid}`))).toEqual(TOTALS);
  });

  it('one that may be a sum where the figures show that it is', async () => {
    expect(readings(await inGrid(linesOf(['小计', ...LEVELS])))).toEqual(TOTALS);
    const others = linesOf(['小计', ...LEVELS], ([, ...parts]) => ['7', ...parts]);
    expect(readings(await inGrid(others))).toEqual(UNREADABLE);
  });

  it('that of the year beside a sum over years', async () => {
    expect(readings(await inGrid(linesOf(['本年', '历年累计'], ([total = '']) => [total, '999'])))).toEqual(
      TOTALS,
    );
  });

  it('the total also where parts are blank, and beside a column for remarks', async () => {
    const blank = linesOf(['合计', ...LEVELS], ([total = '', , part = '']) => [total, '', part, '']);
    const report = await inGrid(blank);
    expect(readings(report)).toEqual(TOTALS);
    expect(codesOf(report)).not.toContain('total_contradicted');
    const remarks = linesOf(['合计', ...LEVELS, '备注'], (figures) => [...figures, '无']);
    expect(readings(await inGrid(remarks))).toEqual(TOTALS);
  });
});

it('a total that its parts do not add up to stays as it is printed, and is told', async () => {
  const lines = linesOf(['合计', ...LEVELS]).with(1, ['主动公开政府信息数', '条', '101', '10', '60', '30']);
  const report = await inGrid(lines);
  expect(readings(report)).toEqual([[101], ...TOTALS.slice(1)]);
  const told = report.issues.filter(({ code }) => code === 'total_contradicted');
  expect(told.map(({ message }) => message)).toEqual([
    '主动公开政府信息数: the parts beside the total add up to 100; printed: 101 10 60 30',
  ]);
});

describe('no column is the form’s, and the rows are unreadable,', () => {
  it.each([
    ['where none is the total', LEVELS, 1],
    ['where no header tells', ['', '', '', ''], 0],
    ['where several may be the total', ['合计', '总计', '部门', '乡镇'], 0],
    ['where what is called the total is a part of another column', ['县政府', '合计', '部门', '乡镇'], 0],
  ])('%s', async (_, headers, from) => {
    const lines = linesOf(headers, (figures) => figures.slice(from));
    const report = await inGrid(lines);
    expect(readings(report)).toEqual(UNREADABLE);
    expect(codesOf(report)).toContain('column_order');
    expect(readings(await inText(lines, ' | '))).toEqual(UNREADABLE);
  });

  it('where a row of running text has lost some of its cells', async () => {
    const lines = linesOf(['合计', ...LEVELS]).with(2, ['政府网站公开政府信息数', '条', '80', '50', '22']);
    expect(readings(await inText(lines, ' '))).toEqual([[100], ['unreadable'], [6], [4]]);
  });
});
