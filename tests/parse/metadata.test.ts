import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/documents/document.js';
import { linesOf } from '../../src/parse/lines.js';
import { type MetadataReading, readMetadata } from '../../src/parse/metadata/read-metadata.js';

function read(
  lines: readonly string[],
  meta: Readonly<Record<string, string>> = {},
  title: string | null = null,
): MetadataReading {
  const blocks = lines.map((text, index): Block => ({ kind: 'paragraph', text, at: { line: index + 1 } }));
  const document: Document = {
    format: 'html',
    charset: 'utf-8',
    title,
    meta: new Map(Object.entries(meta)),
    blocks,
    attachments: [],
    images: 0,
    endsInText: false,
  };
  return readMetadata(document, linesOf(blocks));
}

const PROSE = '本报告由本机关依法编制。';

describe('the year reported on', () => {
  it.each([
    ['建宁县2020年政府信息公开工作年度报告', 2020],
    ['2020年度建宁县政府信息公开工作年度报告', 2020],
    ['建宁县二〇二〇年政府信息公开工作年度报告', 2020],
    ['建宁县二○二○年政府信息公开工作年度报告', 2020],
    ['建宁县二0二0年政府信息公开工作年度报告', 2020],
    ['建宁县2０20年政府信息公开工作年度报告', 2020],
    ['建宁县二\u041e二\u041e年政府信息公开工作年度报告', 2020],
    ['建宁县２０２０年政府信息公开工作年度报告', 2020],
    ['建宁县 2020 年政府信息公开工作年度报告', 2020],
    ['建宁县2020政府信息公开年度报告', 2020],
    ['建宁县政府信息公开工作年度报告（2020年）', 2020],
    ['建宁县政府信息公开工作年度报告（2020）', 2020],
    ['2009建宁县司法局政府信息公开工作年度报告', 2009],
  ])('of %s is %d', (title, year) => {
    expect(read([title, PROSE]).report.year).toBe(year);
  });

  it.each([
    '统计期限为2022年1月1日至12月31日。',
    '数据统计时限自2022年1月1日起至2022年12月31日止。',
    '所列数据的统计期限从２０２２年１月１日到１２月３１日。',
    '统计时限为20221月1日至202212月31日。',
    '数据统计期限为2022年1月至12月。',
    '数据的统计期限自2022-1-1起至2022-12-31止。',
    '数据统计期限为202211日至20221231日。',
  ])('without a title is that of the period: %s', (period) => {
    expect(read(['政府信息公开工作年度报告', period, '2023年1月10日']).report.year).toBe(2022);
  });

  it('is that at whose end the figures were taken, where no other is named', () => {
    expect(read(['一、总体情况', '截止2022年12月31日，我局发布动态类信息34条。']).report.year).toBe(2022);
    expect(read(['一、总体情况', '2023年，平稳。', '截至2022年底，共3个栏目。']).report.year).toBe(2023);
  });

  it('is that which the report says that it is on, and not one that it looks back to', () => {
    const says = '本年报由某局编制的2013度政府信息公开年度报告。';
    expect(read([says, '2008年我局出台了政府信息公开指南。']).report.year).toBe(2013);
  });

  it('in 2008 begins with the Regulations', () => {
    const period = '统计期限自2008年5月1日《条例》实施之日起，至2008年12月31日止。';
    expect(read([period]).report.year).toBe(2008);
  });

  it('is never the year of publication', () => {
    const { report } = read(
      ['政府信息公开工作年度报告', '2022年，我局公开信息6条。2022年工作平稳。', '2023年1月10日'],
      { pubdate: '2023-01-10 09:00' },
    );
    expect(report).toMatchObject({ year: 2022, publishedOn: '2023-01-10' });
  });

  it('is that since whose beginning the work went on, where no other is named', () => {
    expect(read(['一、总体情况', '2022年以来，我乡工作有序推进。']).report.year).toBe(2022);
    expect(read(['一、总体情况', '2008年以来，我乡工作有序推进。']).report.year).toBeNull();
  });

  it('that the title and the period give differently is told, and the prose decides', () => {
    const period = '统计期限为2021年1月1日至2021年12月31日。';
    const title = '建宁县2022年政府信息公开工作年度报告';
    const { report, issues } = read([
      title,
      period,
      '2022年，全县公开信息6条。',
      '2022年，组织培训。2022年，改进。',
    ]);
    expect(report.year).toBe(2022);
    expect(issues).toMatchObject([{ code: 'year_conflict', severity: 'warning' }]);
    expect(read([title, period]).report.year).toBe(2021);
    const announced = '根据《条例》，建宁县水利局编制了2022年政府信息公开年度报告。';
    expect(read([announced, period, '2022年，全县公开信息6条。']).report.year).toBe(2022);
    expect(read([announced, period]).report.year).toBe(2021);
  });

  describe('where what the report says of itself was left as it was a year before', () => {
    const said = '本报告根据《条例》，由建宁县水利局编制的2021年度政府信息公开年度报告。';
    const work = ['2022年，公开信息6条。', '2022年，办理申请2件。'];
    const yearOf = (lines: readonly string[], meta = {}) => {
      const { report, issues } = read(lines, meta);
      return [report.year, issues.some(({ code }) => code === 'year_conflict')];
    };

    it('is the next, where all of the prose tells of that, and it is told', () => {
      expect(yearOf([said, ...work])).toEqual([2022, true]);
      expect(yearOf([said, '2022年，公开信息6条，比2021年增长5%。', work[1] ?? ''])).toEqual([2022, true]);
    });

    it('is that which is said, where it is named again, or the next one once only', () => {
      expect(yearOf([said, '2021年，公开信息5条。', ...work])).toEqual([2021, false]);
      expect(yearOf([said, '截至2021年12月底，共8个栏目。', ...work])).toEqual([2021, false]);
      expect(yearOf([said, work[0] ?? ''])).toEqual([2021, false]);
    });

    it('is that which is said, where the next is that of plans', () => {
      const plans = ['2022年，我局将继续公开信息。', '2022年，打算开展培训。'];
      expect(yearOf([said, ...plans])).toEqual([2021, false]);
      expect(yearOf([said, '五、存在的主要问题及改进情况', ...work])).toEqual([2021, false]);
      expect(yearOf([said, '三、2022年工作要点', ...work])).toEqual([2021, false]);
    });

    it('is that which is said, where others than the prose name the next', () => {
      const links = ['2022年建宁县重点工作', '2022年建宁县财政预算', '2022年建宁县统计公报'];
      expect(yearOf([...links, said, PROSE, ...links])).toEqual([2021, false]);
    });

    it('is that of the title, where the report was published before the next was over', () => {
      const title = '建宁县2021年政府信息公开工作年度报告';
      expect(yearOf([title, ...work])).toEqual([2022, true]);
      expect(yearOf([title, ...work], { pubdate: '2023-01-10' })).toEqual([2022, true]);
      expect(yearOf([title, ...work], { pubdate: '2022-01-10' })).toEqual([2021, true]);
    });

    it('is told where title and period are of another than the prose', () => {
      const title = '建宁县2021年政府信息公开工作年度报告';
      const period = '统计期限为2021年1月1日至2021年12月31日。';
      expect(yearOf([title, period, ...work])).toEqual([2021, true]);
      expect(yearOf([title, period, '2021年，公开信息5条。', ...work])).toEqual([2021, false]);
      expect(yearOf(['政府信息公开工作年度报告', period, ...work])).toEqual([2022, true]);
    });
  });

  describe('where the title may name another', () => {
    const title = '建宁县2022年政府信息公开工作年度报告';
    const work = ['2021年，公开信息6条。', '2021年，办理申请2件。'];
    const yearOf = (lines: readonly string[], meta = {}) => {
      const { report, issues } = read(lines, meta);
      return [report.year, issues.some(({ code }) => code === 'year_conflict')];
    };

    it('is told where the prose tells of the year before, which is read if the title’s was not over', () => {
      expect(yearOf([title, ...work])).toEqual([2022, true]);
      expect(yearOf([title, ...work], { pubdate: '2023-01-10' })).toEqual([2022, true]);
      expect(yearOf([title, ...work], { pubdate: '2022-01-10' })).toEqual([2021, true]);
    });

    it('is told where the title’s was not over when it was published', () => {
      expect(yearOf([title, PROSE], { pubdate: '2022-01-10' })).toEqual([2022, true]);
      expect(yearOf([title, work[0] ?? '', '2022年，我局将继续公开。'], { pubdate: '2022-01-10' })).toEqual([
        2021,
        true,
      ]);
      expect(yearOf([title, PROSE], { pubdate: '2022-12-28' })).toEqual([2022, false]);
      expect(yearOf([title, '2022年，公开信息6条。'], { pubdate: '2022-01-10' })).toEqual([2022, false]);
    });

    it('is told where the words that announce the report say another', () => {
      const said = '根据《条例》，现公布建宁县2021年政府信息公开工作年度报告。';
      expect(yearOf([title, said])).toEqual([2022, true]);
      expect(yearOf([title, said, ...work])).toEqual([2021, true]);
      expect(yearOf([title, said, work[0] ?? ''])).toEqual([2022, true]);
      expect(yearOf([title, said, '2022年，公开信息6条。'])).toEqual([2022, false]);
      expect(yearOf([title, '一、总体情况', said])).toEqual([2022, false]);
      expect(yearOf([title, '按时公布2021年政府信息公开工作年度报告。'])).toEqual([2022, false]);
    });
  });

  it('is not that of the report which was published in its course', () => {
    const done = '2022年1月底前公布了2021年度政府信息公开工作年度报告。';
    expect(read(['政府信息公开工作年度报告', '2022年，公开信息6条。', done]).report.year).toBe(2022);
  });

  describe('that the prose alone names', () => {
    const title = '政府信息公开工作年度报告';
    const yearOf = (...lines: readonly string[]) => {
      const { report, issues } = read([title, '一、总体情况', ...lines]);
      return [report.year, issues.some(({ code }) => code === 'year_conflict')];
    };

    it('is not that of plans, however often those name it', () => {
      const plans = '2024年，我局将加强培训。2024年，抓好落实。';
      const problems = '五、存在的主要问题及改进情况';
      expect(yearOf('2023年，我局公开信息6条。', problems, plans)).toEqual([2023, false]);
    });

    it('is not that of which the report tells what will be done', () => {
      expect(yearOf('本年度公开信息6条。', '2024年我们将针对问题，加大力度。')).toEqual([null, false]);
      const work = '按照部署，2023年公开信息6条。';
      expect(yearOf(work, '2024年我们将针对问题，加大力度。')).toEqual([2023, false]);
      expect(yearOf('2023年，我局将信息公开工作纳入考核。')).toEqual([2023, false]);
    });

    it('is not that which it is measured by', () => {
      const work = '2023年，我局公开信息6条，比2022年多2条。2022年4条。';
      expect(yearOf(work)).toEqual([2023, false]);
      expect(yearOf(`本年度，${work}`)).toEqual([null, false]);
    });

    it('is told where it was not over when the report was published', () => {
      const work = '2024年，我局抓好落实。2024年，办理申请2件。';
      expect(yearOf(work, '2024年1月10日')).toEqual([null, true]);
      expect(yearOf(`2023年，我局公开信息6条。${work}`, '2024年1月10日')).toEqual([2023, true]);
      expect(yearOf(work, '2025年1月10日')).toEqual([2024, false]);
    });

    it('may be written in Chinese numerals, and is not that of a date in them', () => {
      expect(yearOf('二〇一〇年，我局公开信息20条。')).toEqual([2010, false]);
      expect(yearOf('本年度公开信息20条。', '二〇一一年三月一日。')).toEqual([null, false]);
    });
  });

  it('is not that of a title on several', () => {
    const title = '建宁县2022-2023年政府信息公开工作年度报告';
    expect(read([title, PROSE]).report.year).toBeNull();
  });

  it('is that which paragraphs begin with, where each is named once, and one alone begins one', () => {
    const work = '2023年，公开信息6条，比2022年增加2条。';
    const law = '根据2019年修订的《条例》，完善制度。';
    expect(read([work, law]).report.year).toBe(2023);
    expect(read([work, law, '2020年，成立领导小组。']).report.year).toBeNull();
    expect(read(['2020年，成立领导小组。', '公开信息6条，2023年累计20条。', law]).report.year).toBeNull();
    const later = { pubdate: '2026-01-10' };
    expect(read([work, law], later).report.year).toBeNull();
  });

  it('takes no longer where marks of quotation are never closed', { timeout: 10_000 }, () => {
    const line = '《建宁县人民政府办公室关于做好年度报告编制';
    expect(read(Array.from({ length: 20_000 }, () => line)).report.year).toBeNull();
  });

  it('comes back from every way to write it', () => {
    const digits = (text: string, zero: string) =>
      [...text].map((digit) => `${zero}一二三四五六七八九`[Number(digit)]).join('');
    const wide = (text: string) =>
      text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    fc.assert(
      fc.property(
        fc.integer({ min: 2008, max: 2099 }),
        fc.constantFrom<(text: string) => string>(
          (text) => text,
          wide,
          (text) => digits(text, '〇'),
          (text) => digits(text, '○'),
          (text) => digits(text, '零'),
        ),
        fc.constantFrom('年', '年度'),
        (year, write, unit) => {
          const title = `建宁县${write(String(year))}${unit}政府信息公开工作年度报告`;
          expect(read([title]).report).toMatchObject({ year, agency: '建宁县' });
        },
      ),
    );
  });
});

