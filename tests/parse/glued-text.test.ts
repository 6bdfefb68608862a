import { describe, expect, it } from 'vitest';
import { parsePage, parseText, table, valuesOf } from './parsing.js';

const TITLE = '白沙镇人民政府2022年政府信息公开工作年度报告';
const PROACTIVE =
  '二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件512第二十条第（五）项信息内容本年处理决定数量行政许可12第二十条第（六）项信息内容本年处理决定数量行政处罚3行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费0.6';
const APPLICANTS =
  '三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他';
const RECEIVED = '一、本年新收政府信息公开申请数量2100003';
const CARRIED_IN = '二、上年结转政府信息公开申请数量0000000';
const GRANTED = '三、本年度办理结果（一）予以公开1000001';
const PARTLY = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）0000000';
const DENIED = ['（三）不予公开1.属于国家秘密0000000', '2.其他法律行政法规禁止公开0000000'];
const END = '五、存在的主要问题及改进情况公开的深度还不够。';

describe('text without anything between its cells', () => {
  const lines = [
    TITLE,
    '一、总体情况2022年，我镇认真贯彻落实条例。',
    PROACTIVE,
    `${APPLICANTS}${RECEIVED}`,
    CARRIED_IN,
    GRANTED,
    PARTLY,
    ...DENIED,
    END,
  ];

  it.each([
    ['a row on each line', '\n'],
    ['all on one line', ''],
  ])('is read where there is a digit for each column: %s', async (_, between) => {
    const report = await parseText(lines.join(between));
    expect(report.report).toMatchObject({ title: TITLE, agency: '白沙镇人民政府', year: 2022 });
    expect(valuesOf(report, 'rules')).toEqual([0, 0, 0]);
    expect(valuesOf(report, 'normative_documents')).toEqual([5, 1, 2]);
    expect(valuesOf(report, 'administrative_licensing')).toEqual([12]);
    expect(valuesOf(report, 'administrative_fees')).toEqual([0.6]);
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
    expect(valuesOf(report, 'granted')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(valuesOf(report, 'denied_prohibited_by_law')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('is one report where a sentence above the first section speaks of the last row', async () => {
    const prose = '2022年新收政府信息公开申请3件，上年结转0件，结转下年度继续办理81件。';
    const carriedOut = '（七）总计2100003四、结转下年度继续办理0000000';
    const sections = [...lines.slice(1, -1), carriedOut, END];
    const report = await parseText([TITLE, prose, ...sections].join(''));
    expect(report.issues.map(({ code }) => code)).not.toContain('several_reports');
    expect(valuesOf(report, 'rules')).toEqual([0, 0, 0]);
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
    expect(valuesOf(report, 'carried_out')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('gives larger numbers where only one way to cut them adds up, and none where several do', async () => {
    const report = await parseText(
      ...lines
        .with(3, `${APPLICANTS}一、本年新收政府信息公开申请数量370000037`)
        .with(5, '（一）予以公开0110001324'),
    );
    expect(valuesOf(report, 'received')).toEqual([37, 0, 0, 0, 0, 0, 37]);
    expect(new Set(valuesOf(report, 'granted'))).toEqual(new Set(['unreadable']));
  });

  it('gives nothing where a row shows that blanks vanished', async () => {
    const report = await parseText(...lines.with(4, '二、上年结转政府信息公开申请数量00'));
    expect(new Set(valuesOf(report, 'received'))).toEqual(new Set(['unreadable']));
    expect(new Set(valuesOf(report, 'carried_in'))).toEqual(new Set(['unreadable']));
  });

  it('is read where a label ran into its figures and could not be parted from them', async () => {
    const report = await parseText(...lines.with(5, '（二）部分公开（只计这一情形），0000000'));
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
    expect(valuesOf(report, 'normative_documents')).toEqual([5, 1, 2]);
  });

  it.each([
    ['headers of which a character is lost', `${APPLICANTS.replace('法律', '法')}${RECEIVED}`],
    ['a comma behind the number of a label', `${APPLICANTS}${RECEIVED.replace('、', '，')}`],
  ])('is read with %s', async (_, line) => {
    const report = await parseText(lines.with(3, line).join(''));
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
    expect(valuesOf(report, 'granted')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('is read where a word begins within a remark', async () => {
    const report = await parseText(
      lines.with(3, `${APPLICANTS.replace('等于', '等于 ')}${RECEIVED}`).join(''),
    );
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
  });

  it('is read beside rows that print a mark for a missing value', async () => {
    const report = await parseText(...lines.with(6, '（二）部分公开——00/000'));
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
  });

  it('never takes figures that it cannot tell apart for blanks', async () => {
    const report = await parseText(...lines.with(6, '（二）部分公开0/0-00无0'));
    expect(new Set(valuesOf(report, 'partially_granted'))).toEqual(new Set(['unreadable']));
    expect(report.issues.map(({ code }) => code)).toContain('row_unreadable');
  });

  it.each([
    ['count on', '663其中：主动公开规范性文件数条44制发规范性文件总数件55', [66, 4]],
    ['do not count on', '663其中：主动公开规范性文件数条45制发规范性文件总数件56', []],
  ])('is parted from a column of serial numbers where these %s', async (_, rows, values) => {
    const report = await parseText(
      '2016年政府信息公开工作年度报告',
      `政府信息公开情况统计表序号统计指标单位统计数1一、主动公开情况——2（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）条${rows}（二）通过不同渠道和方式公开政府信息的情况——`,
    );
    const reported = report.cells.filter(({ state }) => state === 'reported');
    expect(reported.map(({ value }) => value)).toEqual(values);
  });

  it('is parted from serial numbers over several tables, whose captions have none', async () => {
    const numbered = [
      '第二十条第（一）项序号信息内容本年制发件数本年废止件数现行有效件数1规章0002行政规范性文件523',
      '第二十条第（五）项序号信息内容本年处理决定数量3行政许可12',
      '第二十条第（六）项序号信息内容本年处理决定数量4行政处罚35行政强制0',
      '第二十条第（八）项序号信息内容本年收费金额（单位：万元）6行政事业性收费0.6',
    ];
    const report = await parseText([TITLE, '二、主动公开政府信息情况', ...numbered, END].join(''));
    expect(valuesOf(report, 'rules')).toEqual([0, 0, 0]);
    expect(valuesOf(report, 'normative_documents')).toEqual([5, 2, 3]);
    expect(valuesOf(report, 'administrative_licensing')).toEqual([12]);
    expect(valuesOf(report, 'administrative_penalty')).toEqual([3]);
    expect(valuesOf(report, 'administrative_compulsion')).toEqual([0]);
    expect(valuesOf(report, 'administrative_fees')).toEqual([0.6]);
  });
});

it('of two reports without white space between them the first is read, though its tables are blank', async () => {
  const first = [
    TITLE,
    '一、总体情况2022年，我镇认真贯彻落实条例。',
    '二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章行政规范性文件',
    '五、存在的主要问题及改进情况公开的深度还不够。',
  ].join('');
  const report = await parseText(
    `${first}石门市教育局2022年政府信息公开工作年度报告一、总体情况${PROACTIVE}${APPLICANTS}${RECEIVED}${CARRIED_IN}`,
  );
  expect(report.report.agency).toBe('白沙镇人民政府');
  expect(report.cells.filter(({ state }) => state === 'reported')).toEqual([]);
});

describe('a row with several ways to cut it', () => {
  const withReceived = (received: string) =>
    parseText(
      TITLE,
      PROACTIVE,
      [
        `${APPLICANTS}一、本年新收政府信息公开申请数量${received}${CARRIED_IN}`,
        '三、本年度办理结果（一）予以公开0100001',
        `${PARTLY}${DENIED.join('')}3.危及“三安全一稳定”00000004.保护第三方合法权益0000000`,
        '5.属于三类内部事务信息00000006.属于四类过程性信息00000007.属于行政执法案卷0000000',
        '8.属于行政查询事项0000000（四）无法提供1.本机关不掌握相关政府信息0000000',
        '2.没有现成信息需要另行制作00000003.补正后申请内容仍不明确0000000',
        '（五）不予处理1.信访举报投诉类申请00000002.重复申请00000003.要求提供公开出版物0000000',
        '4.无正当理由大量反复申请00000005.要求行政机关确认或重新出具已获取信息0000000',
        '（六）其他处理1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请0000000',
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请00000003.其他0000000',
        '（七）总计0100001四、结转下年度继续办理0110001324',
      ].join(''),
      END,
    );

  it('is read where one of them satisfies the identities between the rows', async () => {
    const report = await withReceived('0120001325');
    expect(valuesOf(report, 'received')).toEqual([0, 12, 0, 0, 0, 13, 25]);
    expect(valuesOf(report, 'carried_out')).toEqual([0, 11, 0, 0, 0, 13, 24]);
  });

  it('is not where another row breaks its sums', async () => {
    const report = await parseText(
      TITLE,
      PROACTIVE,
      `${APPLICANTS}一、本年新收政府信息公开申请数量370000037${CARRIED_IN}三、本年度办理结果（一）予以公开0100010`,
      END,
    );
    expect(new Set(valuesOf(report, 'received'))).toEqual(new Set(['unreadable']));
    expect(valuesOf(report, 'carried_in')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('is not where the document breaks these identities', async () => {
    const report = await withReceived('0130001326');
    expect(new Set(valuesOf(report, 'carried_out'))).toEqual(new Set(['unreadable']));
  });
});

it('a figure before a mark is no numbering where the form gives the next label none', async () => {
  const report = await parseText(
    '2016年政府信息公开工作年度报告',
    '政府信息公开情况统计表统计指标单位统计数一、主动公开情况——（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）条66其中：主动公开规范性文件数条44六、举报投诉数量件0七、依申请公开信息收取的费用万元11、机构建设和保障经费情况——（一）政府信息公开工作专门机构数个8',
  );
  expect(valuesOf(report, 'complaints')).toEqual([0]);
  expect(valuesOf(report, 'fees')).toEqual(['unreadable']);
});

it('a figure that a remark ran into is no value', async () => {
  const report = await parseText(
    '2016年政府信息公开工作年度报告',
    '政府信息公开情况统计表',
    '统计指标单位统计数备注',
    '（一）主动公开政府信息数（不同渠道和方式公开相同信息计 1 条）条 66',
    '其中：主动公开规范性文件数条 44',
    '六、举报投诉数量件562 件为网络申请',
    '七、依申请公开信息收取的费用万元 3',
  );
  expect(valuesOf(report, 'proactive.items')).toEqual([66]);
  expect(valuesOf(report, 'complaints')).toEqual(['unreadable']);
});

it('a cell that other rows have filled with digits is no proof that a spaced row is glued', async () => {
  const report = await parseText(
    TITLE,
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容 本年制发件数 本年废止件数 现行有效件数',
    '规章 0 0 0',
    '行政规范性文件 512',
  );
  expect(new Set(valuesOf(report, 'normative_documents'))).toEqual(new Set(['unreadable']));
});

it('a grid with an empty column and one for remarks is read below its headers', async () => {
  const report = await parsePage(
    `<p>2020年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>${table(
      ['第二十条第（五）项', '', '', '', '', ''],
      ['信息内容', '上一年项目数量', '', '本年增/减', '处理决定数量', '备注'],
      ['行政许可', '', '', '', '11', '/'],
      ['其他对外管理服务事项', '', '', '4', '12', '无'],
    )}`,
  );
  expect(valuesOf(report, 'administrative_licensing')).toEqual(['blank', 'blank', 11]);
  expect(valuesOf(report, 'other_external_services')).toEqual(['blank', 4, 12]);
});

it('the labels of a table on its side are a header, and no row of blanks', async () => {
  const rows = [
    '（四）无 法提供',
    '1.本机关不掌握相关政府信息',
    '2.没有现成信息需要另行制作',
    '3.补正后申请内容仍不明确',
  ];
  const header = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开',
    ...rows,
  ];
  const report = await parseText(
    TITLE,
    '三、收到和处理政府信息公开申请情况',
    `| 申请人情况 | ${header.join(' | ')} |`,
    `| 公民 | ${header.map(() => '4').join(' | ')} |`,
    `| 企业 | ${header.map(() => '0').join(' | ')} |`,
    '五、存在的主要问题及改进情况',
  );
  expect(report.cells.filter(({ state }) => state === 'blank')).toEqual([]);
});

it('a value in a document with a column of serial numbers is no first serial number', async () => {
  const report = await parseText(
    TITLE,
    '二、主动公开政府信息情况',
    ...['第二十条第（五）项', '序号', '信息内容', '本年处理决定数量', '1', '行政许可', '1'],
    ...[
      '第二十条第（六）项',
      '序号',
      '信息内容',
      '本年处理决定数量',
      '2',
      '行政处罚',
      '5',
      '3',
      '行政强制',
      '1',
    ],
    ...['第二十条第（八）项', '序号', '信息内容', '本年收费金额（单位：万元）', '4', '行政事业性收费', '7'],
    '三、收到和处理政府信息公开申请情况',
  );
  expect(valuesOf(report, 'administrative_licensing')).toEqual([1]);
  expect(valuesOf(report, 'administrative_compulsion')).toEqual([1]);
});

describe('numbering of rows that ran together', () => {
  const ROWS = ['政府公报', '政府网站', '政务微博', '政务微信', '其他方式'];
  const FIGURES = [30, 509, 12, 4, 5];
  const print = (numbering: (number: number) => string) => {
    const rows = ROWS.map((row, index) => `${numbering(index + 1)}${row}公开政府信息数条${FIGURES[index]}`);
    return parseText(
      '2016年政府信息公开工作年度报告',
      `政府信息公开情况统计表统计指标单位统计数一、主动公开情况——（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）条663其中：主动公开规范性文件数条4制发规范性文件总数件5（二）通过不同渠道和方式公开政府信息的情况——${rows.join('')}二、回应解读情况——（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）次6`,
    );
  };
  const CHANNELS = ['gazette', 'website', 'weibo', 'wechat', 'other'];
  const read = async (numbering: (number: number) => string) => {
    const report = await print(numbering);
    return CHANNELS.flatMap((channel) => valuesOf(report, `proactive.channel.${channel}`));
  };

  it.each<[string, (number: number) => string]>([
    ['with a bracket', (number) => `${number}）`],
    ['with white space', (number) => `${number} `],
    ['in circles', (number) => String.fromCodePoint(0x2460 + number - 1)],
    ['nowhere', () => ''],
  ])('is no part of a value where it is printed %s', async (_, numbering) => {
    expect(await read(numbering)).toEqual(FIGURES);
  });

  it('may be part of a value where one number is printed in another way', async () => {
    expect(await read((number) => (number === 3 ? '3' : `${number}.`))).toEqual([30, 'unreadable', 12, 4, 5]);
  });
});

describe('page numbers that rows ran together with', () => {
  const print = (first: string, second: string) =>
    parseText(
      [
        TITLE,
        PROACTIVE.replace('行政规范性文件', `${first}行政规范性文件`),
        `${APPLICANTS}${RECEIVED}${second}${CARRIED_IN}${GRANTED}${PARTLY}${DENIED.join('')}${END}`,
      ].join(''),
    );

  it.each([
    ['第2页', '第3页'],
    ['~ 2 ~', '~ 3 ~'],
    ['- 2 -', '- 3 -'],
    ['—2—', '—3—'],
  ])('are no values: %s', async (first, second) => {
    const report = await print(first, second);
    expect(valuesOf(report, 'rules')).toEqual([0, 0, 0]);
    expect(valuesOf(report, 'normative_documents')).toEqual([5, 1, 2]);
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
  });

  it('may be values between dashes, where they do not count on', async () => {
    const report = await print('-2-', '-9-');
    expect(new Set(valuesOf(report, 'rules'))).toEqual(new Set(['unreadable']));
    expect(new Set(valuesOf(report, 'received'))).toEqual(new Set(['unreadable']));
  });
});

describe('figures with their units where rows run together', () => {
  const rows = (figures: readonly string[]) => [
    `政府信息公开情况统计表统计指标单位统计数一、主动公开情况——（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）条${figures[0]}`,
    `其中：主动公开规范性文件数条${figures[1]}`,
    `制发规范性文件总数件${figures[2]}`,
    '二、回应解读情况——',
    `（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）次${figures[3]}`,
    `七、依申请公开信息收取的费用万元${figures[4]}`,
  ];
  const CODES = [
    'proactive.items',
    'proactive.normative_documents_disclosed',
    'proactive.normative_documents_issued',
    'response.hot_topics',
    'fees',
  ];
  const read = async (between: string, figures: readonly string[]) => {
    const report = await parseText(
      `2016年政府信息公开工作年度报告\n${rows(figures).join(between)}${between}`,
    );
    return CODES.flatMap((code) => valuesOf(report, code));
  };

  it.each([
    ['on a line each', '\n'],
    ['all on one line', ''],
  ])('are read: %s', async (_, between) => {
    expect(await read(between, ['663条', '4条', '5件', '12次', '0.5万元'])).toEqual([663, 4, 5, 12, 0.5]);
    expect(await read(between, ['663条', '4条', '5件', '12次', '5000元'])).toEqual([663, 4, 5, 12, 0.5]);
  });

  it('are not where figures without units show that a remark may have run into them', async () => {
    const values = await read('', ['663', '4', '52件为网络申请', '12次', '0.5']);
    expect(values[2]).not.toBe(52);
  });
});

describe('among rows that ran together', () => {
  const print = (...rows: readonly string[]) =>
    parseText([TITLE, PROACTIVE, APPLICANTS, ...rows, END].join(''));

  it('the two tables into which 行政复议 and 行政诉讼 are parted are read', async () => {
    const outcomes = '结果维持结果纠正其他结果尚未审结总计';
    const report = await print(
      RECEIVED,
      CARRIED_IN,
      `四、政府信息公开行政复议、行政诉讼情况行政复议${outcomes}20002`,
      `行政诉讼未经复议直接起诉复议后起诉${outcomes}${outcomes}0000008008`,
    );
    expect(valuesOf(report, 'reconsideration')).toEqual([2, 0, 0, 0, 2]);
    expect(valuesOf(report, 'litigation_after_reconsideration')).toEqual([0, 8, 0, 0, 8]);
  });

  it('one of marks for missing values is no proof of blanks, and is not blank', async () => {
    const report = await print(RECEIVED, '二、上年结转政府信息公开申请数量——————————————', GRANTED);
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
    expect(new Set(valuesOf(report, 'carried_in'))).toEqual(new Set(['unreadable']));
  });

  it('one with white space between some of its values is no proof of blanks', async () => {
    const report = await print(RECEIVED, '二、上年结转政府信息公开申请数量00 0 0　0   0 0 ', GRANTED);
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
  });

  it('one that does not add up is read where only its last digit is no zero', async () => {
    const report = await print(RECEIVED, '二、上年结转政府信息公开申请数量0000003', GRANTED);
    expect(valuesOf(report, 'carried_in')).toEqual([0, 0, 0, 0, 0, 0, 3]);
    const doubtful = await print(RECEIVED, '二、上年结转政府信息公开申请数量0100000', GRANTED);
    expect(new Set(valuesOf(doubtful, 'carried_in'))).toEqual(new Set(['unreadable']));
  });
});

describe('rows that run together with a column for remarks', () => {
  const HEADER = APPLICANTS.replace('申请人情况', '申请人情况备注');
  const LATER = [
    '2.没有现成信息需要另行制作0000000/',
    '3.补正后申请内容仍不明确1000001无',
    '（五）不予处理1.信访举报投诉类申请0000000见附件2.重复申请0000000',
  ];

  it('are read where a mark or words stand behind the values', async () => {
    const report = await parseText(
      [TITLE, PROACTIVE, `${HEADER}${RECEIVED}/${CARRIED_IN}`, ...LATER, END].join(''),
    );
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
    expect(valuesOf(report, 'unavailable_needs_creation')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(valuesOf(report, 'unavailable_still_unclear')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('are read where the next label shows its number behind the remark', async () => {
    const report = await parseText(
      '2016年政府信息公开工作年度报告',
      '政府信息公开情况统计表统计指标单位统计数备注（二）通过不同渠道和方式公开政府信息的情况——1.政府公报公开政府信息数条0无2.政府网站公开政府信息数条25见附件3.政务微博公开政府信息数条4/4.政务微信公开政府信息数条0',
    );
    expect(valuesOf(report, 'proactive.channel.gazette')).toEqual([0]);
    expect(valuesOf(report, 'proactive.channel.website')).toEqual([25]);
    expect(valuesOf(report, 'proactive.channel.weibo')).toEqual([4]);
  });

  it('are read beside a note that touches them', async () => {
    const report = await parseText(
      [TITLE, PROACTIVE, `${APPLICANTS}${RECEIVED}* 29`, CARRIED_IN, END].join(''),
    );
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
  });
});
