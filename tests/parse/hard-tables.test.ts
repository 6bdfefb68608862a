import { expect, test } from 'vitest';
import { type ParsedReport, parseDocument } from '../../src/index.js';
import { parsePage, parseText, table, valuesOf } from './parsing.js';

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const RECEIVED = ['一、本年新收政府信息公开申请数量', '8', '1', '0', '0', '0', '0', '9'];
const CARRIED_IN = ['二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'];
const DENIED = [
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
];
const GRANTED = ['（一）予以公开', '4', '0', '0', '0', '0', '0', '4'];
const PARTLY_GRANTED = ['（二）部分公开', '1', '0', '0', '0', '0', '0', '1'];

async function parseRequests(...rows: string[][]): Promise<ParsedReport> {
  return parsePage(
    `<p>2021年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>${table(...rows)}`,
  );
}

function numbers(report: ParsedReport, row: string): readonly (number | string | null)[] {
  return valuesOf(report, row).filter((value) => typeof value === 'number');
}

test.each(['8[1]', '约8', '8%', '8、3', '增8/减5'])(
  'a cell that is no number (%s) shifts nothing, beside a spare cell',
  async (printed) => {
    const report = await parseRequests(
      ['', ...APPLICANTS, ''],
      [...RECEIVED.with(1, printed), ''],
      [...CARRIED_IN, ''],
      [...GRANTED, ''],
    );
    const read = valuesOf(report, 'received');
    expect([1, 'unreadable']).toContain(read.at(1));
    expect([9, 'unreadable']).toContain(read.at(-1));
    expect(report.issues.map(({ severity }) => severity)).toContain('error');
  },
);

test.each(['1①', '1²', '①'])('%s is not read with its mark as a digit', async (printed) => {
  const report = await parseRequests(['', ...APPLICANTS], RECEIVED.with(2, printed), CARRIED_IN, GRANTED);
  expect([1, 'unreadable']).toContain(valuesOf(report, 'received').at(1));
});

test.each([
  ['总计 first', [6, 0, 1, 2, 3, 4, 5]],
  ['总计 behind 自然人', [0, 6, 1, 2, 3, 4, 5]],
  ['其他 moved', [0, 5, 1, 2, 3, 4, 6]],
])('%s is read by the header or refused', async (_, order) => {
  const reorder = ([label = '', ...cells]: string[]) => [
    label,
    ...order.map((column) => cells[column] ?? ''),
  ];
  const report = await parseRequests(...[['', ...APPLICANTS], RECEIVED, CARRIED_IN, GRANTED].map(reorder));
  const read = valuesOf(report, 'received');
  expect(read.every((value) => value === 'unreadable') || String(read) === '8,1,0,0,0,0,9').toBe(true);
});

test('of two reports on a page the first is read, and an issue tells of the other', async () => {
  const rows = [CARRIED_IN, GRANTED, ...DENIED.map((label) => [label, '0', '0', '0', '0', '0', '0', '0'])];
  const one = (year: number, printed: string[][]) =>
    `<p>${year}年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>${table(['', ...APPLICANTS], ...printed)}`;
  const last = one(2021, [RECEIVED.with(1, '20').with(7, '21'), ...rows]);
  const report = await parsePage(one(2022, rows) + last);
  expect(numbers(report, 'received')).toEqual([]);
  expect(report.issues.map(({ code }) => code)).toContain('several_reports');
});

test('a row printed twice with different figures is not read, and an issue says so', async () => {
  const report = await parseRequests(
    ['', ...APPLICANTS],
    RECEIVED,
    CARRIED_IN,
    GRANTED,
    GRANTED.with(1, '5').with(7, '5'),
  );
  expect(numbers(report, 'granted')).toEqual([]);
});

test('a column of serial numbers holds no values', async () => {
  const report = await parseText(
    '2016年政府信息公开工作年度报告',
    '政府信息公开情况统计表',
    '序号 统计指标 单位 统计数',
    '1 一、主动公开情况',
    '（一）主动公开政府信息数',
    '2 （不同渠道和方式公开相同信息计1 条 35',
    '条）',
    '3 其中：主动公开规范性文件数 条 4',
    '4 制发规范性文件总数 件 5',
  );
  expect(valuesOf(report, 'proactive.items')).toEqual([35]);
  expect(valuesOf(report, 'proactive.normative_documents_disclosed')).toEqual([4]);
});