describe('the title', () => {
  const LINKS = ['2023年政府信息公开工作年度报告 2024-01-25', '2022年政府信息公开工作年度报告 2023-01-20'];

  it('is the one above the report, and no link to another year’s', () => {
    const own = '建宁县司法局2021年政府信息公开工作年度报告';
    const overview = '一、总体情况';
    expect(read([...LINKS, own, overview, PROSE]).report).toMatchObject({ title: own, year: 2021 });
    const undated = LINKS.map((link) => link.slice(0, -11));
    expect(read([...undated, own, overview, PROSE, ...undated]).report).toMatchObject({
      title: own,
      year: 2021,
    });
  });

  it('is no column of the site, and the page’s own name where its path ends in that', () => {
    const path = '首页 > 政务公开 > 政府信息公开年报';
    expect(read([path, '一、总体情况', PROSE]).report.title).toBeNull();
    expect(read(['• 信息公开年报', '一、总体情况', PROSE]).report.title).toBeNull();
    const own = '建宁县2021年政府信息公开工作年度报告';
    expect(read([`${path} > ${own}`, '一、总体情况', PROSE]).report.title).toBe(own);
  });

  it('is the one that comes first of two which differ in their marks', () => {
    const own = '2021年建宁县林业局政府信息公开工作年度报告';
    expect(read([`【文字】${own}`, `【图解版】${own}`, '一、总体情况', PROSE]).report.title).toBe(own);
    expect(read([`【图解版】${own}`, `【文字】${own}`, '一、总体情况', PROSE]).report.title).toBe(
      `【图解版】${own}`,
    );
  });

  it('is no column of the site that runs together with the page’s index', () => {
    const lines = ['部门信息公开年报 2020', '索引号 3212000041 分类 报告', '一、总体情况', PROSE];
    expect(read(lines).report).toMatchObject({ title: null, agency: null });
    expect(read(['部门信息公开年报 2020', '一、总体情况', PROSE]).report.agency).toBeNull();
  });

  it('is without its label in the page’s index, and without a mark on the line above', () => {
    const own = '建宁县2021年政府信息公开工作年度报告';
    expect(read([`[ 名 称 ] ${own}`, '一、总体情况', PROSE]).report).toMatchObject({
      title: own,
      agency: '建宁县',
    });
    expect(read(['建', '建宁县司法局政府信息公开工作', '2021年度情况的报告', PROSE]).report.title).toBe(
      '建宁县司法局政府信息公开工作2021年度情况的报告',
    );
  });

  it('is no row of the page’s index of the document with its keywords', () => {
    const own = '建宁县2021年政府信息公开工作年度报告';
    const index = [
      '名 称 | 建宁县2021年政府信息公开工作年度报告 | ||',
      '主 题 词 | 建宁 政府信息公开 年度报告 | ||',
    ];
    expect(read([own, ...index, '一、总体情况', PROSE]).report.title).toBe(own);
  });

  it('is no heading of a section with the article below it', () => {
    const lines = ['六、其他需要报告事项', '第五条各部门编制信息公开工作年度报告'];
    expect(read(lines).report.title).toBeNull();
  });

  it('is no sentence that ends in the words of one', () => {
    const sentence = '根据《条例》要求,文化局编制了政府信息公开工作2021年度报告。';
    expect(read([sentence, '一、总体情况', PROSE]).report.title).toBeNull();
  });

  it('is no sentence without marks, which goes on from what the report is written after', () => {
    const sentence = '根据政府信息公开条例现向社会公布2014年本局信息公开工作报告';
    expect(read([sentence, '一、概述', PROSE]).report).toMatchObject({
      title: null,
      agency: null,
      year: 2014,
    });
  });

  it('is that of a letter, where the report was handed in by one and has none of its own', () => {
    const letter = '建宁县水利局 关于2014年度政府信息公开年度报告的函';
    expect(read([letter, '一、基本情况']).report).toMatchObject({
      title: '建宁县水利局关于2014年度政府信息公开年度报告的函',
      agency: '建宁县水利局',
    });
    const own = '建宁县2014年度政府信息公开年度报告';
    const sent = '建宁县人民政府关于报送建宁县2014年度政府信息公开年度报告的函';
    expect(read([sent, own, '一、基本情况']).report).toMatchObject({ title: own, agency: '建宁县' });
    expect(read([sent, '一、基本情况']).report.agency).toBe('建宁县人民政府');
  });

  it('is taken with the agency where it stands there twice', () => {
    const lines = ['建宁县2021年政府信息公开工作年度报告', '2021年政府信息公开工作年度报告', '一、总体情况'];
    expect(read(lines).report.title).toBe(lines[0]);
  });

  it.each([
    [['标题：建宁县2021年政府信息公开工作年度报告'], '建宁县2021年政府信息公开工作年度报告'],
    [['正文', '2021年建宁县政府信息', '公开工作年度报告'], '2021年建宁县政府信息公开工作年度报告'],
    [['标  题 建宁县2021年政府信息公开工作年度报告'], '建宁县2021年政府信息公开工作年度报告'],
    [['名称 建宁县2021年政府信息公开工作年度报告'], '建宁县2021年政府信息公开工作年度报告'],
    [['大 中 小建宁县2021年政府信息公开工作年度报告'], '建宁县2021年政府信息公开工作年度报告'],
    [['建宁县2021年政府信息公开工作年度报告 二维码'], '建宁县2021年政府信息公开工作年度报告'],
    [['标 题 | 建宁县2021年政府信息公开工作年度报告 | ||'], '建宁县2021年政府信息公开工作年度报告'],
    [['建宁县2021年政府信息公开工作年度报告.docx'], '建宁县2021年政府信息公开工作年度报告'],
    [['2021年度', '政府信息公开工作年度报告'], '2021年度政府信息公开工作年度报告'],
    [['★建宁县2021年政府信息公开工作年度报告★'], '建宁县2021年政府信息公开工作年度报告'],
    [['“建宁县2021年政府信息公开工作年度报告”'], '建宁县2021年政府信息公开工作年度报告'],
    [['附件2：建宁县2021年政府信息公开工作年度报告'], '建宁县2021年政府信息公开工作年度报告'],
    [
      ['建宁县政府信息公开工作年度报告（2021年1月1日至2021年12月31日）'],
      '建宁县政府信息公开工作年度报告（2021年1月1日至2021年12月31日）',
    ],
    [['建宁县2021年政府信息公开工作年度报告?'], '建宁县2021年政府信息公开工作年度报告'],
    [['建宁县2021年政府信息公开工作年度报告-某某网平台'], '建宁县2021年政府信息公开工作年度报告'],
    [
      ['某市政府门户网站-建宁县2021年政府信息公开工作年度报告_某某app'],
      '建宁县2021年政府信息公开工作年度报告',
    ],
    [
      ['建宁县人民政府机关', '2021年政府信息公开工作年度报告'],
      '建宁县人民政府机关2021年政府信息公开工作年度报告',
    ],
    [['建宁县2021年政府信息公开工作年度报告（2022年1月28日）'], '建宁县2021年政府信息公开工作年度报告'],
    [
      ['建宁县人民政府', '建宁县人民政府', '建宁县人民政府2021年度', '信息公开年度报告', '（2022年1月）'],
      '建宁县人民政府2021年度信息公开年度报告',
    ],
  ])('of %s is %s', (lines, title) => {
    expect(read([...lines, '一、总体情况']).report.title).toBe(title);
  });
});

