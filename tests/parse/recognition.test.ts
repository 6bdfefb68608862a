import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ParsedReport, parseDocument } from '../../src/index.js';
import { differences, readTruths } from '../truth.js';

const REPORT_2023 = readFileSync(
  'samples/web/www.qingxi.example/xxgk/zfxxgknb/202401/t20240119_1660421.html',
  'utf8',
);
const REPORT_2019 = readFileSync(
  'samples/web/www.qingxi.example/xxgk/zfxxgknb/202003/t20200316_1187302.html',
  'utf8',
);
const PICTURES = readFileSync('samples/web/www.baishi.example/zwgk/ndbg/show-31876.html');
const TITLE = '青溪县2023年政府信息公开工作年度报告';

async function parse(content: string | Uint8Array, fileName?: string): Promise<ParsedReport> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return (await parseDocument(bytes, fileName === undefined ? {} : { fileName })).report;
}

function page(title: string, ...paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<html><head><title>${title}</title><meta name="ArticleTitle" content="${title}"></head><body><p>${title}</p>\n${body}</body></html>`;
}

function text(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

const SENTENCE = '各部门认真履行职责，各项工作有序推进，取得了较好的成效。'.repeat(20);

describe('a document of another kind is recognised by its title:', () => {
  it.each([
    ['《青溪县2023年政府信息公开工作年度报告》解读', 'an explanation'],
    ['一图读懂青溪县2023年政府信息公开工作年度报告', 'an explanation'],
    ['关于做好2023年政府信息公开工作年度报告编制发布工作的通知', 'a notice'],
    ['青溪县人民政府办公室关于报送2023年政府信息公开年度报告的函', 'a notice'],
    ['青溪县自来水有限公司2023年信息公开年度报告', 'a report of a company, a school'],
    ['青溪县第一中学2023年信息公开工作年度报告', 'a report of a company, a school'],
    ['青溪县人民医院2023年信息公开年度报告', 'a report of a company, a school'],
    ['青溪县公共企事业单位2023年信息公开年度报告', 'a report of a company, a school'],
    ['青溪县2023年法治政府建设年度报告', 'a report on government under the rule of law'],
    ['青溪县2023年法治政府建设情况报告', 'a report on government under the rule of law'],
    ['2024年青溪县政府工作报告', 'a work report'],
    ['青溪县自然资源局政府信息公开指南', 'a guide'],
    ['青溪县自然资源局政府信息公开目录', 'a catalogue'],
    ['青溪县2023年国民经济和社会发展统计公报', 'a statistical bulletin'],
    ['青溪县自然资源局2023年部门决算公开说明', 'a budget'],
    ['青溪县各部门2023年政府信息公开工作年度报告数据汇总', 'a summary'],
    ['关于2023年全县政务公开工作情况的通报', 'a summary'],
    ['2023年青溪县政府网站工作年度报表', 'a report on websites'],
    ['青溪县发布2023年政府信息公开工作年度报告', 'news of a report'],
    ['2023年上半年政府信息公开数据统计', 'figures of a part of a year'],
    ['2023年3月政府信息公开数据统计', 'figures of a part of a year'],
    ['青溪县2023年政务公开工作总结', 'a summary or a plan of work'],
    ['青溪县召开2023年政府信息公开年度报告编制培训会', 'news of a report'],
  ])('%s', async (title, kind) => {
    for (const report of [await parse(page(title, SENTENCE)), await parse(text(title, SENTENCE), 'a.txt')]) {
      expect(report).toMatchObject({ form: null, cells: [], facts: [] });
      expect(report.issues).toEqual([
        { code: 'not_a_report', severity: 'error', message: `${kindOf(report)}: ${title}`, at: null },
      ]);
      expect(kindOf(report)).toContain(kind);
    }
  });

  function kindOf({ issues }: ParsedReport): string {
    return issues[0]?.message.replace(/: [^:]*$/u, '') ?? '';
  }

  it('that the kind of explanation stands before', async () => {
    const title = `关于${TITLE}的解读`;
    const { issues } = await parse(text(`文字解读：${title}`, SENTENCE), 'a.txt');
    expect(issues).toMatchObject([
      { code: 'not_a_report', message: expect.stringMatching(/^an explanation of a report: 关于/u) },
    ]);
  });

  it('also with the tables of a report in it', async () => {
    for (const title of [`《${TITLE}》解读`, '青溪县自来水有限公司2023年信息公开年度报告']) {
      const report = await parse(REPORT_2023.replaceAll(TITLE, title));
      expect(report).toMatchObject({ form: null, cells: [], issues: [{ code: 'not_a_report' }] });
    }
  });

  it('or, where that is lost, by the words that an explanation begins with', async () => {
    const said = '《青溪县2023年政府信息公开工作年度报告》已经公布,现就年报内容作如下解读。';
    const { form, issues } = await parse(text(said, '一、编制背景', SENTENCE));
    expect(form).toBeNull();
    expect(issues.map(({ message }) => message)).toEqual(['an explanation of a report, by its words']);
  });

  it('and rules by what they begin with, also with the empty form of a report in them', async () => {
    const rules = text(
      '根据《政府信息公开条例》，结合我镇实际，制定本制度。',
      '一、统计范围',
      '各村、各站所。',
      '溪口镇政府信息公开情况统计表',
      '1 | 一、主动公开情况 | ---- | |',
      '2 | （一）主动公开政府信息数 | 条 | |',
      '3 | 其中：主动公开规范性文件数 | 条 | |',
      '4 | 制发规范性文件总数 | 件 | |',
    );
    expect((await parse(rules)).issues[0]?.message).toContain('rules');
  });

  it('and a notice by its empty form, but not one that passes on a report', async () => {
    const title = `关于公布${TITLE}的通知`;
    const notice = REPORT_2023.replaceAll(TITLE, title);
    expect((await parse(notice)).form).toBe('2021');
    const empty = notice.replace(/(<td[^>]*>(?:<[^>]*>)*)\d[\d,.]*(?=(?:<\/[^>]*>)*<\/td>)/gu, '$1');
    expect(await parse(empty)).toMatchObject({ form: null, issues: [{ code: 'not_a_report' }] });
  });
});

describe('the report of an agency is not refused for a word of its title', () => {
  it.each([
    '青溪县烟草专卖局（有限公司）2023年政府信息公开工作年度报告',
    '青溪县行政学院2023年政府信息公开工作年度报告',
    '青溪县大学城管理委员会2023年政府信息公开工作年度报告',
    '青溪县医院管理局2023年政府信息公开工作年度报告',
    '青溪县大学路街道2023年政府信息公开工作年度报告',
    '青溪县学院街街道办事处2023年政府信息公开工作年度报告',
    '青溪县国有资产监督管理委员会2023年政府信息公开工作年度报告',
    '青溪县法治政府建设办公室2023年政府信息公开工作年度报告',
    '青溪县2023年政府信息公开工作年度报告（汇总）',
    '青溪县2023年政务公开工作年度报告',
  ])('%s', async (title) => {
    const report = await parse(REPORT_2023.replaceAll(TITLE, title));
    expect(report.form).toBe('2021');
    expect(report.report).toMatchObject({ title: title.normalize(), year: 2023 });
  });
});

describe('a page in the place of another is recognised by its words:', () => {
  it.each([
    ['<html><body><script>var a=1;</script></body></html>', 'a page without text'],
    ['<html><body><p>请开启JavaScript并刷新该页.</p></body></html>', 'a challenge page'],
    ['<html><title>访问验证</title><body><p>请完成以下操作</p></body></html>', 'a challenge page'],
    ['<html><body><p>您的请求疑似攻击行为，已被防火墙拦截</p></body></html>', 'a firewall page'],
    ['<html><body><p>网站升级维护中，请稍后访问</p></body></html>', 'a maintenance page'],
    ['<html><body><p>您访问的页面不存在</p></body></html>', 'no such page'],
  ])('%s', async (html, kind) => {
    const { form, issues } = await parse(html);
    expect({ form, codes: issues.map(({ code }) => code) }).toEqual({ form: null, codes: ['not_a_report'] });
    expect(issues[0]?.message).toContain(kind);
  });

  it('and a short part of a report is none for the kind 信息不存在 of its answers', async () => {
    const part = [
      '三、依申请公开政府信息情况',
      '2014年收到申请2件，其中信息不存在1件。',
      '四、存在的主要问题',
    ];
    expect((await parse(text(...part))).form).toBe('legacy');
    const kinds = '22.“信息不存在”数：指以信息不存在之原因而不予公开的答复数量。';
    expect((await parse(text(kinds))).issues[0]?.message).not.toContain('no such page');
  });

  it('a list of reports by their titles', async () => {
    const titles = [2020, 2021, 2022, 2023].map((year) => `青溪县${year}年政府信息公开工作年度报告`);
    const list = page(
      '政府信息公开年报',
      ...titles.map((title) => `<a href="x.html">${title}</a> 2024-01-19`),
    );
    expect((await parse(list)).issues).toMatchObject([{ message: 'a page that lists reports' }]);
  });

  it('a list of a few, where nothing else stands on the page; a title that comes twice is no list', async () => {
    const few = [TITLE, '青溪县水利局2023年政府信息公开工作年度报告'].map(
      (title) => `<li>${title} 2024-01-19</li>`,
    );
    const list = await parse(`<html><body><ul>${few.join('')}</ul></body></html>`);
    expect(list.issues).toMatchObject([{ message: 'a page that lists reports' }]);
    const twice = await parse(`<html><body><p>名称：${TITLE}</p><h1>${TITLE}</h1></body></html>`);
    expect(twice.issues).toMatchObject([{ code: 'no_tables' }]);
  });
});

describe('a report without tables', () => {
  it('names the attachment that is the report', async () => {
    const links = ['<a href="zn.pdf">办事指南.pdf</a>', `<a href="bg.docx">${TITLE}.docx</a>`];
    const { form, issues } = await parse(page(TITLE, ...links));
    expect(form).toBeNull();
    expect(issues).toMatchObject([
      { code: 'attachment_only', message: `the report is only attached: ${TITLE}.docx (bg.docx)` },
    ]);
  });

  it('says that the tables are pictures', async () => {
    const { form, issues } = await parse(PICTURES);
    expect(form).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['table_is_image']);
  });

  it('is told by the parts of its overview, where its title is lost and its end cut off', async () => {
    const { report, facts, issues } = await parse(
      text(
        '(一)主动公开情况。2023年,全乡主动公开政府信息90条。',
        '(二)依申请公开情况',
        '2023年,收到政府信息公开申请1件。',
        '(三)政府信息管理情况。',
      ),
    );
    expect(report.year).toBe(2023);
    expect(facts.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'items_disclosed 90',
      'requests_received 1',
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['no_tables']);
  });

  it('is no guide for the heading of a part on its guide, where its beginning is lost', async () => {
    const part = ['（一）工作机构情况', SENTENCE, '（二）政府信息公开指南的编制情况', SENTENCE];
    expect((await parse(text(...part))).issues[0]?.message).not.toContain('guide');
  });

  it('is no explanation for a heading below its first section', async () => {
    const { issues } = await parse(
      text(
        '现将2023年度青溪县司法局政府信息公开工作报告如下。',
        '一、总体情况',
        SENTENCE,
        '政策解读情况',
        '3次 | 2次 |',
      ),
    );
    expect(issues.map(({ code }) => code)).toEqual(['no_tables']);
  });

  it('says so where nothing else is to be said', async () => {
    const report = await parse(
      text(TITLE, '一、总体情况', SENTENCE, '二、主动公开政府信息情况', '详见附表。'),
    );
    expect(report.issues.map(({ code }) => code)).toEqual(['no_tables']);
  });
});

describe('a report from before the forms of 2019, which tells in prose', () => {
  const FIGURES = [
    '一、概述',
    '2012年，各项工作有序推进。',
    '二、政府信息主动公开情况',
    '2012年，我局主动公开政府信息37条。',
    '三、政府信息依申请公开情况',
    '2012年，我局收到政府信息公开申请4件。',
  ];
  const PREAMBLE =
    '本报告根据《中华人民共和国政府信息公开条例》编制，数据的统计期限为2012年1月1日至12月31日。';

  it('is of the form of its time, with its figures as facts; that it has no tables is told', async () => {
    const report = await parse(text('青溪县水利局2012年政府信息公开工作年度报告', ...FIGURES));
    expect(report).toMatchObject({ form: 'legacy', cells: [], report: { year: 2012 } });
    expect(report.facts.map(({ code, value }) => [code, value])).toEqual([
      ['items_disclosed', 37],
      ['requests_received', 4],
    ]);
    expect(report.issues).toMatchObject([{ code: 'no_tables', severity: 'warning' }]);
  });

  it.each([
    ['by its sections', FIGURES],
    [
      'below the navigation of a site',
      ['- 政策解读', '通知公告', PREAMBLE, '2012年，我局主动公开政府信息37条。'],
    ],
    ['by what it says it is', [PREAMBLE, '2012年，我局主动公开政府信息37条。']],
    ['by its first section', ['一、总体情况', '2012年，我局的政府信息公开工作平稳，主动公开政府信息37条。']],
  ])('is known without a title %s', async (_, lines) => {
    const { form, report, facts } = await parse(text(...lines));
    expect(form).toBe('legacy');
    expect(report).toMatchObject({ title: null, year: 2012 });
    expect(facts[0]).toMatchObject({ code: 'items_disclosed', value: 37 });
  });

  it('is known without a title by what it sums up beside one of its headings', async () => {
    const sum = '2012年度，县财政局主动公开政府信息260条，办理依申请公开2项。';
    expect((await parse(text(sum, '一、主动公开政府信息情况'))).form).toBe('legacy');
    expect((await parse(text(sum))).issues[0]?.code).toBe('not_a_report');
  });

  it('has no table where the sum of a list is called as a row is: 信息总计', async () => {
    const lines = text(
      '青溪县水利局2013年度政府信息公开年报',
      '一、主动公开政务信息情况',
      '本年度累计主动公开各类政府信息327条。各栏目公开信息情况如下表所示:',
      '栏目编码 栏目名称 总条数 比例',
      '0100 机构领导 1 0.31%',
      '1801 工作动态 326 99.69%',
      '信息总计: 327',
      '二、政府信息依申请公开情况',
      '2013年，我局未收到政府信息公开申请。',
    );
    const report = await parse(lines, 'report.txt');
    expect(report.form).toBe('legacy');
    expect(report.cells.filter(({ state }) => state !== 'missing')).toEqual([]);
    expect(report.facts.map(({ code, value }) => [code, value])).toContainEqual(['items_disclosed', 327]);
  });

  it('is no page on figures of a month for the date that stands above it', async () => {
    for (const dated of ['2013年2月6日', '2013年2月', '（2013年2月）', '青溪县水利局 2013年2月6日']) {
      expect((await parse(text(dated, PREAMBLE, ...FIGURES.slice(2)))).form).toBe('legacy');
    }
  });

  it('is refused where it is only attached or is a picture, and so is one of a later form without tables', async () => {
    const title = '青溪县水利局2012年政府信息公开工作年度报告';
    expect((await parse(page(title, '<a href="bg.docx">报告.docx</a>'))).form).toBeNull();
    expect((await parse(page(title, '<img src="1.jpg">'))).form).toBeNull();
    const later = await parse(text(...FIGURES).replaceAll('2012', '2023'));
    expect(later).toMatchObject({ form: null, issues: [{ code: 'no_tables', severity: 'error' }] });
    expect(later.facts.map(({ value }) => value)).toEqual([37, 4]);
  });

  it('may be handed in by a letter, which says that it reports', async () => {
    const letter = '青溪县水利局关于2012年度政府信息公开年度报告的函';
    const said = '按照有关通知，我局对全年政府信息公开工作进行了总结，现将有关情况汇报如下：';
    expect((await parse(text(letter, said, ...FIGURES))).form).toBe('legacy');
    const asks = '请各单位按时报送。';
    expect((await parse(text(letter, asks, SENTENCE))).issues[0]?.message).toContain('a notice');
  });

  it('is refused where the one that wrote it is a hospital, also without a title', async () => {
    const said =
      '本报告根据《政府信息公开条例》要求，由青溪县人民医院编制，统计时限为2012年1月1日至12月31日。';
    expect((await parse(text(said, ...FIGURES))).issues[0]?.message).toContain('a hospital');
  });

  it('is no notice on what reports are to hold, no rules, no summary of other work, and no school’s', async () => {
    const notice = '青溪县人民政府办公室关于做好2012年政府信息公开工作年度报告有关事项的通知';
    const contents = [
      '（一）主动公开政府信息的情况',
      '（二）依申请公开政府信息的情况',
      '（三）存在的主要问题及改进情况',
    ];
    expect((await parse(text(notice, ...contents))).issues[0]?.message).toContain('a notice');
    const summary = [
      '溪口镇2012年政务公开工作总结',
      '2012年，我镇推进政务公开，现将政务公开工作总结如下：',
      '一、主要做法',
    ];
    expect(await parse(text(...summary))).toMatchObject({ form: null, issues: [{ code: 'not_a_report' }] });
    const school =
      '本报告根据《政府信息公开条例》、《高等学校信息公开办法》，由青溪师范学院编制，统计时限为2012年1月1日至12月31日。';
    expect((await parse(text(school, ...FIGURES))).issues[0]?.message).toContain('a report of a school');
    const asked = '按照《教育部办公厅关于做好高校信息公开年度报告工作的通知》要求，编制发布本报告。';
    expect((await parse(text(asked, ...FIGURES))).issues[0]?.message).toContain('a report of a school');
    const articles = [
      '第一条 为规范年度报告，制定本制度。',
      '第二条 年度报告包括以下内容',
      '第三条 本制度自2012年起施行。',
    ];
    expect((await parse(text(...articles, ...contents))).issues[0]?.message).toContain('rules');
  });
});

describe('several reports in one document', () => {
  const truth = readTruths('samples/truth').get('t20240119_1660421');
  const bodyOf = (html: string) => /<body[^>]*>(.*)<\/body>/su.exec(html)?.[1] ?? '';
  const withBeneath = (html: string, inserted: string) => html.replace('</body>', `${inserted}</body>`);

  it('are told, and nothing of the second is taken for the first', async () => {
    if (truth === undefined) throw new Error('the sample has no truth');
    const report = await parse(withBeneath(REPORT_2023, bodyOf(REPORT_2019)));
    expect(differences(report, truth)).toEqual([]);
    expect(report.report).toMatchObject({ year: 2023, title: TITLE });
    expect(report.facts.every(({ quote }) => !quote.includes('2019'))).toBe(true);
    expect(report.issues).toMatchObject([
      { code: 'several_reports', message: expect.stringContaining('2019年'), at: expect.anything() },
    ]);
  });

  it('are told when they are of one form, and a row that the first leaves out stays missing', async () => {
    const row = /<tr[^>]*>(?:(?!<\/tr>).)*行政强制(?:(?!<\/tr>).)*<\/tr>/su;
    expect(REPORT_2023).toMatch(row);
    const report = await parse(
      withBeneath(REPORT_2023.replace(row, ''), bodyOf(REPORT_2023).replaceAll('青溪县', '白石县')),
    );
    const cell = report.cells.find((found) => found.row.code === 'administrative_compulsion');
    expect(cell?.state).not.toBe('reported');
    expect(report.issues.map(({ code }) => code)).toContain('several_reports');
  });

  it('are told when the tables of the first are pictures', async () => {
    const first = page(
      TITLE,
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    );
    const report = await parse(withBeneath(first, bodyOf(REPORT_2019)));
    expect(report).toMatchObject({ form: null, cells: [] });
    expect(report.issues.map(({ code }) => code)).toContain('several_reports');
  });

  it('are told when only the labels of the first are broken over lines', async () => {
    const reportOf = (agency: string, ...tables: readonly string[]) => [
      `${agency}2019年政府信息公开工作年度报告`,
      '一、总体情况',
      '本机关依法公开。',
      '二、主动公开政府信息情况',
      ...tables,
    ];
    const first = [
      '第二十条',
      '第（一）项',
      '信息内容本年新',
      '制作数量本年新公',
      '开数量对外公开总数量',
      '规章 3 2',
    ];
    const second = [
      '第二十条第（一）项',
      '信息内容 本年新制作数量 本年新公开数量 对外公开总数量',
      '规章 7 8 9',
    ];
    const report = await parse(text(...reportOf('青溪县', ...first), ...reportOf('白石县', ...second)));
    expect(report.report.agency).toBe('青溪县');
    expect(report.issues.map(({ code }) => code)).toContain('several_reports');
    expect(report.cells.map(({ value }) => value)).not.toContain(7);
  });

  it('are not what links below a report name', async () => {
    const links = [2019, 2020, 2021].map((year) => `<p>青溪县${year}年政府信息公开工作年度报告</p>`).join('');
    expect((await parse(withBeneath(REPORT_2023, links))).issues).toEqual([]);
  });
});