test('a number that begins a line may be the numbering of its label, and is not the value of the label above', async () => {
  const report = await parseText(
    '2016年政府信息公开工作年度报告',
    '政府信息公开情况统计表',
    '统计指标 单位 统计数',
    '1.按时办结数 件',
    '2 延期办结数',
    '件 4',
    '（三）申请答复数 件 5',
  );
  expect(numbers(report, 'requests.closed.on_time')).toEqual([]);
});

test('an own row 合计 is not the row （七）总计', async () => {
  const report = await parseRequests(
    ['', ...APPLICANTS],
    RECEIVED,
    CARRIED_IN,
    GRANTED,
    ['（六）其他处理', '0', '0', '0', '0', '0', '0', '0'],
    ['合计', '3', '0', '0', '0', '0', '0', '3'],
    ['（七）总计', '4', '0', '0', '0', '0', '0', '4'],
  );
  const read = valuesOf(report, 'processed_total');
  expect(read.every((value) => value === 'unreadable') || String(read) === '4,0,0,0,0,0,4').toBe(true);
});

test('a blank cell between numbers stays where it is beside a column of remarks', async () => {
  const report = await parseRequests(
    ['', ...APPLICANTS, '备注'],
    [...RECEIVED.with(3, ''), '无'],
    [...CARRIED_IN, ''],
    [...GRANTED, ''],
  );
  expect(['blank', 'unreadable']).toContain(valuesOf(report, 'received').at(2));
  expect([9, 'unreadable']).toContain(valuesOf(report, 'received').at(-1));
});

test('a total that equals the next row’s numbering stays in its cell', async () => {
  const blank = '';
  const report = await parseRequests(
    ['', ...APPLICANTS.slice(0, 2), blank, ...APPLICANTS.slice(2)],
    ['1.信访举报投诉类申请', '2', '0', blank, '0', '0', '0', '0', '2'],
    ['2.重复申请', '2', '0', blank, '0', '1', '0', '3'].toSpliced(4, 0, '0'),
    ['3.要求提供公开出版物', '0', '0', blank, '0', '0', '0', '0', '0'],
  );
  expect(['unreadable', 3]).toContain(valuesOf(report, 'not_processed_repeated').at(-1));
});

test('the wrapped end of a remark is no value', async () => {
  const report = await parseText(
    '2016年政府信息公开工作年度报告',
    '政府信息公开情况统计表',
    '统计指标 单位 统计数',
    '（一）主动公开政府信息数（不同渠道和',
    '方式公开相同信息计',
    '1条）',
    '其中：主动公开规范性文件数 条 4',
    '制发规范性文件总数 件 5',
  );
  expect(numbers(report, 'proactive.items')).toEqual([]);
});

test('the pager behind a blank last row is no value', async () => {
  const report = await parseText(
    '2016年政府信息公开工作年度报告',
    '政府信息公开情况统计表',
    '统计指标 单位 统计数',
    '（一）召开政府信息公开工作会议或专题会议数 次 2',
    '（二）举办各类培训班数 次 1',
    '（三）接受培训人员数 人次',
    '共 12 页 1 2 3 4 5',
  );
  expect(numbers(report, 'training.participants')).toEqual([]);
});

test('a column whose header is broken over lines is read by its place among the others', async () => {
  const report = await parseText(
    '2021年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '申请人情况',
    '法人或其他组织',
    '自然人 社会公 其他 科研机 商业企 法律服 总计',
    '益组织 构 业 务机构',
    '一、本年新收政府信息公开申请数量 8 1 0 0 2 0 11',
    '二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1',
  );
  expect(valuesOf(report, 'received')).toEqual([8, 2, 0, 1, 0, 0, 11]);
});

test('a label without values and again with values is not read', async () => {
  const report = await parseText(
    '2021年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    APPLICANTS.join(' '),
    RECEIVED.join(' '),
    CARRIED_IN.join(' '),
    '（一）予以公开',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '1.属于国家秘密',
    '1.属于国家秘密 3 4 4 5 2 9 27',
  );
  expect(numbers(report, 'denied_state_secret')).toEqual([]);
});