describe('the date of publication', () => {
  it.each([
    ['发表时间：2023-01-15 13:51来源：县水利局', '2023-01-15'],
    ['发布日期:20230115', '2023-01-15'],
    ['发布日期：2023-01-15 字号：[ 大 中 小 ]', '2023-01-15'],
    ['发 布 日 期：2023-01-15', '2023-01-15'],
    ['发布日期:20231315', null],
    ['投稿：李某 来源:时间:2023年01月15日', '2023-01-15'],
    ['索引号：20230115001', null],
    ['发布于：2023-01-15', '2023-01-15'],
    ['发稿时间：2023-01-15', '2023-01-15'],
    ['上传时间：2023-01-15', '2023-01-15'],
    ['来源：建宁县水利局 2023-01-15', '2023-01-15'],
    ['会议时间：2022-05-06', null],
  ])('of %s is %s', (line, date) => {
    expect(read(['建宁县2022年政府信息公开工作年度报告', line]).report.publishedOn).toBe(date);
  });
});

describe('the date of publication, among other dates of the page', () => {
  const publishedOn = (...lines: readonly string[]) =>
    read(['建宁县2022年政府信息公开工作年度报告', ...lines]).report.publishedOn;

  it('is not the day on which the page was looked at', () => {
    expect(publishedOn('2026年7月30日 10:20 星期四 晴', '一、总体情况', '2023年1月15日')).toBe('2023-01-15');
    expect(publishedOn('2023年1月15日 10:20 阅读：12', '一、总体情况')).toBe('2023-01-15');
  });

  it('is not that of the last change in the footer of the site', () => {
    const overview = '一、总体情况';
    expect(publishedOn(overview, PROSE, '2023年1月15日', '最后更新时间：2026-07-30')).toBe('2023-01-15');
    expect(publishedOn('更新时间：2023-01-15', overview, PROSE)).toBe('2023-01-15');
  });

  it('may stand behind the agency at the end', () => {
    const title = '2022年政府信息公开工作年度报告';
    const { report } = read([title, '一、总体情况', PROSE, '建宁县民政局 2023年1月12日']);
    expect(report).toMatchObject({ agency: '建宁县民政局', publishedOn: '2023-01-12' });
    expect(read([title, PROSE, '会议纪要 2023年1月12日']).report.publishedOn).toBeNull();
  });
});

