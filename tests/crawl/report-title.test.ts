import { describe, expect, it } from 'vitest';
import { kindOfTitle } from '../../src/crawl/adapters/report-title.js';
import { yearOfTitle } from '../../src/crawl/adapters/title-year.js';

describe('a title', () => {
  it.each([
    ['建宁县2020年政府信息公开工作年度报告', 'report', 2020],
    ['县医保局二〇一九年年度报告', 'report', 2019],
    ['二〇二〇年政府信息公开年报', 'report', 2020],
    ['2015年政府信息公开工作报告', 'report', 2015],
    ['关于2014年政府信息公开工作情况的报告', 'report', 2014],
    ['《建宁县2020年政府信息公开工作年度报告》解读', 'explanation', 2020],
    ['图解：建宁县2020年政府信息公开年报', 'explanation', 2020],
    ['【长图】2021年政府信息公开工作年度报告', 'explanation', 2021],
    ['关于做好2020年政府信息公开工作年度报告编制工作的通知', 'notice', 2020],
    ['2021年政府信息公开工作年度报告（培训课件）', 'notice', 2021],
    ['政府信息公开年报', 'list', null],
    ['建宁县2020年政府工作要点', 'other', 2020],
    ['2019年第一季度政府信息公开工作情况报告', 'other', 2019],
    ['2021年度政府网站工作年度报表', 'other', 2021],
    ['关于2021年报名参加政务公开培训的公告', 'other', 2021],
  ])('%s is of the kind %s and names the year %s', (title, kind, year) => {
    expect([kindOfTitle(title), yearOfTitle(title)]).toEqual([kind, year]);
  });

  it.each(['建宁县第一图书馆2021年政府信息公开工作年度报告', '青溪县干部培训中心2021年政府信息公开年报'])(
    '%s is a report, whatever its agency is called',
    (title) => {
      expect(kindOfTitle(title)).toBe('report');
    },
  );
});

describe('the year of a title', () => {
  it.each([
    '２０２０年',
    '二〇二〇年',
    '二○二○年',
    '二零二零年',
    '二Ｏ二Ｏ年',
    '二O二O年',
    '二Ο二Ο年',
    '2 0 2 0年',
  ])('may be typed as %s', (year) => {
    expect(yearOfTitle(`建宁县${year}政府信息公开工作年度报告`)).toBe(2020);
  });

  it.each([
    '2020年政府信息公开工作年度报告（2021年1月20日）',
    '2020年政府信息公开工作年度报告 2021-01-20',
    '[2021/1/20] 2020年政府信息公开工作年度报告',
    '2021年公布的2020年政府信息公开工作年度报告',
    '2020年政府信息公开工作年度报告（2021年公布）',
    '政府信息公开工作年度报告（2020年）',
  ])('is the one reported on: %s', (title) => {
    expect(yearOfTitle(title)).toBe(2020);
  });

  it.each([
    '2021-01-20 建宁县政府信息公开工作年度报告',
    '建宁县2008-2010年政府信息公开工作年度报告',
    '2008年至2010年政府信息公开年报',
    '政府信息公开年报20210120123',
  ])('is not told by %s', (title) => {
    expect(yearOfTitle(title)).toBeNull();
  });
});
