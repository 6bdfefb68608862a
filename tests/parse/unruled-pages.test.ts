import { expect, test } from 'vitest';
import type { Paragraph } from '../../src/documents/document.js';
import { parseReport } from '../../src/parse/parse-report.js';
import type { ParsedReport } from '../../src/parse/report.js';
import { valuesOf } from './parsing.js';

/** A word on a page, and where it begins; each of its characters is as wide as it is high. */
type Word = readonly [text: string, left: number];

const SIZE = 10;

/** The report on a page without ruling lines. */
function parseUnruled(...lines: readonly (readonly Word[])[]): ParsedReport {
  return parseReport({
    format: 'pdf',
    charset: null,
    title: null,
    meta: new Map(),
    attachments: [],
    images: 0,
    endsInText: false,
    blocks: [...lines, [['五、存在的主要问题及改进情况', 80] as const]].map(toParagraph),
  });
}

function toParagraph(words: readonly Word[], line: number): Paragraph {
  const top = 100 + 1.5 * SIZE * line;
  return {
    kind: 'paragraph',
    text: words.map(([text]) => text).join(' '),
    at: { page: 1, x: words[0]?.[1] ?? 0, y: top },
    pieces: words.map(([text, left]) => ({
      text,
      left,
      right: left + SIZE * text.length,
      at: { page: 1, x: left, y: top },
    })),
  };
}

const figures = (values: readonly number[]): readonly Word[] =>
  values.map((value, column) => [String(value), 240 + 40 * column]);

const REQUESTS: readonly (readonly Word[])[] = [
  [['2021年政府信息公开工作年度报告', 100]],
  [['三、收到和处理政府信息公开申请情况', 80]],
  [['申请人情况', 300]],
];

test('a header that is spaced out on a page without rulings is still in its place among the others', () => {
  const report = parseUnruled(
    ...REQUESTS,
    [
      ['自然人', 210],
      ['商业企社会公科 研法律服', 250],
      ['总计', 460],
    ],
    [
      ['业', 250],
      ['益组织', 290],
      ['机', 330],
      ['务机构', 370],
      ['其他', 420],
    ],
    [['构', 330]],
    [['一、本年新收政府信息公开申请数量', 60], ...figures([8, 1, 2, 0, 0, 0, 11])],
    [['二、上年结转政府信息公开申请数量', 60], ...figures([1, 0, 0, 3, 0, 0, 4])],
  );
  expect(valuesOf(report, 'received')).toEqual([8, 1, 0, 2, 0, 0, 11]);
});

test('the last line of a remark that fills its cell is told from the header that it touches', () => {
  const report = parseUnruled(
    ...REQUESTS,
    [
      ['（本列数据的勾稽关系为：第一项加第', 60],
      ['法人或其他组织', 310],
    ],
    [
      ['二项之和，等于第三项加第四项之和）总计', 50],
      ['自然人商业企科研机社会公法律服', 270],
      ['其他', 475],
    ],
    [
      ['业', 310],
      ['构', 350],
      ['益组织务机构', 390],
    ],
    [['一、本年新收政府信息公开申请数量', 60], ...figures([4, 1, 0, 3, 0, 0, 0])],
    [['二、上年结转政府信息公开申请数量', 60], ...figures([1, 1, 0, 0, 0, 0, 0])],
  );
  expect(valuesOf(report, 'received')).toEqual([1, 0, 3, 0, 0, 0, 4]);
});

test('section 4 on its side has the captions of its outcomes beside the middle ones', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const sideways = (captions: readonly (readonly [part: number, caption: Word][])[]) =>
    parseUnruled(
      [['2021年政府信息公开工作年度报告', 100]],
      [['四、政府信息公开行政复议、行政诉讼情况', 80]],
      ...captions.flatMap((besides, part) =>
        outcomes.map((outcome, row): readonly Word[] => [
          ...besides.flatMap(([at, caption]) => (at === row ? [caption] : [])),
          [outcome, 180],
          [String(10 * part + row), 240],
        ]),
      ),
    );
  const report = sideways([
    [[2, ['行政复议', 60]]],
    [
      [2, ['未经复议直接起诉', 100]],
      [4, ['行政诉讼', 60]],
    ],
    [[2, ['复议后起诉', 115]]],
  ]);
  const nameless = sideways([[[2, ['行政复议', 60]]], [[4, ['行政诉讼', 60]]], [[2, ['复议后起诉', 115]]]]);
  expect(valuesOf(report, 'reconsideration')).toEqual([0, 1, 2, 3, 4]);
  expect(valuesOf(report, 'litigation_direct')).toEqual([10, 11, 12, 13, 14]);
  expect(valuesOf(report, 'litigation_after_reconsideration')).toEqual([20, 21, 22, 23, 24]);
  expect(valuesOf(nameless, 'litigation_direct')).toEqual([]);
});

