import { expect, test } from 'vitest';
import { NEXT, parsePage, parseText, TITLE, table, valuesOf } from './parsing.js';

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const REVIEW = '<p>2021年政府信息公开工作年度报告</p><p>四、政府信息公开行政复议、行政诉讼情况</p>';
const HEADER = [
  ['行政复议', '行政诉讼', '备注'],
  [...OUTCOMES, '未经复议直接起诉', '复议后起诉', ''],
  [...OUTCOMES, ...OUTCOMES, ...OUTCOMES, ''],
];
const FIGURES = '12 3 1 2 18 4 0 1 1 6 2 1 0 3 6'.split(' ');

test('a remark behind a line of values is no label, beside which the values would be a margin', async () => {
  const report = await parsePage(REVIEW + table(...HEADER, [...FIGURES, '含上年结转']));
  expect(valuesOf(report, 'reconsideration')).toEqual([12, 3, 1, 2, 18]);
  expect(valuesOf(report, 'litigation_after_reconsideration')).toEqual([2, 1, 0, 3, 6]);
});

test('a second line of values below the first is told of', async () => {
  const again = FIGURES.map((figure) => String(Number(figure) + 1));
  const report = await parsePage(
    REVIEW + table(...HEADER.map((row) => row.filter((text) => text !== '备注')), FIGURES, again),
  );
  expect(report.issues.map(({ code }) => code)).toContain('values_unplaced');
});

test('words in the last cell of a line leave no figure for its total', async () => {
  const report = await parsePage(REVIEW + table(...HEADER, [...FIGURES.slice(0, -1), '见附件', '']));
  expect(valuesOf(report, 'litigation_after_reconsideration')).not.toContain(3);
});

test('a row that is shorter by a blank is not filled from a column of its own', async () => {
  const report = await parseText(
    TITLE.replace('2021', '2019'),
    '二、主动公开政府信息情况',
    '第二十条第（六）项',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 | 附注',
    '行政处罚 | 5 | 2 | 31 | 0',
    '行政强制 | 88 |  | 87 | 1',
    NEXT,
  );
  expect(valuesOf(report, 'administrative_compulsion')).not.toEqual([88, 87, 1]);
});

test('figures below a row with empty cells of its own are those of a row whose label was lost', async () => {
  const report = await parseText(
    TITLE,
    '二、主动公开政府信息情况',
    '| 第二十条第（一）项 |  |  |  |',
    '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    '| 规章 |  |  |  |',
    '|  | 11 | 2 | 58 |',
    NEXT,
  );
  expect(valuesOf(report, 'rules')).toEqual(['unreadable', 'unreadable', 'unreadable']);
});

test.each(['| 行政许可 | 同上 |  |', '行政许可 | … |'])(
  'a row that says something else than a value (%s) is not blank',
  async (row) => {
    const report = await parseText(
      TITLE,
      '二、主动公开政府信息情况',
      '第二十条第（五）项',
      '信息内容 | 本年处理决定数量 |',
      row,
      '第二十条第（六）项',
      '信息内容 | 本年处理决定数量 |',
      '行政处罚 | 5 |',
      '行政强制 | 0 |',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_licensing')).toEqual(['unreadable']);
    expect(valuesOf(report, 'administrative_penalty')).toEqual([5]);
  },
);

test('a total that is left blank at the end of a line is not the part before it, which may add up to it', async () => {
  const report = await parseText(
    TITLE,
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼',
    `${OUTCOMES.join(' ')} 未经复议直接起诉 复议后起诉`,
    [...OUTCOMES, ...OUTCOMES].join(' '),
    FIGURES.slice(0, -1).join(' '),
    NEXT,
  );
  expect(valuesOf(report, 'reconsideration')).toEqual([12, 3, 1, 2, 18]);
  expect(valuesOf(report, 'litigation_after_reconsideration').at(-1)).not.toBe(3);
});

test('two figures in one of several cells are not two values', async () => {
  const report = await parseText(
    TITLE.replace('2021', '2019'),
    '二、主动公开政府信息情况',
    '第二十条第（六）项',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
    '行政处罚 | 5 | 2 | 31',
    '行政强制 | 8 8 |  | 87',
    NEXT,
  );
  expect(valuesOf(report, 'administrative_penalty')).toEqual([5, 2, 31]);
  expect(valuesOf(report, 'administrative_compulsion').slice(0, 2)).not.toEqual([8, 8]);
});

test('a first cell that is empty is none too many where figures stand in its column', async () => {
  const heading = '<p>2021年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>';
  const report = await parsePage(
    heading +
      table(
        ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
        ['一、本年新收政府信息公开申请数量', '5', '', '', '', '2', '', '7'],
        ['二、上年结转政府信息公开申请数量', '', '4', '', '', '', '', '2', '6'],
        ['四、结转下年度继续办理', '1', '', '', '', '', '', '1'],
      ),
  );
  expect(valuesOf(report, 'received')).toEqual([5, 'blank', 'blank', 'blank', 2, 'blank', 7]);
  expect(valuesOf(report, 'carried_in')).not.toContain(4);
});

test('an empty place before the values of a row that does not add up may be left by its label', async () => {
  const report = await parseText(
    TITLE,
    '三、收到和处理政府信息公开申请情况',
    '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '一、本年新收政府信息公开申请数量 | 32 | 0 | 0 | 0 | 0 | 0 | 32 |',
    '三、本年度办理结果 | （一）予以公开 | | 32 | 0 | 0 | 0 | 0 | 0 | （空） |',
    NEXT,
  );
  expect(valuesOf(report, 'granted')).not.toContain(32);
});