test('an amount that ends in its leading zero and the document with it is open', async () => {
  const end =
    '<p>2016年政府信息公开工作年度报告</p><table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>';
  const row = (label: string, unit: string, value: string) =>
    `<tr><td>${label}</td><td>${unit}</td><td>${value}</td></tr>`;
  const rows = [
    row('（二）被依法纠错数', '件', '1'),
    row('（三）其他情形数', '件', '2'),
    row('六、举报投诉数量', '件', '3'),
  ];
  const html = `${end}${rows.join('')}<tr><td>七、依申请公开信息收取的费用</td><td>万元</td><td>0`;
  const { report } = await parseDocument(new TextEncoder().encode(html), {});
  expect(numbers(report, 'complaints')).toEqual([3]);
  expect(numbers(report, 'fees')).toEqual([]);
});

test('a label that stands twice is not the second because another such label is printed before it', async () => {
  const report = await parseText(
    '2016年政府信息公开工作年度报告',
    '政府信息公开情况统计表',
    '统计指标 单位 统计数',
    '四、行政复议数量 件 18',
    '（一）维持具体行政行为数 件 7',
    '（二）被依法纠错数 件',
    '（三）其他情形数 件 11',
    '五、行政诉讼数量 件',
    '（一）维持具体行政行为或者驳回原告诉讼请求数 件',
    '（二）被依法纠错数 件',
    '（三）其他情形数 件',
    '六、举报投诉数量 件 1',
  );
  expect(numbers(report, 'litigation.other')).toEqual([]);
});

test('labels without values are no blank rows where nothing of their table can be read', async () => {
  const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];
  const reasons = ['1 属于国家秘密', '2 其他法律行政法规禁止公开', '3 危及“三安全一稳定”'];
  const column = Array<string>(6).fill('4');
  const report = await parseText(
    '2021年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...labels,
    ...reasons,
    ...['申请人情况', '自然人', ...column, '法人或其他组织', '商业企业', ...column, '总计', ...column],
    '五、存在的主要问题',
  );
  const states = report.cells.filter(({ table }) => table === 'requests').map(({ state }) => state);
  expect(states).not.toContain('blank');
  expect(states).not.toContain('reported');
});

test('a label that stands twice is the second where a row between the two has been printed', async () => {
  const report = await parseText(
    '2016年政府信息公开工作年度报告',
    '政府信息公开情况统计表',
    '统计指标 单位 统计数',
    '四、行政复议数量 件 4',
    '（一）维持具体行政行为数 件 0',
    '（二）被依法纠错数 件',
    '（三）其他情形数 件',
    '五、行政诉讼数量 件',
    '（一）维持具体行政行为或者驳回原告诉讼请求数件',
    '（二）被依法纠错数 件 2',
    '（三）其他情形数 件 3',
    '六、举报投诉数量 件 1',
  );
  expect(numbers(report, 'reconsideration.corrected')).toEqual([]);
  expect(numbers(report, 'reconsideration.other')).toEqual([]);
  expect(numbers(report, 'litigation.corrected')).toEqual([2]);
  expect(numbers(report, 'litigation.other')).toEqual([3]);
});

test('a mark of a footnote behind a number in its cell leaves the number as it is', async () => {
  const report = await parseRequests(
    ['', ...APPLICANTS],
    RECEIVED.with(1, '8*'),
    CARRIED_IN.with(1, '1件*'),
    GRANTED,
  );
  expect(valuesOf(report, 'received')).toEqual([8, 1, 0, 0, 0, 0, 9]);
  expect(valuesOf(report, 'carried_in')).toEqual([1, 0, 0, 0, 0, 0, 1]);
});

test.each([
  ['a lost character', ['本年废止件数', '现行有效件', '本年制发件数']],
  ['other words', ['废止数', '现行有效（件）', '制发件数']],
])('columns in another order are read although a header has %s', async (_, headers) => {
  const report = await parsePage(
    `<p>2021年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>${table(
      ['第二十条第（一）项'],
      ['信息内容', ...headers],
      ['规章', '2', '5', '3'],
      ['行政规范性文件', '4', '9', '6'],
    )}`,
  );
  const read = valuesOf(report, 'rules');
  expect(read.every((value) => value === 'unreadable') || String(read) === '3,2,5').toBe(true);
});

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

