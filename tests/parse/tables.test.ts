import { describe, expect, it } from 'vitest';
import { type ParsedReport, parseDocument } from '../../src/index.js';
import { parsePage, parseText, table, valuesOf } from './parsing.js';

const HEADER = [
  '2021年政府信息公开工作年度报告',
  '三、收到和处理政府信息公开申请情况',
  '申请人情况',
  '自然人 法人或其他组织 总计',
  '商业企业 科研机构 社会公益组织 法律服务机构 其他',
];
const RECEIVED = '一、本年新收政府信息公开申请数量 8 1 0 0 0 0 9';
const CARRIED_IN = '二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1';

async function parseTable(...rows: string[][]): Promise<ParsedReport> {
  return parsePage(`<p>${HEADER[0]}</p><p>${HEADER[1]}</p>${table(...rows)}`);
}

function codes({ issues }: ParsedReport): readonly string[] {
  return issues.map(({ code }) => code);
}

describe('a table flattened to a row per line', () => {
  it('gives each row its values', async () => {
    const report = await parseText(...HEADER, RECEIVED, CARRIED_IN, '五、存在的主要问题');
    expect(valuesOf(report, 'received')).toEqual([8, 1, 0, 0, 0, 0, 9]);
    expect(valuesOf(report, 'carried_in')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('shifts nothing when a row is left out', async () => {
    const report = await parseText(...HEADER, RECEIVED, '（二）部分公开 2 0 0 0 0 0 2', '（三）不予公开');
    expect(valuesOf(report, 'partially_granted')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(new Set(valuesOf(report, 'granted'))).toEqual(new Set(['missing']));
  });

  it('recognises labels with lost and changed characters', async () => {
    const report = await parseText(
      ...HEADER,
      RECEIVED,
      '2.其它法律行政止公开 3 0 0 0 0 0 3',
      '3.危及"三安全一稳定" 4 0 0 0 0 0 4',
    );
    expect(valuesOf(report, 'denied_prohibited_by_law').at(-1)).toBe(3);
    expect(valuesOf(report, 'denied_security_stability').at(-1)).toBe(4);
  });

  it('recognises a short label below a misprinted header', async () => {
    const report = await parseText(
      '2021年政府信息公开工作年度报告',
      '第二十条第（一）项',
      ...['信息内容', '本年制发件数', '本年废止件数', '现行有效件'],
      ...['规章', '1', '0', '2'],
      ...['行政规范性文件', '3', '4', '5'],
      '第二十条第（五）项',
    );
    expect(valuesOf(report, 'rules')).toEqual([1, 0, 2]);
    expect(valuesOf(report, 'normative_documents')).toEqual([3, 4, 5]);
  });

  it('recognises a short label right behind a short header', async () => {
    const report = await parseText(
      '2021年政府信息公开工作年度报告',
      '第二十条第（一）项 本年制发件数 本年废止件数 现行有效件数 信息内容',
      '规章 1 0 2',
      '行政规范性文件 3 4 5',
      '第二十条第（五）项',
    );
    expect(valuesOf(report, 'rules')).toEqual([1, 0, 2]);
  });

  it('passes over page numbers between rows', async () => {
    const report = await parseText(
      ...HEADER,
      RECEIVED,
      '- 4 -',
      CARRIED_IN,
      '第 5 页',
      '（一）予以公开 7 0 0 0 0 0 7',
      '完',
    );
    expect(valuesOf(report, 'carried_in').at(-1)).toBe(1);
    expect(valuesOf(report, 'granted').at(-1)).toBe(7);
  });

  it('passes over page numbers in a text without line breaks, and where each cell of a row holds one', async () => {
    const report = await parseText(
      [...HEADER, '第4页', RECEIVED, '第 5 页 共 9 页', CARRIED_IN].join(' '),
      '－6－',
      '-7-\t-7-\t-7-\t-7-\t-7-\t-7-\t-7-\t-7-',
      '（一）予以公开 7 0 0 0 0 0 7',
      '完',
    );
    expect(valuesOf(report, 'received')).toHaveLength(7);
    expect(valuesOf(report, 'received').every(Number.isInteger)).toBe(true);
    expect(valuesOf(report, 'carried_in').at(-1)).toBe(1);
    expect(valuesOf(report, 'granted')).toEqual([7, 0, 0, 0, 0, 0, 7]);
  });

  it('reads a row of dashes as one without values', async () => {
    const report = await parseText(...HEADER, RECEIVED, '（一）予以公开 —— —— —— —— —— —— ——', '完');
    expect(valuesOf(report, 'granted')).toEqual(new Array(7).fill('not_applicable'));
  });

  it('reads a header that breaks within a word, before a character that elsewhere is a unit', async () => {
    const report = await parseText(
      '2021年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况 申请人情况 自然',
      '人 法人',
      '或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他',
      RECEIVED,
      CARRIED_IN,
      '完',
    );
    expect(valuesOf(report, 'received').every(Number.isInteger)).toBe(true);
  });

  it('reports a row as unreadable when its blanks vanished and its sums do not place them', async () => {
    const report = await parseText(
      ...HEADER,
      RECEIVED,
      '（一）予以公开 0 0 0',
      '（二）部分公开 0 0 0 0 0 0 0',
      '完',
    );
    expect(new Set(valuesOf(report, 'granted'))).toEqual(new Set(['unreadable']));
    expect(valuesOf(report, 'partially_granted')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(codes(report)).toContain('row_unreadable');
  });

  it('tells of values that stand in a heading', async () => {
    const report = await parseText(
      ...HEADER,
      RECEIVED,
      '（三）不予公开 3 0 0 0 0 0 3',
      '1.属于国家秘密 3 0 0 0 0 0 3',
      '完',
    );
    expect(valuesOf(report, 'denied_state_secret').at(-1)).toBe(3);
    expect(new Set(valuesOf(report, 'granted'))).toEqual(new Set(['missing']));
    expect(codes(report)).toContain('value_in_heading');
  });

  it('reads columns by their headers when they are not in the form’s order', async () => {
    const header = [...HEADER.slice(0, 4), '科研机构 商业企业 社会公益组织 法律服务机构 其他'];
    const report = await parseText(...header, '一、本年新收政府信息公开申请数量 8 1 2 0 0 0 11', '完');
    expect(valuesOf(report, 'received')).toEqual([8, 2, 1, 0, 0, 0, 11]);
  });

  it('reads totals that stand first', async () => {
    const header = [...HEADER.slice(0, 3), '总计 自然人 法人或其他组织', ...HEADER.slice(4)];
    const report = await parseText(...header, '一、本年新收政府信息公开申请数量 9 8 1 0 0 0 0', '完');
    expect(valuesOf(report, 'received')).toEqual([8, 1, 0, 0, 0, 0, 9]);
  });

  it('refuses columns whose order does not show', async () => {
    const header = ['法人或其他组织', '总计 自然人', '商业企业 科研机构 社会公益组织 法律服务机构 其他'];
    const report = await parseText(...HEADER.slice(0, 3), ...header, RECEIVED, CARRIED_IN, '完');
    expect(new Set(valuesOf(report, 'received'))).toEqual(new Set(['unreadable']));
    expect(codes(report)).toContain('column_order');
  });

  it('refuses columns whose sums hold in another order only', async () => {
    const header = [...HEADER.slice(0, 4), '商业企业 科研机构 社会公益织 法律服务机构 其他'];
    const rows = [
      '一、本年新收政府信息公开申请数量 9 8 1 0 0 0 0',
      '二、上年结转政府信息公开申请数量 1 1 0 0 0 0 0',
    ];
    const report = await parseText(...header, ...rows, '完');
    expect(new Set(valuesOf(report, 'received'))).toEqual(new Set(['unreadable']));
    expect(codes(report)).toContain('column_order');
  });

  it('does not take figures in prose for cells', async () => {
    const report = await parseText(
      HEADER[0] ?? '',
      '一、总体情况',
      '本年办理行政许可 12 件，行政处罚 3 件。新收政府信息公开申请 8 件。',
    );
    expect(report.form).toBeNull();
    expect(report.cells).toEqual([]);
  });
});

describe('a text that breaks off', () => {
  it('leaves open a last number that may go on', async () => {
    const text = [
      ...HEADER.slice(0, 1),
      '第二十条第（六）项',
      '信息内容 本年处理决定数量',
      '行政处罚 12',
      '行政强制 19',
    ].join('\n');
    const { report } = await parseDocument(new TextEncoder().encode(text), { fileName: 'report.txt' });
    expect(valuesOf(report, 'administrative_penalty')).toEqual([12]);
    expect(valuesOf(report, 'administrative_compulsion')).toEqual(['unreadable']);
    expect(codes(report)).toContain('truncated');
  });

  it('keeps a last row whose sum confirms it', async () => {
    const text = [...HEADER, RECEIVED].join('\n');
    const { report } = await parseDocument(new TextEncoder().encode(text), { fileName: 'report.txt' });
    expect(valuesOf(report, 'received')).toEqual([8, 1, 0, 0, 0, 0, 9]);
  });
});

describe('a table as a grid', () => {
  const header = [
    ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ['一、本年新收政府信息公开申请数量', '8', '1', '0', '0', '0', '0', '9'],
  ];

  it('tells 0, blank and not applicable apart', async () => {
    const report = await parseTable(...header, [
      '二、上年结转政府信息公开申请数量',
      '0',
      '',
      '/',
      '—',
      '无',
      '&nbsp;',
      '0',
    ]);
    expect(valuesOf(report, 'carried_in')).toEqual([
      0,
      'blank',
      'not_applicable',
      'not_applicable',
      'not_applicable',
      'blank',
      0,
    ]);
  });

  it('is read on its side, with a line for each applicant', async () => {
    const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
    const labels = [
      '（一）予以公开',
      '（二）部分公开',
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
      '1.本机关不掌握相关政府信息',
      '2.没有现成信息需要另行制作',
      '3.补正后申请内容仍不明确',
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
      '（六）其他处理',
      '（七）总计',
      '四、结转下年度继续办理',
    ];
    const all = [...rows, ...labels];
    const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const report = await parseTable(
      ['申请人', ...all],
      ...applicants.map((applicant, line) => [
        applicant,
        ...all.map((_, column) => String(100 * line + column)),
      ]),
    );
    expect(valuesOf(report, 'received')).toEqual([0, 100, 200, 300, 400, 500, 600]);
    expect(valuesOf(report, 'carried_out')).toEqual([22, 122, 222, 322, 422, 522, 622]);
  });
});

describe('amounts of money', () => {
  const proactive = (header: string, value: string) =>
    parseText(HEADER[0] ?? '', '第二十条第（八）项', `信息内容 ${header}`, `行政事业性收费 ${value}`, '完');

  it('are converted to the unit of the form, with the text as printed kept', async () => {
    const report = await proactive('本年收费金额（单位：万元）', '251000元');
    expect(valuesOf(report, 'administrative_fees')).toEqual([25.1]);
    expect(report.cells.find(({ row: { code } }) => code === 'administrative_fees')?.raw).toBe('251000元');
  });

  it('are read in the unit that the header adds to the form’s', async () => {
    const report = await parseText(
      '2020年政府信息公开工作年度报告',
      '第二十条第（九）项',
      '信息内容 采购项目数量 采购总金额（万元）',
      '政府集中采购 273 633.8',
      '完',
    );
    expect(valuesOf(report, 'central_procurement')).toEqual([273, 6_338_000]);
  });

  it('are open when the header’s unit may have lost a character', async () => {
    const report = await proactive('本年收费金额（单位：元）', '251000');
    expect(valuesOf(report, 'administrative_fees')).toEqual(['unreadable']);
    expect(codes(report)).toContain('cell_unreadable');
  });

  it('are no counts of things', async () => {
    expect(valuesOf(await proactive('本年收费金额（单位：万元）', '12件'), 'administrative_fees')).toEqual([
      'unreadable',
    ]);
  });
});

describe('a page that breaks off', () => {
  const page = (end: string) =>
    `<p>2021年政府信息公开工作年度报告</p><table><tr><td colspan="2">第二十条第（六）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政处罚</td><td><span>1</span>${end}`;

  it.each([
    ['within a cell, perhaps within a number', '<span>', 'unreadable'],
    ['behind the cell', '</td>', 1],
  ])('%s', async (_, end, value) => {
    const { report } = await parseDocument(new TextEncoder().encode(page(end)), {});
    expect(valuesOf(report, 'administrative_penalty')).toEqual([value]);
  });
});
