import { describe, expect, it } from 'vitest';
import { LEGACY, NEXT, parsePage, parseText, REQUESTS, TITLE, table, valuesOf } from './parsing.js';

const SECTION_2 = '二、主动公开政府信息情况';
const ARTICLE_5 = '第二十条第（五）项';

const FIRST = ['一、主动公开情况 ——'];

/** Rows of the table of indicators behind its first one, each on a line of its own. */
const INDICATORS = [
  '其中：主动公开规范性文件数 条 7',
  '制发规范性文件总数 件 9',
  '1.政府公报公开政府信息数 条 3',
  '2.政府网站公开政府信息数 条 80',
  '3.政务微博公开政府信息数 条 15',
];

/** The report with these lines behind the first rows of the table of indicators. */
const parseIndicators = (...lines: string[]) => parseText(...LEGACY, ...FIRST, ...INDICATORS, ...lines, NEXT);

describe('headers that are broken over the lines of a page', () => {
  it('stand in the order of their beginnings', async () => {
    const report = await parseText(
      TITLE.replace('2021', '2020'),
      SECTION_2,
      ARTICLE_5,
      '信息内容 上一年 本年增/减 处理',
      '项目数量 决定数量',
      '行政许可 38 -3 7',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_licensing')).toEqual([38, -3, 7]);
  });

  it('do not show another order by one that is set higher than its neighbour', async () => {
    const report = await parseText(
      TITLE.replace('2021', '2020'),
      SECTION_2,
      '第二十条第（九）项',
      '采购总金额',
      '信息内容 采购项目数量',
      '政府集中采购 5 0.44',
      REQUESTS[0] ?? '',
    );
    expect(valuesOf(report, 'central_procurement')).not.toContain(0.44);
    expect(report.issues.map(({ code }) => code)).toContain('column_order');
  });

  it('show where the total stands, with a line for each and one that is broken', async () => {
    const applicants = ['总计', '自然', '人', '法人或其他组织', '商业企业', '科研机构'];
    const report = await parseText(
      TITLE,
      ...REQUESTS.slice(0, 2),
      ...applicants,
      '社会公益组织',
      '法律服务机构',
      '其他',
      '一、本年新收政府信息公开申请数量',
      ...['9', '4', '0', '5', '0', '0', '0'],
      '二、上年结转政府信息公开申请数量',
      ...['0', '0', '0', '0', '0', '0', '0'],
      NEXT,
    );
    expect(valuesOf(report, 'received')).toEqual([4, 0, 5, 0, 0, 0, 9]);
  });

  it('are cut off with the last of several copies at the edge of a page', async () => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const gap = Array<string>(7).fill('');
    const report = await parsePage(
      `<p>${TITLE}</p><p>四、政府信息公开行政复议、行政诉讼情况</p>${table(
        ['行政复议', ...gap.slice(3), '行政诉讼', ...gap],
        [...outcomes, '未经复议直接起诉', ...gap.slice(3), '复议后', '', ''],
        [...gap.slice(2), ...outcomes, ...outcomes.slice(0, 2), '其'],
        ['0', '0', '0', '4', '4', '0', '0', '0', '0', '0', '0', '0', ''],
      )}`,
    );
    const read = [...valuesOf(report, 'reconsideration'), ...valuesOf(report, 'litigation_direct')];
    expect(new Set(read)).toEqual(new Set(['unreadable']));
  });
});

