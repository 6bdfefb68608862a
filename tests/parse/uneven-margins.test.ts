import { expect, test } from 'vitest';
import { NEXT, parseText, TITLE, valuesOf } from './parsing.js';

const BLANK = 'blank';
const HEADING = '三、收到和处理政府信息公开申请情况';
const UNREADABLE = Array<string>(7).fill('unreadable');

/** Labels that take up several columns leave their other places empty; cells that are merged downwards leave nothing. */
const SPANNED = [
  '| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | | | 申请人情况 | | | | | | |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  '| 自然人 | 法人或其他组织 | | | | | 总计 |',
  '| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
];

test('a row is the stretch of its cells that adds up where labels take up more columns in some rows', async () => {
  const report = await parseText(
    TITLE,
    HEADING,
    ...SPANNED,
    '| 一、本年新收政府信息公开申请数量 | | | 6 | | | | 1 | | 7 |',
    '| 二、上年结转政府信息公开申请数量 | | | | | | | 2 | | 2 |',
    '| 三、本年度办理结果 | （一）予以公开 | | 4 | | | | | | 4 |',
    '| （三）不予公开 | 1.属于国家秘密 | 2 | | | | 3 | | 5 |',
    '| 四、结转下年度继续办理 | | | | | | | | | |',
    NEXT,
  );
  expect(valuesOf(report, 'received')).toEqual([6, BLANK, BLANK, BLANK, 1, BLANK, 7]);
  expect(valuesOf(report, 'carried_in')).toEqual([BLANK, BLANK, BLANK, BLANK, 2, BLANK, 2]);
  expect(valuesOf(report, 'granted')).toEqual([4, BLANK, BLANK, BLANK, BLANK, BLANK, 4]);
  expect(valuesOf(report, 'denied_state_secret')).toEqual([2, BLANK, BLANK, BLANK, 3, BLANK, 5]);
  expect(valuesOf(report, 'carried_out')).toEqual(Array<string>(7).fill(BLANK));
});

test('it is where rows are filled up at their ends', async () => {
  const report = await parseText(
    TITLE,
    HEADING,
    '| 申请人情况 | | | | | | | | | |',
    '| 自然人 | 法人或其他组织 | 总计 | | | | | | | |',
    '| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | | | | | |',
    '| 一、本年新收政府信息公开申请数量 | | | | | 1 | | 1 | | |',
    '| 二、上年结转政府信息公开申请数量 | 3 | 2 | | | | | 5 | | |',
    NEXT,
  );
  expect(valuesOf(report, 'received')).toEqual([BLANK, BLANK, BLANK, BLANK, 1, BLANK, 1]);
  expect(valuesOf(report, 'carried_in')).toEqual([3, 2, BLANK, BLANK, BLANK, BLANK, 5]);
});

test.each([
  ['does not add up', '| 二、上年结转政府信息公开申请数量 | | | | | | | 2 | | 3 |'],
  ['leaves its total blank', '| 二、上年结转政府信息公开申请数量 | | | 2 | | | | | | |'],
])('nothing tells it where one row %s', async (_, row) => {
  const report = await parseText(
    TITLE,
    HEADING,
    ...SPANNED,
    '| 一、本年新收政府信息公开申请数量 | | | 6 | | | | 1 | | 7 |',
    row,
    '| 三、本年度办理结果 | （一）予以公开 | | 4 | | | | | | 4 |',
    NEXT,
  );
  expect(valuesOf(report, 'received')).toEqual(UNREADABLE);
  expect(valuesOf(report, 'carried_in')).toEqual(UNREADABLE);
});