test('section 4 is read in two tables, and on its side where all of it is there', async () => {
  const heading = '<p>2021年政府信息公开工作年度报告</p><p>四、政府信息公开行政复议、行政诉讼情况</p>';
  const apart = await parsePage(
    heading +
      table(['行政复议'], OUTCOMES, ['1', '0', '2', '0', '3']) +
      table(
        ['行政诉讼'],
        ['未经复议直接起诉', '复议后起诉'],
        [...OUTCOMES, ...OUTCOMES],
        ['0', '4', '0', '0', '4', '5', '0', '0', '0', '5'],
      ),
  );
  const rows = ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((name, row) =>
    OUTCOMES.map((outcome, column) => [name, outcome, String(10 * row + column)]),
  );
  const turned = await parsePage(heading + table(...rows));
  const cut = await parsePage(heading + table(...rows.slice(0, -1)));
  expect(valuesOf(apart, 'reconsideration')).toEqual([1, 0, 2, 0, 3]);
  expect(valuesOf(apart, 'litigation_after_reconsideration')).toEqual([5, 0, 0, 0, 5]);
  expect(valuesOf(turned, 'litigation_direct')).toEqual([10, 11, 12, 13, 14]);
  expect(numbers(cut, 'litigation_direct')).toEqual([]);
});

test('section 4 is read in a table for each of its rows where all three are there under their names', async () => {
  const names = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];
  const own = (name: string, row: number) => [
    `### ${name}`,
    `| ${OUTCOMES.join(' | ')} |`,
    '|---|---|---|---|---|',
    `| ${[row, 0, 2, 0, row + 2].join(' | ')} |`,
  ];
  const parse = (tables: readonly string[]) =>
    parseText(
      '2021年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      ...tables.flatMap((name) => own(name, names.indexOf(name) + 7)),
      '五、存在的主要问题及改进情况',
    );
  const whole = await parse(names);
  expect(valuesOf(whole, 'reconsideration')).toEqual([7, 0, 2, 0, 9]);
  expect(valuesOf(whole, 'litigation_direct')).toEqual([8, 0, 2, 0, 10]);
  expect(valuesOf(whole, 'litigation_after_reconsideration')).toEqual([9, 0, 2, 0, 11]);
  for (const tables of [names.toReversed(), names.slice(1), names.slice(0, 2)])
    expect(numbers(await parse(tables), 'reconsideration')).toEqual([]);
});

test('what a converter wrote into each column of a merged cell is one value', async () => {
  const report = await parseText(
    '2021年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '| 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 |',
    '| --- | --- | --- |',
    '| 信息内容 | 本年处理决定数量 | 本年处理决定数量 |',
    '| 行政许可 | 5 | 5 |',
  );
  expect(valuesOf(report, 'administrative_licensing')).toEqual([5]);
});

test('a label without its 其中 is not the shorter label that it ends in', async () => {
  const report = await parseText(
    '2016年政府信息公开工作年度报告',
    '政府信息公开情况统计表',
    '统计指标 单位 统计数',
    '①参加或举办新闻发布会总次数 次 3',
    '主要负责同志参加新闻发布会次数 次 2',
    '②政府网站在线访谈次数 次',
    '主要负责同志参加政府网站在线访谈次数 次 7',
    '③政策解读稿件发布数 篇 5',
  );
  expect(numbers(report, 'response.online_interviews')).toEqual([]);
  expect(valuesOf(report, 'response.online_interviews_by_head')).toEqual([7]);
});

test.each([
  ['unreadable where it may be two', '4 171', []],
  ['one where a rest begins with a zero', '4 071', [500_100, -449_383, 4071]],
])('a signed number with a space for its thousands is %s', async (_, decisions, read) => {
  const report = await parsePage(
    `<p>2019年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>${table(
      ['第二十条第（六）项'],
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政处罚', '1', '0', '2'],
      ['行政强制', '500 100', '-449 383', decisions],
    )}`,
  );
  expect(numbers(report, 'administrative_compulsion')).toEqual(read);
});