describe('a number whose thousands a narrow column broke', () => {
  it.each([
    ['before its comma', '（一）主动公开政府信息数 条 10', '，284', 10_284],
    ['behind its first digits', '（一）主动公开政府信息数 条 23', '0，086', 230_086],
    ['with its cells drawn', '| （一）主动公开政府信息数 | 条 | 10 |', '| | | ，284 |', 10_284],
    ['and the edge of the page cut', '（一）主动公开政府信息数 条 10', '，28', 'unreadable'],
  ])('is read, or told, where it is broken %s', async (_, line, rest, read) => {
    const report = await parseText(...LEGACY, ...FIRST, line, rest, ...INDICATORS, NEXT);
    expect(valuesOf(report, 'proactive.items')).toEqual([read]);
  });

  it('may be any of the numbers on the line above', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1',
      '，284',
      '二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2',
      NEXT,
    );
    expect(new Set(valuesOf(report, 'received'))).toEqual(new Set(['unreadable']));
    expect(valuesOf(report, 'carried_in')).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });

  it('leaves no number of its own on its first line', async () => {
    const report = await parseIndicators(
      '2.延期办结数 件 0',
      '179，35',
      '（三）申请答复数 件',
      '4',
      '1.属于已主动公开范围数 件 73',
    );
    expect(valuesOf(report, 'requests.answered')).not.toContain(4);
  });
});

describe('a value on a line of its own', () => {
  it('may be that of the label behind it, where other rows are one line each', async () => {
    const report = await parseIndicators(
      '4.政务微信公开政府信息数 条',
      '5',
      '5.其他方式公开政府信息数 条',
      '二、回应解读情况 ——',
      '（一）回应公众关注热点或重大舆情数 次 2',
    );
    expect(valuesOf(report, 'proactive.channel.wechat')).toEqual(['unreadable']);
    expect(valuesOf(report, 'proactive.channel.other')).toEqual(['unreadable']);
  });

  it('is its own where the next row has one as well', async () => {
    const report = await parseIndicators('4.政务微信公开政府信息数 条', '5', '5.其他方式公开政府信息数 条 6');
    expect(valuesOf(report, 'proactive.channel.wechat')).toEqual([5]);
    expect(valuesOf(report, 'proactive.channel.other')).toEqual([6]);
  });

  it('belongs to nothing certain where the columns of a page come one after another', async () => {
    const report = await parseIndicators(
      '4.政务微信公开政府信息数',
      '5.其他方式公开政府信息数',
      '条',
      '条',
      '5',
      '0',
    );
    expect(valuesOf(report, 'proactive.channel.wechat')).toEqual(['unreadable']);
    expect(valuesOf(report, 'proactive.channel.other')).toEqual(['unreadable']);
  });
});

it('values behind the rest of a broken label are more of its row', async () => {
  const report = await parseText(
    TITLE,
    SECTION_2,
    '第二十条第（六）项',
    '信息内容 本年处理决定数量',
    '行政处',
    '4',
    '罚',
    '0',
    '0',
    REQUESTS[0] ?? '',
  );
  expect(valuesOf(report, 'administrative_penalty')).toEqual(['unreadable']);
});

it('a heading that is set beside the lines of a label has none of its values', async () => {
  const report = await parseText(
    TITLE,
    ...REQUESTS,
    '一、本年新收政府信息公开申请数量 7 0 0 0 0 0 7',
    '5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信',
    '（六）其他处理 7 0 0 0 0 0 7',
    '息公开申请',
    '3.其他 0 0 0 0 0 0 0',
    '（七）总计 7 0 0 0 0 0 7',
    NEXT,
  );
  expect(valuesOf(report, 'other_not_corrected_in_time')).toEqual([7, 0, 0, 0, 0, 0, 7]);
  expect(valuesOf(report, 'other_handling')).toEqual([]);
});

it('a label below values without a label is not blank', async () => {
  const report = await parseText(
    TITLE,
    SECTION_2,
    '第二十条第（一）项',
    '信息内容 本年制发件数 本年废止件数 现行有效件数',
    '5 0 1',
    '规章',
    ARTICLE_5,
    '信息内容 本年处理决定数量',
    '行政许可 3',
    REQUESTS[0] ?? '',
  );
  expect(valuesOf(report, 'rules')).not.toContain('blank');
});