describe('the date at the end', () => {
  it('is no bound of a period where the text is cut off', () => {
    const lines = ['建宁县2022年政府信息公开工作年度报告', '一、总体情况', '截至2022年12月31日'];
    expect(read(lines).report.publishedOn).toBeNull();
  });
});

describe('the agency', () => {
  it('that the title lacks may stand below it', () => {
    const lines = ['2021年政府信息公开工作年度报告', '发布日期：2022-01-27', '建宁县司法局', PROSE];
    expect(read(lines).report.agency).toBe('建宁县司法局');
  });

  it.each([
    ['建宁县2020年政府信息公开工作年度报告', '建宁县'],
    ['2020年建宁县人民政府政府信息公开工作年度报告', '建宁县人民政府'],
    ['建宁县司法局关于2020年度政府信息公开工作情况的报告', '建宁县司法局'],
    ['《建宁县2020年政府信息公开工作年度报告》解读', '建宁县'],
    ['附件1建宁县司法局2020年政府信息公开工作年度报告', '建宁县司法局'],
    ['（一）建宁县司法局2020年政府信息公开工作年度报告', '建宁县司法局'],
    ['一图读懂建宁县2020年政府信息公开工作年度报告', '建宁县'],
    ['【图解】建宁县2020年政府信息公开工作年度报告', '建宁县'],
    ['建宁县司法局2020年法治政府建设暨政府信息公开年度报告', '建宁县司法局'],
    ['建宁县司法局2020年政府信息与政务公开工作年度报告', '建宁县司法局'],
    ['建宁县2020年教育系统政府信息公开年度报告', '建宁县教育系统'],
    ['建宁县2020年度司法局政府信息公开年度报告', '建宁县司法局'],
    ['全州县2020年政府信息公开工作年度报告', '全州县'],
    ['本溪市2020年政府信息公开工作年度报告', '本溪市'],
    ['我局2020年政府信息公开工作年度报告', null],
    ['本单位2020年政府信息公开工作年度报告', null],
    ['全县2020年政府信息公开工作年度报告', null],
    ['法定主动公开内容政府信息公开2020年年度报告', null],
  ])('of %s is %s', (title, agency) => {
    expect(read([title], { articletitle: title }).report.agency).toBe(agency);
  });

  it('that the title lacks is the one above the date at the end', () => {
    const { report, issues } = read([
      '2020年政府信息公开工作年度报告',
      PROSE,
      '建宁县司法局',
      '2021年1月8日',
    ]);
    expect(report.agency).toBe('建宁县司法局');
    expect(issues).toEqual([]);
  });

  it.each([
    ['根据《条例》要求，现公布建宁县司法局2012年政府信息公开工作年度报告。', '建宁县司法局'],
    ['现编制并公布建宁县司法局2012年政府信息公开工作年度报告，欢迎查阅。', '建宁县司法局'],
    ['根据《条例》要求，特向社会公布2012年度建宁县司法局政府信息公开年度报告。', '建宁县司法局'],
    ['依照规定，现将溪口镇人民政府2012年政府信息公开工作年度报告予以公布。', '溪口镇人民政府'],
    ['本报告根据《条例》，由建宁县司法局编制的2012年度政府信息公开年度报告。', '建宁县司法局'],
    ['本报告由建宁县人民政府信息公开工作领导小组办公室根据《条例》编制。', '建宁县人民政府'],
    ['本报告汇总建宁县各乡镇、县直各部门的工作情况编制而成，数据截至12月底。', '建宁县'],
    ['2012年，建宁县司法局坚持公开为常态，信息公开工作有序推进，成效较好。', '建宁县司法局'],
    ['建宁县2012年政府信息公开工作年度报告（以下简称年报）根据《条例》编制。', '建宁县'],
    ['本报告由建宁县人民政府办公室综合各部门的年度报告编制，数据截至12月底。', '建宁县人民政府'],
    ['本报告根据《条例》，由建宁县国家税务局、建宁县地方税务局编制。', '建宁县国家税务局、建宁县地方税务局'],
    ['本报告根据《条例》的要求，由建宁县公安局指挥中心办公室编制。', '建宁县公安局'],
  ])('that has no title is the one that the report says it is of: %s', (line, agency) => {
    expect(read([line, '一、概述', PROSE]).report.agency).toBe(agency);
  });

  it('is found in words that were broken to a width', () => {
    const lines = [
      '本报告是根据《中华人民共和国政府信息公开条例》的要求，由建宁县统',
      '计局（以下简称我局）编制的年度报告。',
    ];
    expect(read(lines).report.agency).toBe('建宁县统计局');
  });

  it('stands below a title that the page adds to', () => {
    const lines = ['2021年政府信息公开工作年度报告（2022年1月）', '建宁县司法局', '一、总体情况'];
    expect(read(lines).report.agency).toBe('建宁县司法局');
  });

  it('of a development zone is the one to ask, where it speaks as its administration', () => {
    const lines = [
      '本报告结合开发区管委会信息公开工作撰写。',
      '如有疑问,请与青溪经济开发区综合办公室联系(电话:1)。',
    ];
    expect(read(lines).report.agency).toBe('青溪经济开发区');
  });

  it('that nothing else names is the one to ask, where it is the one that speaks', () => {
    const contact = '对本报告有疑问的，请与建宁县水利局政府信息公开领导小组办公室联系（电话：3980000）。';
    expect(read([contact, '2012年，我局公开信息6条。']).report.agency).toBe('建宁县水利局');
    expect(read([contact, '2012年，全县公开信息6条。']).report.agency).toBeNull();
    expect(read(['根据《条例》，现公布我局2012年政府信息公开工作年度报告。']).report.agency).toBeNull();
    const street = '对本报告有疑问的，请与建宁县溪口街道办事处联系（电话：3980000）。';
    expect(read([street, '2012年街道公开信息6条。']).report.agency).toBe('建宁县溪口街道办事处');
    const bare = [
      '如有疑问，请与建宁县溪口街道综合办公室联系（电话：1）。',
      '2024年，街道办事处深入贯彻《条例》。',
      '本年度街道公开信息6条。',
    ];
    expect(read(bare).report.agency).toBe('建宁县溪口街道');
    const listed = '如有疑问，请联系：建宁县人民政府溪口街道办事处；联系电话：3980000。';
    expect(read([listed, '2023年，本街道公开信息6条。']).report.agency).toBe('建宁县人民政府溪口街道办事处');
  });

  it.each([
    ['2023年建宁县民政局全年主动公开政府信息16条。', '建宁县民政局'],
    ['报告涵盖了2023年建宁县水利局政府信息公开工作。', '建宁县水利局'],
    ['结合2023年建宁县水利局政府信息公开工作实际，编制本报告。', '建宁县水利局'],
    ['现发布建宁县水利局2023年政府信息公开工作年度报告。', '建宁县水利局'],
    ['现向社会公开发布建宁县水利局2023年政府信息公开年度报告。', '建宁县水利局'],
    ['2023年，县水利局认真贯彻《条例》。如有疑问，请与建宁县水利局联系。我局持续改进。', '建宁县水利局'],
    ['如有疑问，请与建宁县水利局办公室联系。局党组高度重视。', '建宁县水利局'],
    ['2023年应急局在县委领导下开展工作。如有疑问，请与建宁县应急管理局联系。', '建宁县应急管理局'],
  ])('of a report with the words %s is %s', (words, agency) => {
    expect(read([words]).report.agency).toBe(agency);
  });

  it('is the one on whose work the report draws, by its name', () => {
    const drawn = (name: string) => `本报告结合${name}政府信息公开工作有关统计数据撰写。`;
    expect(read([drawn('建宁县统计局'), PROSE]).report.agency).toBe('建宁县统计局');
    expect(read([drawn('开发区管委会'), PROSE]).report.agency).toBeNull();
  });

  it('is found behind a title on the line that holds the whole report', () => {
    const title = '溪口经济开发区2019年政府信息公开工作年度报告';
    expect(read([`${title}${title}${PROSE}现公布${title}。一、总体情况`]).report.agency).toBe(
      '溪口经济开发区',
    );
  });

  it('that nothing else names is the one above the table', () => {
    expect(read(['一、总体情况', '单位：建宁县农业农村局 | | 2019年度 |']).report.agency).toBe(
      '建宁县农业农村局',
    );
  });

  it('is that of the source where the title leaves the place out', () => {
    const title = '市水利局2023年政府信息公开工作年度报告';
    expect(read([title, '来源：三明市水利局']).report.agency).toBe('三明市水利局');
    expect(read([title, '来源：三明市统计局']).report.agency).toBe('市水利局');
  });

  it('that nothing else names is the source, where it speaks as one of that kind', () => {
    const title = '2023年政府信息公开工作年度报告';
    const source = '来源：建宁县水利局';
    expect(read([title, source, '2023年，我局公开信息6条。']).report.agency).toBe('建宁县水利局');
    expect(read([title, source, '2023年，我镇公开信息6条。']).report.agency).toBeNull();
  });

  it('is that which the text has with its place, where it has one alone', () => {
    const work = '2018年，市统计局认真贯彻《条例》，信息公开工作有序推进。';
    const told = (city: string) => `本报告可在${city}市统计局网站查阅。`;
    expect(read([told('三明'), '一、概述', work]).report.agency).toBe('三明市统计局');
    expect(read([told('三明'), told('龙岩'), '一、概述', work]).report.agency).toBe('市统计局');
  });

  it('of an autonomous place is that which the text has with the name of the place', () => {
    const work = '2012年自治州民政局信息公开工作有序推进。';
    const told = '本报告可在伊犁哈萨克自治州民政局网站查阅。';
    expect(read([told, '一、概述', work]).report.agency).toBe('伊犁哈萨克自治州民政局');
  });

  it('that the title names without any place has the place of the one to ask, and not that of one above it', () => {
    const title = '应急管理局2023年政府信息公开工作年度报告';
    const ask = (place: string) => `如有疑问，请联系${place}应急管理局办公室，电话：3980000。`;
    const above = '我局按照三明市应急管理局的部署开展工作。';
    expect(read([title, ask('建宁县'), above]).report.agency).toBe('建宁县应急管理局');
    expect(read([title, above]).report.agency).toBe('应急管理局');
    const market = title.replace('应急', '市场监督');
    expect(read([market, '来源：建宁县市场监督管理局']).report.agency).toBe('建宁县市场监督管理局');
    const zone = '溪口经济开发区管理委员会2023年政府信息公开工作年度报告';
    expect(read([zone, '来源：建宁县溪口经济开发区管理委员会']).report.agency).toBe(
      '溪口经济开发区管理委员会',
    );
  });

  it('of a county without its name is of the one whose government the text names', () => {
    const work = '2021年，县统计局积极推进各项工作，政府信息公开工作有序开展。';
    const notice = '根据《建宁县人民政府办公室关于做好年度报告编制工作的通知》要求报告如下。';
    expect(read([notice, '一、概述', work]).report).toMatchObject({
      agency: '建宁县统计局',
      regionCode: '350430',
    });
    expect(read([notice, '泰宁县人民政府的做法值得借鉴。', work]).report.agency).toBe('县统计局');
    const region = '根据《广西壮族自治区人民政府办公厅关于年度报告的通知》要求报告如下。';
    expect(read([region, work.replace('县统', '区统')]).report.agency).toBe('区统计局');
  });

  it('of a title whose words came out of their order is the one in front of its year', () => {
    const agencyOf = (...lines: readonly string[]) => read(lines).report.agency;
    const mixed = '溪口镇2023年政府信息公开工作告年度报';
    const overview = '一、总体情况';
    expect(agencyOf(mixed, overview, PROSE)).toBe('溪口镇');
    expect(agencyOf(mixed, '丽阳镇2023年政府信息公开工作告年度报', overview)).toBeNull();
    expect(agencyOf(overview, mixed)).toBeNull();
    expect(agencyOf('溪口镇2023年政府信息公开工作专栏', overview)).toBeNull();
    expect(agencyOf('关于建宁县水利局2023年政府信息公开工作年度报告的公告', overview)).toBeNull();
    expect(agencyOf('关于2023年政府信息公开工作告年度报', overview)).toBeNull();
  });

  it('is no government on whose site the report of a bureau stands', () => {
    const title = '2022年政府信息公开工作年度报告';
    const overview = '一、总体情况';
    const bureau = '2022年，我局公开信息6条。';
    const county = '2022年，我县公开信息6条。';
    const agencyOf = (...lines: readonly string[]) => read(lines).report.agency;
    for (const site of ['建宁县人民政府', '建宁县']) {
      expect(agencyOf(site, title, overview, bureau)).toBeNull();
      expect(agencyOf(site, title, overview, county)).toBe(site);
      expect(agencyOf(title, site, overview, bureau)).toBeNull();
    }
    expect(agencyOf('建宁县水利局', title, overview, bureau)).toBe('建宁县水利局');
    const end = ['建宁县人民政府', '2023年1月15日'];
    expect(agencyOf(title, overview, bureau, ...end)).toBeNull();
    expect(agencyOf(title, overview, county, ...end)).toBe('建宁县人民政府');
  });

  it('is without the words on its seal', () => {
    const lines = ['2022年政府信息公开工作年度报告', PROSE, '建宁县民政局（盖章）', '2023年1月12日'];
    expect(read(lines).report.agency).toBe('建宁县民政局');
  });

  it('does not begin with the end of the path above it', () => {
    const path = '您所在的位置：首页 > 乡镇信息公开 > 溪口乡 > 政务信息公开年报';
    const words = '溪口乡2020年政府信息公开工作年度报告（以下简称年报）根据《条例》编制。';
    expect(read([path, words, '一、总体情况']).report.agency).toBe('溪口乡');
  });

  it('keeps the government in its name', () => {
    expect(read(['2012年溪口镇人民政府信息公开工作年度报告']).report.agency).toBe('溪口镇人民政府');
  });

  it('is left out, and told, where nothing names it', () => {
    const { report, issues } = read([
      '2020年政府信息公开工作年度报告',
      PROSE,
      '工作有序推进',
      '2021年1月8日',
    ]);
    expect(report.agency).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['agency_unknown']);
  });
});