test('headers of two years that touch are told apart by the figures below them', () => {
  const withHeader = (header: string, lefts: readonly [number, number]) =>
    parseUnruled(
      [['青溪县2016年政府信息公开工作年度报告', 100]],
      [['政府信息公开情况统计表', 80]],
      [
        ['统计指标', 60],
        [header, 250],
      ],
      ...['政府公报', '政府网站', '政务微博'].map((channel, row): readonly Word[] => [
        [`${channel}公开政府信息数`, 60],
        ['条', 255],
        [String(row), lefts[0]],
        [String(7 + row), lefts[1]],
      ]),
    );
  const website = 'proactive.channel.website';
  expect(valuesOf(withHeader('单位上一年度统计数', [285, 320]), website)).toEqual([8]);
  expect(valuesOf(withHeader('单位统计数上年统计数', [280, 320]), website)).toEqual([1]);
  expect(valuesOf(withHeader('单位上一年度统计数', [285, 303]), website)).toEqual(['unreadable']);
});

test('a row whose label is broken over lines is certain where it is printed twice, each time with the same values', () => {
  const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const twice = (values: readonly number[], again: readonly number[]) =>
    parseUnruled(
      ...REQUESTS,
      applicants.map((applicant, column): Word => [applicant, 240 + 80 * column]),
      [['一、本年新收政府信息公开申请数量', 60], ...figures([8, 1, 2, 0, 0, 0, 11])],
      [['二、上年结转政府信息公开申请数量', 60], ...figures([1, 0, 0, 3, 0, 0, 4])],
      [['3.危及“三安全一', 120], ...figures(values)],
      [['稳定”', 120]],
      [['3.危及“三安全一', 120], ...figures(again)],
      [['稳定”', 120]],
      [['4.保护第三方合法权益', 120], ...figures([0, 0, 0, 0, 0, 0, 0])],
    );
  const row = 'denied_security_stability';
  const values = [2, 0, 1, 0, 0, 0, 3];
  expect(valuesOf(twice(values, values), row)).toEqual(values);
  expect(new Set(valuesOf(twice(values, [2, 0, 0, 1, 0, 0, 3]), row))).toEqual(new Set(['unreadable']));
});

test('a part of a table whose columns stand elsewhere lends no columns to a row with blanks', () => {
  const part = (label: string, values: readonly (number | null)[], left: number, width: number) => [
    [label, 60] as const,
    ...values.flatMap((value, column): readonly Word[] =>
      value === null ? [] : [[String(value), left + width * column]],
    ),
  ];
  const report = parseUnruled(
    ...REQUESTS,
    [['自然人商业企业科研机构社会公益组织法律服务机构其他总计', 220]],
    part('一、本年新收政府信息公开申请数量', [76, 13, null, null, 0, null, 89], 250, 30),
    part('二、上年结转政府信息公开申请数量', [null, 20, 0, null, 0, null, 20], 250, 30),
    part('（一）予以公开', [5, 0, 0, 0, 0, 0, 5], 228, 40),
    part('（七）总计', [7, 1, 0, 0, 0, 0, 8], 228, 40),
    part('四、结转下年度继续办理', [0, 0, 0, 0, 0, 0, 0], 228, 40),
  );
  expect(valuesOf(report, 'granted')).toEqual([5, 0, 0, 0, 0, 0, 5]);
  expect(valuesOf(report, 'carried_in')).toEqual([...Array<string>(6).fill('unreadable'), 20]);
});

test('a row with something else among its figures has no blanks behind it', () => {
  const report = parseUnruled(
    ...REQUESTS,
    [
      ['自然人', 225],
      ['商业', 270],
      ['科研', 310],
      ['公益', 350],
      ['法律', 390],
      ['其他', 430],
      ['总计', 470],
    ],
    [['一、本年新收政府信息公开申请数量', 40], ...figures([1, 0, 0, 0, 0, 0, 1])],
    [
      ['二、上年结转政府信息公开申请数量', 40],
      ['2', 240],
      ['〇', 280],
      ...figures([0, 0, 0, 0, 0, 2, 2]).slice(2),
    ],
    [['（一）予以公开', 40], ...figures([3, 0, 0, 0, 0, 0, 3])],
  );
  expect(valuesOf(report, 'carried_in').slice(0, 2)).toEqual([2, 'unreadable']);
  expect(valuesOf(report, 'carried_in')).not.toContain('blank');
});