it('a table whose other columns the page cuts off has no blank rows', async () => {
  const report = await parsePage(
    `<p>${TITLE}</p><p>三、收到和处理政府信息公开申请情况</p>${table(
      ['', '申请人情况'],
      ['', '自然人'],
      ['一、本年新收政府信息公开申请数量', '5'],
      ['二、上年结转政府信息公开申请数量', '2'],
      ['三、本年度办理结果（一）予以公开', ''],
    )}`,
  );
  expect(valuesOf(report, 'granted')).not.toContain('blank');
});

it.each(['*3*', '**3**', '***3***', '_3_', '__3__'])(
  'a figure that is set off as %s is read',
  async (figure) => {
    const report = await parseText(
      TITLE,
      SECTION_2,
      ARTICLE_5,
      '| 信息内容 | 本年处理决定数量 |',
      '| --- | --- |',
      `| 行政许可 | ${figure} |`,
      REQUESTS[0] ?? '',
    );
    expect(valuesOf(report, 'administrative_licensing')).toEqual([3]);
  },
);

it('a figure is not that of the remark on it, which the next line ends', async () => {
  const report = await parseIndicators(
    '5.不是《条例》所指政府信息',
    '件',
    '2539（其中 1 件为上年',
    '结转）',
    '6.法律法规规定的其他情形 件 8',
  );
  expect(valuesOf(report, 'requests.answered.denied.not_government_information')).toEqual(['unreadable']);
});

it('a label of several lines that ends beside its value is not blank by its first line', async () => {
  const report = await parseIndicators(
    '| 1.专职人员数（ | |',
    '| 不包括政府公报及政府 | |',
    '| 网站工作人员数） | | 人 6 |',
    '| 2.兼职人员数 | | 人 3 |',
  );
  expect(valuesOf(report, 'organisation.staff_full_time')).not.toContain('blank');
  expect(valuesOf(report, 'organisation.staff_part_time')).toEqual([3]);
});

it('values at heights of their own need not come in the order of the columns', async () => {
  const made = '信息内容 上一年项目数量 本年增/减 处理决定数量';
  const report = await parseText(
    TITLE.replace('2021', '2020'),
    SECTION_2,
    '第二十条第（一）项',
    '信息内容 本年新制作数量 本年新公开数量 对外公开总数量',
    '规章 0 0 0',
    '行政规范性文件 3 3 9',
    ARTICLE_5,
    made,
    '行政许可 4 1 5',
    '其他对外管理服务事项 10 0 24',
    '第二十条第（六）项',
    made,
    '行政处罚 109 7 8',
    '行政强制 1',
    '20 0',
    REQUESTS[0] ?? '',
  );
  expect(valuesOf(report, 'administrative_penalty')).toEqual([109, 7, 8]);
  expect(new Set(valuesOf(report, 'administrative_compulsion'))).toEqual(new Set(['unreadable']));
});

it.each([
  ['零', 0],
  ['〇', 0],
  ['O', 'unreadable'],
])('a line that says %s holds a value', async (zero, read) => {
  const report = await parseText(
    TITLE,
    ...REQUESTS,
    '一、本年新收政府信息公开申请数量',
    ...['5', zero, '0', '0', '0', '0', '5'],
    '二、上年结转政府信息公开申请数量',
    ...['0', '0', '0', '0', '0', '0', '0'],
    NEXT,
  );
  expect(valuesOf(report, 'received')).toEqual([5, read, 0, 0, 0, 0, 5]);
});

it('a total that has a character to a line stands where the first of these does', async () => {
  const report = await parseText(
    TITLE,
    ...REQUESTS.slice(0, 2),
    '法人或其他组织',
    '总 自然 商业企 科研机 社会公益 法律服',
    '计 人 业 构 组织 务机构 其他',
    '一、本年新收政府信息公开申请数量 —— 0 0 0 0 0 0',
    '二、上年结转政府信息公开申请数量 —— 0 0 0 0 0 0',
    NEXT,
  );
  expect(new Set(valuesOf(report, 'received'))).toEqual(new Set(['unreadable']));
});