describe('a name that lost a character', () => {
  const printed = '丽阳人民政府2022年政府信息公开工作年度报告';
  const whole = '丽阳镇人民政府2022年政府信息公开工作年度报告';

  it('is whole in the page’s own title', () => {
    expect(read([printed, PROSE], {}, `${whole}_建宁县`).report).toMatchObject({
      title: whole,
      agency: '丽阳镇人民政府',
    });
    expect(read([printed, PROSE], { articletitle: whole }).report.agency).toBe('丽阳镇人民政府');
    expect(read([whole, PROSE], { articletitle: printed }).report.agency).toBe('丽阳镇人民政府');
  });

  it('is whole in the source, above the date and in the words on whom to ask', () => {
    expect(read([printed, '来源：丽阳镇人民政府']).report.agency).toBe('丽阳镇人民政府');
    expect(read([printed, PROSE, '丽阳镇人民政府', '2023年1月8日']).report.agency).toBe('丽阳镇人民政府');
  });

  it.each([
    ['丽阳镇人民政府', '建宁丽阳镇人民政府'],
    ['建宁县水利局', '建宁县农水利局'],
    ['丽阳人民政府', '丽水镇人民政府'],
    ['丽阳人民政府', '建宁县丽阳镇人民政府'],
    ['丽阳人民政府', '新丽阳人民政府'],
  ])('is not %s, beside %s', (name, other) => {
    const title = `${name}2022年政府信息公开工作年度报告`;
    const { report } = read([title, `来源：${other}`], {}, title.replace(name, other));
    expect(report).toMatchObject({ title, agency: name });
  });
});