test('a line of values with an empty cell too many is read where its sums say which', async () => {
  const heading = '<p>2021年政府信息公开工作年度报告</p><p>四、政府信息公开行政复议、行政诉讼情况</p>';
  const header = [
    ['行政复议', '行政诉讼'],
    [...OUTCOMES, '未经复议直接起诉', '复议后起诉'],
    [...OUTCOMES, '', ...OUTCOMES],
  ];
  const figures = ['0', '0', '4', '0', '4', '4', '0', '8', '0', '0', '', '1', '0', '0', '7', ''];
  const report = await parsePage(heading + table(...header, figures));
  const read = valuesOf(report, 'litigation_after_reconsideration');
  expect(read.every((value) => value === 'unreadable') || String(read) === '1,0,0,7,blank').toBe(true);
});

const NOTE_HEAD = ['2021年政府信息公开工作年度报告', '二、主动公开政府信息情况', '第二十条第（五）项'];

test.each(['说明：1.行政许可 26 2.行政处罚 27', '备注：行政许可 26', '注1：行政许可 26', '* 26'])(
  'a note (%s) below a row whose blank vanished is no value of the row',
  async (note) => {
    const report = await parseText(...NOTE_HEAD, '信息内容', '本年处理决定数量', '行政许可', note);
    expect(numbers(report, 'administrative_licensing')).toEqual([]);
  },
);

test('a note that names a row leaves the row as its table prints it', async () => {
  const report = await parseText(
    ...NOTE_HEAD,
    '信息内容 本年处理决定数量',
    '行政许可 5',
    '备注：行政许可 26',
  );
  expect(valuesOf(report, 'administrative_licensing')).toEqual([5]);
});

const REQUESTS_HEAD = ['2021年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况'];