describe('the office of a government', () => {
  const title = '2024年政府信息公开工作年度报告';
  const compiled = '根据《条例》，由三明市人民政府办公室编制本年度报告。';
  const agencyOf = (...lines: readonly string[]) => read([title, ...lines]).report.agency;

  it('is the agency where it tells of its own work', () => {
    expect(agencyOf(compiled, '2024年，我办主动公开信息12条。')).toBe('三明市人民政府办公室');
    expect(agencyOf(compiled, '2024年，市政府办公室以公开为常态。')).toBe('三明市人民政府办公室');
    expect(agencyOf('2024年，建宁县人民政府办公室认真贯彻《条例》，公开信息8条。')).toBe(
      '建宁县人民政府办公室',
    );
  });

  it('is the agency where the report is on its own work of disclosure', () => {
    const drawn = (name: string) => `结合${name}政府信息公开工作实际，编制发布本报告。`;
    expect(agencyOf(drawn('三明市人民政府办公室'))).toBe('三明市人民政府办公室');
    expect(agencyOf(drawn('三明市人民政府'))).toBe('三明市人民政府');
  });

  it('signs what it puts together for the government', () => {
    const end = ['三明市人民政府办公室', '2025年3月10日'];
    const all = '本报告综合各县人民政府和市政府各部门的年度报告而成。';
    expect(agencyOf(all, ...end)).toBe('三明市人民政府');
    expect(agencyOf('本报告依法编制。', ...end)).toBe('三明市人民政府办公室');
  });

  it('is known by the one to ask and by the source', () => {
    const ask = '如有疑问，请与三明市人民政府办公室联系（电话：1）。';
    expect(agencyOf('2024年，市政府办公室以公开为常态。', ask)).toBe('三明市人民政府办公室');
    expect(agencyOf('来源：三明市人民政府办公室', '2024年，我办公开信息12条。')).toBe('三明市人民政府办公室');
  });

  it('is not the agency where it only writes the report', () => {
    expect(agencyOf(compiled, '本年度公开信息1200条。')).toBe('三明市人民政府');
    expect(agencyOf(compiled, '具体见本办法。')).toBe('三明市人民政府');
  });

  it.each(['全市公开信息1200条。', '各部门公开信息1200条。', '乡镇公开信息1200条。'])(
    'is not the agency where the report tells of the whole place: %s',
    (all) => {
      expect(agencyOf(compiled, '2024年，我办加强指导。', all)).toBe('三明市人民政府');
    },
  );

  it('is not meant where another office speaks', () => {
    expect(agencyOf('2024年，我办公开信息8条。', '信息由建宁县人民政府办公室审核。')).toBeNull();
    expect(agencyOf('由建宁县扶贫开发办公室编制本年度报告。', '我办公开信息8条。')).not.toMatch(/政府/u);
  });
});

describe('the region', () => {
  const titled = (agency: string) => [`${agency}2020年政府信息公开工作年度报告`];

  it.each([
    ['建宁县', '350430'],
    ['建宁县自然资源局', '350430'],
    ['三明市', '350400'],
    ['徐州市鼓楼区人民政府', '320302'],
    ['唐县人民政府', '130627'],
    ['国家税务总局建宁县税务局', '350430'],
    ['三明市生态环境局建宁分局', '350430'],
    ['福建省三明市建宁生态环境局', '350430'],
    ['徐州市公安局鼓楼分局', '320302'],
    ['北京市规划和自然资源委员会朝阳分局', '110105'],
    ['北京市公安局朝阳分局', '110105'],
    ['三明市公安局高新分局', '350400'],
    ['福建省建宁经济开发区管理委员会', '350430'],
    ['三明市经济开发区管理委员会', '350400'],
    ['木垒县人民政府', '652328'],
    ['大理州审计局', '532900'],
    ['大理州漾濞县司法局', '532922'],
    ['三明市公安局三元区分局', '350404'],
    ['徐州市公安局开发区分局', '320300'],
    ['三明市生态环境局鼓楼分局', '350400'],
    ['国家统计局建宁调查队', '350430'],
    ['中国人民银行三明市中心支行', '350400'],
    ['中共建宁县委办公室', '350430'],
    ['新疆生产建设兵团第八师石河子市', '659001'],
    ['第三师图木舒克市教育局', '659003'],
    ['双江自治县财政局', '530925'],
    ['木垒哈萨克自治县', '652328'],
  ])('that the name %s means without doubt is %s', (agency, code) => {
    expect(read(titled(agency)).report.regionCode).toBe(code);
  });

  it.each(['鼓楼区', '朝阳区司法局', '东区街道办事处', '青溪县', '国家统计局朝阳调查队', '第一师青溪县'])(
    'of %s is left out',
    (agency) => {
      expect(read(titled(agency)).report.regionCode).toBeNull();
    },
  );

  it('of an ambiguous name is the one at the home of the site', () => {
    expect(read(titled('鼓楼区'), { siteidcode: '3203000001' }).report.regionCode).toBe('320302');
    expect(read(titled('鼓楼区'), { sitename: '徐州市鼓楼区人民政府' }).report.regionCode).toBe('320302');
  });

  it('of an ambiguous name is the one that the text names with its city', () => {
    const regionOf = (...lines: readonly string[]) =>
      read([...titled('鼓楼区溪口街道办事处'), ...lines, '一、总体情况']).report.regionCode;
    expect(regionOf('本报告在福州市鼓楼区人民政府网站公布。')).toBe('350102');
    expect(regionOf('本报告在福州市鼓楼区人民政府网站公布。', '徐州市鼓楼区的做法。')).toBeNull();
    expect(regionOf('本报告在鼓楼区人民政府网站公布。')).toBeNull();
  });

  it('of a town is the one that the text names before it, where it names one alone', () => {
    const regionOf = (...lines: readonly string[]) =>
      read(['溪口镇2021年政府信息公开工作年度报告', ...lines, '一、总体情况']).report.regionCode;
    expect(regionOf('本报告由建宁县溪口镇人民政府编制。')).toBe('350430');
    expect(regionOf('来源：建宁县溪口镇', '地址：三明市建宁县溪口镇和平街1号。')).toBe('350430');
    expect(regionOf('建宁县溪口镇人民政府', '泰宁县溪口镇人民政府')).toBeNull();
    expect(regionOf('本报告按照建宁县人民政府的要求编制。')).toBeNull();
  });

  it('of a town is the one whose government has the town in its name', () => {
    const regionOf = (agency: string, ...lines: readonly string[]) =>
      read([`${agency}2021年政府信息公开工作年度报告`, ...lines]).report.regionCode;
    expect(regionOf('溪口街道', '本报告由建宁县人民政府溪口街道办事处编制。')).toBe('350430');
    expect(regionOf('溪口街道办事处', '建宁县政府溪口街道办事处')).toBe('350430');
    expect(regionOf('溪口街道办', '徐州市鼓楼区人民政府溪口街道办事处')).toBe('320302');
    expect(regionOf('溪口街道', '鼓楼区人民政府溪口街道办事处')).toBeNull();
    expect(regionOf('溪口街道', '建宁县人民政府和溪口街道办事处')).toBeNull();
  });

  it('of a name without its place is that of the source, where that is of the same kind', () => {
    const regionOf = (agency: string, source: string) =>
      read([...titled(agency), `来源：${source}`]).report.regionCode;
    expect(regionOf('市房管局', '三明市住房保障和房屋管理局')).toBe('350400');
    expect(regionOf('县房管局', '三明市住房保障和房屋管理局')).toBeNull();
    expect(regionOf('市场监督管理局', '三明市人民政府')).toBeNull();
  });

  it('is narrower than the site where a prefecture publishes a county’s report', () => {
    expect(read(titled('建宁县'), { siteidcode: '3504000001' }).report.regionCode).toBe('350430');
  });

  it('is that of the site where the name says nothing, or something that lies elsewhere', () => {
    expect(read(titled('青溪县'), { siteidcode: '9901210001' }).report.regionCode).toBe('990121');
    expect(read([...titled('青溪县'), '网站标识码：9901210001']).report.regionCode).toBe('990121');
    expect(read(titled('建宁县'), { siteidcode: '1101050001' }).report.regionCode).toBe('110105');
  });
});