test.each([
  ['where blanks vanish', ['（一）予以公开', GRANTED.join(' ')]],
  ['where each cell has a line', ['（一）予以公开', ...GRANTED]],
  [
    'where blanks keep their places',
    [GRANTED.map((cell, at) => (at === 0 ? cell : '')), GRANTED].map(tabbed),
  ],
])('a row of a short label, printed blank and again with figures, is not read %s', async (_, granted) => {
  const [received = '', carriedIn = '', partly = ''] = [RECEIVED, CARRIED_IN, PARTLY_GRANTED].map(tabbed);
  const rows = [received, carriedIn, ...granted, partly];
  const report = await parseText(...REQUESTS_HEAD, APPLICANTS.join(' '), ...rows);
  expect(valuesOf(report, 'carried_in')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(numbers(report, 'granted')).toEqual([]);
});

test('a row of a grid, printed blank and again with figures, is not read, and an issue says so', async () => {
  const blank = GRANTED.map((cell, at) => (at === 0 ? cell : ''));
  const report = await parseRequests(
    ['', ...APPLICANTS],
    RECEIVED,
    CARRIED_IN,
    blank,
    GRANTED,
    PARTLY_GRANTED,
  );
  expect(numbers(report, 'granted')).toEqual([]);
  expect(report.issues.map(({ code }) => code)).toContain('row_contradicted');
});

test.each([
  ['whole above', ['3.要求提供公开出版', '物', '（五）不予 3.要求提供公开出版 5 7 7 2 9 9 7', '处理 物']],
  ['broken above', ['（五）不予 3.要求提供公开出版', '处理 物', '3.要求提供公开出版 5 7 7 2 9 9 7', '物']],
])(
  'a label %s that begins again on the line of the values, beside a heading, is not read',
  async (_, rows) => {
    const report = await parseText(
      ...REQUESTS_HEAD,
      APPLICANTS.join(' '),
      RECEIVED.join(' '),
      CARRIED_IN.join(' '),
      GRANTED.join(' '),
      '2.重复申请 2 2',
      ...rows,
      '4.无正当理由大量反',
      '复申请',
      '（七）总计 7 11 18',
    );
    expect(numbers(report, 'not_processed_publication')).toEqual([]);
  },
);

test('a document that says a merged label in each of its columns prints no row twice', async () => {
  const merged = [RECEIVED, CARRIED_IN, GRANTED].map((row) => tabbed([row[0] ?? '', ...row]));
  const report = await parseText(...REQUESTS_HEAD, APPLICANTS.join(' '), ...merged);
  expect(valuesOf(report, 'granted')).toEqual([4, 0, 0, 0, 0, 0, 4]);
});

test('a document that says the merged labels of short blocks in each of their columns prints no row twice', async () => {
  const block = (caption: string, header: string, ...rows: string[][]) => [
    caption,
    tabbed(['信息内容', '信息内容', header]),
    ...rows.map(tabbed),
  ];
  const report = await parseText(
    '2021年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    ...block('第二十条第（五）项', '本年处理决定数量', ['行政许可', '行政许可', '5']),
    ...block(
      '第二十条第（六）项',
      '本年处理决定数量',
      ['行政处罚', '行政处罚', '6'],
      ['行政强制', '行政强制', '7'],
    ),
  );
  expect(valuesOf(report, 'administrative_licensing')).toEqual([5]);
  expect(valuesOf(report, 'administrative_compulsion')).toEqual([7]);
});

function tabbed(cells: readonly string[]): string {
  return cells.join('\t');
}

test('outcomes whose headers are worded otherwise are read in the form’s order only', async () => {
  const page = (outcomes: readonly string[]) =>
    parsePage(
      `<p>2021年政府信息公开工作年度报告</p><p>四、政府信息公开行政复议、行政诉讼情况</p><table>
      <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
      <tr>${outcomes.map((outcome) => `<td rowspan="2">${outcome}</td>`).join('')}
      <td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
      <tr>${[...outcomes, ...outcomes].map((outcome) => `<td>${outcome}</td>`).join('')}</tr>
      <tr>${[1, 0, 3, 2, 6, 0, 0, 4, 0, 4, 0, 0, 0, 0, 0].map((figure) => `<td>${figure}</td>`).join('')}</tr>
      </table>`,
    );
  const inOrder = await page(['维持结果', '纠正', '其他结果', '尚未审结', '总计']);
  expect(numbers(inOrder, 'reconsideration')).toEqual([1, 0, 3, 2, 6]);
  const reordered = await page(['维持结果', '纠正', '尚未审结', '其他结果', '总计']);
  expect(numbers(reordered, 'reconsideration')).toEqual([]);
});

test('a row of the agency’s own in the place of one that is left out shows in a table on its side', async () => {
  const rows = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ...DENIED,
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
    '（六）其他处理',
    '（七）总计',
    '四、结转下年度继续办理',
  ];
  const page = (header: readonly string[]) =>
    parsePage(
      `<p>2020年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>${table(
        ['申请人情况', ...header],
        ...APPLICANTS.map((applicant) => [applicant, ...header.map(() => '0')]),
      )}`,
    );
  expect(numbers(await page(rows), 'denied_prohibited_by_law')).toHaveLength(7);
  const others = rows.with(rows.indexOf('2.其他法律行政法规禁止公开'), '9.属于商业秘密');
  expect(numbers(await page(others), 'denied_prohibited_by_law')).toEqual([]);
});

test('（六）其他 broken off from 处理 is not 3.其他', async () => {
  const report = await parseText(
    '2021年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    APPLICANTS.join(' '),
    RECEIVED.join(' '),
    CARRIED_IN.join(' '),
    GRANTED.join(' '),
    '（六）其他 4 0 0 0 0 0 4',
    '处理',
    '四、结转下年度继续办理 1 0 0 0 0 0 1',
  );
  expect(numbers(report, 'other_remaining')).toEqual([]);
});

test('columns whose headers have a line to each are read in the form’s order only', async () => {
  const lines = (...headers: string[]) => [
    '2021年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...headers,
    ...RECEIVED,
    ...CARRIED_IN,
    ...GRANTED,
  ];
  const inOrder = await parseText(
    ...lines('公民', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '合计'),
  );
  expect(numbers(inOrder, 'received')).toEqual([8, 1, 0, 0, 0, 0, 9]);
  const reordered = await parseText(
    ...lines('公民', '商业企业', '其他', '法律服务机构', '社会公益 组织', '科研机构', '合计'),
  );
  expect(numbers(reordered, 'received')).toEqual([]);
});