describe('the source', () => {
  it.each([
    ['发布时间:2021-01-08 16:18 | 来源:建宁县行政服务中心管委会', '建宁县行政服务中心管委会'],
    ['信息来源：县政府办 浏览次数：12', '县政府办'],
    ['2021-01-08 来源：县政府办公室【字体：大 中 小】', '县政府办公室'],
    ['发布机构 | 县政府办 | 发文日期 | 2021-01-08 |', '县政府办'],
    ['来源：建宁县水利局责任编辑：李某', '建宁县水利局'],
    ['来源：建宁县水利局审核：李某', '建宁县水利局'],
    ['来源：建宁县水利局2024-01-10 10:00', '建宁县水利局'],
    ['[来源：建宁县水利局] [发布时间：2024-01-10]', '建宁县水利局'],
    ['（来源：建宁县水利局）', '建宁县水利局'],
    ['来源：建宁县水利局（办公室）', '建宁县水利局（办公室）'],
    ['来源：建宁县水利局打印', '建宁县水利局'],
    ['稿源：建宁县水利局', '建宁县水利局'],
    ['发布部门：建宁县水利局', '建宁县水利局'],
    ['资金来源：财政拨款', null],
    ['来源：系统管理员', null],
    ['索引号: | 003-2021 | 发布机构: | 溪口街道 | ||', '溪口街道'],
    ['[ 发布机构 ] | 县经济开发区管委会 | |', '县经济开发区管委会'],
    ['发布时间 : 2023-12-20 16:25来源 : 溪口区教育局', '溪口区教育局'],
    ['日期:2021-01-22来源:溪口工业园区管委会', '溪口工业园区管委会'],
    ['2024年01月19日 16:02  建宁县水利局  点击：[12]', '建宁县水利局'],
  ])('of %s is %s', (line, source) => {
    expect(read(['标题', line]).report.source).toBe(source);
  });

  it('may stand on the line below its label', () => {
    expect(read(['标题', '来源', '溪口镇', '编辑', '李某']).report.source).toBe('溪口镇');
    expect(read(['标题', '发文机构', '溪口镇人民政府', '文号']).report.source).toBe('溪口镇人民政府');
    expect(read(['标题', '• 发布机构', '建宁县林草局', '• 文号']).report.source).toBe('建宁县林草局');
    expect(read(['标题', '来源：', '发布时间', '2021-01-08']).report.source).toBeNull();
    expect(read(['标题', '所属机构: 融媒体中心 发布机构:', '溪口镇人民政府']).report.source).toBe(
      '溪口镇人民政府',
    );
  });

  it('is cut where it runs on into the title', () => {
    const rest = '2025年政府信息公开工作年度报告';
    const town = '上海市普陀区长征镇人民政府';
    expect(read([`来源：上海普陀${town}`, rest, PROSE]).report).toMatchObject({
      title: `${town}${rest}`,
      agency: town,
      source: '上海普陀',
    });
    expect(read([`来源：${town}${rest}`, PROSE]).report.source).toBe(town);
  });

  it('is left whole where it may be one name', () => {
    const rest = '2025年政府信息公开工作年度报告';
    const sourceOf = (...lines: readonly string[]) => read(lines).report.source;
    expect(sourceOf('来源：上海普陀上海市普陀区长征镇人民政府', PROSE)).toBe(
      '上海普陀上海市普陀区长征镇人民政府',
    );
    expect(sourceOf('来源：普陀区政府上海市普陀区长征镇人民政府', rest)).toBe(
      '普陀区政府上海市普陀区长征镇人民政府',
    );
    expect(sourceOf('来源：上海市普陀区长征镇人民政府', rest)).toBe('上海市普陀区长征镇人民政府');
  });

  it('is not what a form shows where nothing was chosen', () => {
    expect(read(['标题', '信息来源：请选择']).report.source).toBeNull();
  });

  it('is that of the meta tag first, and none where the page leaves it blank', () => {
    expect(read(['来源：县政府办'], { contentsource: '县司法局' }).report.source).toBe('县司法局');
    expect(read(['来源： 浏览次数：12']).report.source).toBeNull();
  });

  it.each(['本站原创', '本站', '本网', '互联网', '未知', '佚名'])(
    'is nobody where the page says %s',
    (word) => {
      expect(read([`来源：${word} 浏览次数：12`]).report.source).toBeNull();
      expect(read([`来源：${word}`, '发布机构：县水利局'], { contentsource: word }).report.source).toBe(
        '县水利局',
      );
    },
  );
});

describe('the agency of a report without a title', () => {
  it.each([
    ['现编制形成《青溪县司法局2021年政府信息公开工作年度报告》,并向社会公布。', '青溪县司法局'],
    ['2020年,在县委、县政府的领导下,青溪县农业农村局认真落实条例。', '青溪县农业农村局'],
    ['2021年,青溪县司法局进一步完善工作程序。', '青溪县司法局'],
    ['2022年以来,青溪乡在县委县政府的领导下,推进各项工作。', '青溪乡'],
    ['截至2022年12月31日,青溪乡人民政府通过网站公开信息3条。', '青溪乡人民政府'],
    ['青溪县审计局制定《青溪县审计局2022年政府信息公开工作年度报告》。', '青溪县审计局'],
    ['安排2名民警承担青溪县公安局政府信息公开工作。', '青溪县公安局'],
    ['为做好青溪县卫生健康局政府信息公开工作,现公布本单位年度报告。', '青溪县卫生健康局'],
    ['(二)依申请公开情况。2022年度,青溪县审计局未收到依申请公开事项。', '青溪县审计局'],
    ['青溪县人民政府信息公开办公室汇总全县政府信息公开情况编制而成本报告。', '青溪县人民政府'],
    ['根据《条例》和县有关要求,青溪县水利局特向社会公布2024年度信息公开报告。', '青溪县水利局'],
    [
      '根据《条例》要求,国家税务总局青溪县税务局向社会公布本单位2020年政府信息公开工作年度报告。',
      '国家税务总局青溪县税务局',
    ],
    ['本报告由青溪市供销合作社联合社按照《条例》的要求编制。', '青溪市供销合作社联合社'],
    ['(一)主动公开情况。2022年青溪市教育局全面贯彻落实《条例》精神。', '青溪市教育局'],
    ['根据《条例》规定,制定了青溪县教育局2019年度政府信息公开年度报告。', '青溪县教育局'],
    ['青溪县水利局2022年政府信息公开工作年度报告,根据《条例》进行编制。', '青溪县水利局'],
    ['现将2014年陇县政府信息公开年度报告予以公布。', '陇县'],
    ['特编制并向社会公布青溪区统计局2014年度政府信息公开年度报告。', '青溪区统计局'],
    ['汇总2014年度青溪县民政局的政府信息公开年度报告编制而成。', '青溪县民政局'],
    ['现公布mirror.example溪口乡2017年政府信息公开工作年度报告。', '溪口乡'],
    ['对2024年青溪县招商局政府信息公开工作情况报告如下:', '青溪县招商局'],
    ['现公布青溪县人民政府办公室2022年政府信息公开工作年度报告。', '青溪县人民政府办公室'],
    ['本报告由青溪旗白音苏木党政综合办公室编制。', '青溪旗白音苏木'],
    ['现将青溪自治县2022政府信息公开工作年度报告进行公开。', '青溪自治县'],
    ['编制完成《青溪县乡村振兴局2023年政府信息公开工作年度报告》,现予公布。', '青溪县乡村振兴局'],
    ['本报告由溪口镇人民政府结合有关统计数据编制,欢迎查阅。', '溪口镇人民政府'],
    ['依据《条例》,青溪市人民政府外事办公室编制形成本年度报告。', '青溪市人民政府外事办公室'],
    ['依据《条例》,青溪区溪口街道办事处综合事务部编制本年度报告。', '青溪区溪口街道办事处'],
    ['根据《通知》要求,溪口街现将2021年度信息公开工作报告如下:', '溪口街'],
    ['在总结2021年溪口镇政府信息公开工作的基础上,编制了本报告。', '溪口镇'],
    ['如有疑问,请与青溪区溪口街道党政和人大办公室联系。本街道办事处公开信息6条。', '青溪区溪口街道'],
    ['现编制形成了《abc_官网@:青溪镇人民政府2023年政府信息公开工作年度报告》。', '青溪镇人民政府'],
  ])('is the one that it speaks of: %s', (sentence, agency) => {
    expect(read(['一、总体情况', sentence]).report.agency).toBe(agency);
  });

  it.each([
    ['按照要求,青溪县应急管理局组织编制了2023年度政府信息公开工作年度报告。', '青溪县应急管理局'],
    ['根据县政府办公室的要求,青溪县城市管理局现发布2023年政府信息公开工作年度报告。', '青溪县城市管理局'],
    ['本报告由青溪县市场监督管理局办公室负责编制,欢迎查阅。', '青溪县市场监督管理局'],
    ['依据《条例》之规定,青溪县发展和改革局特制作本年度报告。', '青溪县发展和改革局'],
    ['青溪县水利局根据《条例》编制2023年度报告,欢迎查阅。', '青溪县水利局'],
    ['根据《条例》青溪县水利局编制了本年度报告。', '青溪县水利局'],
    ['2023年的青溪县政府信息公开工作有序推进。', '青溪县'],
    ['2023年,在县委的领导下,在县政务公开办的指导下,溪口镇认真落实。', '溪口镇'],
    ['根据《条例》要求,青溪县总工会编制了本报告。', '青溪县总工会'],
    ['本报告由青溪县人民政府政务公开股编制,欢迎查阅。', '青溪县人民政府'],
  ])('is the one that writes it, or does its work: %s', (sentence, agency) => {
    expect(read(['一、总体情况', sentence]).report.agency).toBe(agency);
  });

  it('is not the one that writes something else', () => {
    const plan = '公开了由青溪县水利局编制的水土保持规划,共6条信息。';
    expect(read(['一、总体情况', plan]).report.agency).toBeNull();
    const report = '本报告是由青溪县水利局编制的2023年度政府信息公开年度报告。';
    expect(read(['一、总体情况', report]).report.agency).toBe('青溪县水利局');
  });

  it('is no government where a part of it speaks', () => {
    const work = '为做好建宁县政府信息公开工作,完善各项制度。';
    expect(read(['一、总体情况', work, '2023年,我局公开信息6条。']).report.agency).toBeNull();
    expect(read(['一、总体情况', work, '2023年,我县公开信息6条。']).report.agency).toBe('建宁县');
  });

  it('is none that says only what kind it is', () => {
    expect(read(['一、总体情况', '2021年,街道办主动公开文件2件。']).report.agency).toBeNull();
  });
});

describe('the title on a page that adds to it', () => {
  it.each([
    [['青溪县司法局', '政府信息公开工作年度报告'], '青溪县司法局政府信息公开工作年度报告'],
    [['白音苏木', '2023年政府信息公开工作年度报告'], '白音苏木2023年政府信息公开工作年度报告'],
    [
      ['青溪乡人民政府2023年度政府信息公开工作年度报告 |', '|||||||'],
      '青溪乡人民政府2023年度政府信息公开工作年度报告',
    ],
    [
      ['《青溪县财政局2010年信息公开工作年度报告》是青溪县财政局2010年发布的一份报告。'],
      '青溪县财政局2010年信息公开工作年度报告',
    ],
    [
      ['- 中文名：青溪县公安局2014年政府信息公开工作年度报告', '- 编制单位：青溪县公安局'],
      '青溪县公安局2014年政府信息公开工作年度报告',
    ],
    [
      ['Page 4 - 青溪县司法局2023年政府信息公开工作年度报告', 'P. 4'],
      '青溪县司法局2023年政府信息公开工作年度报告',
    ],
  ])('of %j is without what the page adds, and with the agency above it', (lines, title) => {
    expect(read([...lines, '一、总体情况']).report.title).toBe(title);
  });
});

describe('the sections', () => {
  it('are those with a heading, by any of its wordings', () => {
    const lines = [
      '1.总体情况',
      '二、主动公开政府信息的情况',
      '三、收到和处理政府信息公开申请情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '五、政府信息公开工作存在的主要问题及改进情况',
    ];
    expect(read(lines).report.sections).toEqual([
      'overview',
      'proactive',
      'requests',
      'review_litigation',
      'problems',
    ]);
  });

  it.each([
    ['一、基本情况概述', 'overview'],
    ['三、依申请公开、不予公开及咨询政府信息情况', 'requests'],
    ['三、依申请公开政府信息及咨询受理情况', 'requests'],
    ['二、依申请公开信息的情况和不予公开信息的情况', 'requests'],
    ['五、因政府信息公开申请行政复议、提起行政诉讼、举报投诉情况', 'review_litigation'],
    ['五、申请行政复议情况', 'review_litigation'],
    ['六、存在的主要问题', 'problems'],
    ['五、存在的主要问题及下步工作安排', 'problems'],
    ['三、工作存在问题及努力方向', 'problems'],
    ['六、其他需要说明的情况', 'other_matters'],
    ['五、存在的主要问题及改进情况。', 'problems'],
  ])('may be headed %s', (line, section) => {
    expect(read([line]).report.sections).toEqual([section]);
  });

  it('are known by the headings from before 2019 as well', () => {
    const lines = [
      '一、2012年度政府信息公开工作的基本情况',
      '二、政府信息主动公开情况',
      '三、依申请公开政府信息和不予公开政府信息的情况',
      '四、复议、诉讼和申诉情况',
      '五、主要问题和改进措施',
      '六、需要说明的事项与附表',
    ];
    expect(read(lines).report.sections).toEqual([
      'overview',
      'proactive',
      'requests',
      'review_litigation',
      'problems',
      'other_matters',
    ]);
  });

  it('are not the parts of the overview, which tell of the same', () => {
    const parts = ['（一）主动公开政府信息情况', '(二)依申请公开情况'];
    expect(read(['一、总体情况', ...parts]).report.sections).toEqual(['overview']);
    expect(read(parts).report.sections).toEqual([]);
    expect(read(['（一）总体情况', '（二）主动公开政府信息情况']).report.sections).toEqual([
      'overview',
      'proactive',
    ]);
  });

  it.each([
    ['二、行政机关主动公开政府信息情况', 'proactive'],
    ['三、行政机关收到和处理政府信息公开申请情况', 'requests'],
    ['一、工作总体推进情况', 'overview'],
    ['一、总体公开情况', 'overview'],
    ['二、主动公开政府信息工作情况', 'proactive'],
    ['一、总体情况（黑体三号字）', 'overview'],
  ])('may be headed %s', (line, section) => {
    expect(read([line]).report.sections).toEqual([section]);
  });

  it('are not those that a sentence or the navigation names', () => {
    const line = '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况。';
    expect(read([line, '依申请公开', '首页']).report.sections).toEqual([]);
  });
});
