import { describe, expect, it } from 'vitest';
import { LEGACY, NEXT, parsePage, parseText, REQUESTS, TITLE, valuesOf } from './parsing.js';

const PROACTIVE = [
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容 本年制发件数 本年废止件数 现行有效件数',
];

describe('a sentence whose figures stand free, as those of a PDF do', () => {
  it('is not the first copy of the table below it', async () => {
    const report = await parseText(
      TITLE,
      '一、总体情况',
      '全年办理行政许可 5157 件，行政处罚 59 件，行政强制 5 件，行政事业性收费 791.5 万元。',
      '二、主动公开政府信息情况',
      '第二十条第（五）项',
      '信息内容 本年处理决定数量',
      '行政许可 7',
      '第二十条第（六）项',
      '信息内容 本年处理决定数量',
      '行政处罚 8',
      '行政强制 9',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_licensing')).toEqual([7]);
    expect(valuesOf(report, 'administrative_penalty')).toEqual([8]);
    expect(valuesOf(report, 'administrative_compulsion')).toEqual([9]);
    expect(report.issues.map(({ code }) => code)).not.toContain('several_reports');
  });
});

describe('dashes around a number', () => {
  it('are the cells beside it, and no page number, where a row holds nothing else', async () => {
    const report = await parseText(
      '青溪县2019年政府信息公开工作年度报告',
      '第二十条第（六）项',
      '信息内容 上一年项目数量 本年增/减 处理决定数量',
      '行政处罚 — 1 —',
      '行政强制 — -2 58',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_penalty')).toEqual(['not_applicable', 1, 'not_applicable']);
    expect(valuesOf(report, 'administrative_compulsion')).toEqual(['not_applicable', -2, 58]);
  });

  it('are no value of the label that they ran into', async () => {
    const report = await parseText(
      '青溪县2016年政府信息公开工作年度报告',
      '政府信息公开情况统计表统计指标单位统计数',
      '（一）收到申请数件35',
      '其中：1.涉及国家秘密件22.涉及商业秘密件33.涉及个人隐私件- 3 -4.危及国家安全、公共安全、经济安全和社会稳定件4',
      NEXT,
    );
    expect(valuesOf(report, 'requests.answered.denied.privacy')).not.toContain(3);
  });

  it('are page numbers, where these count on', async () => {
    const report = await parseText(
      TITLE,
      [...PROACTIVE, '规章 1 2 3 - 1 - 行政规范性文件 4 5 6', ...REQUESTS].join(' '),
      '一、本年新收政府信息公开申请数量 - 2 - 1 0 0 0 0 0 1',
      NEXT,
    );
    expect(valuesOf(report, 'rules')).toEqual([1, 2, 3]);
    expect(valuesOf(report, 'normative_documents')).toEqual([4, 5, 6]);
  });
});

describe('pipes between cells only', () => {
  const HEADER = [
    TITLE,
    '三、收到和处理政府信息公开申请情况',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况',
    '自然人 | 法人或其他组织 | 总计',
  ];

  it('show an empty cell behind the last', async () => {
    const report = await parseText(
      ...HEADER,
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
      '一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 | 0 | 0 | 3',
      '二、上年结转政府信息公开申请数量 | 4 |  |  |  |  | 5 | ',
      NEXT,
    );
    expect(valuesOf(report, 'carried_in')).toEqual([4, 'blank', 'blank', 'blank', 'blank', 5, 'blank']);
  });

  it('are not those that end every cell, where line breaks hide some of them', async () => {
    const report = await parseText(
      TITLE,
      '第二十条第（六）项 |',
      '信',
      '息内容 | 本年',
      '处理决定数量 |',
      '行政',
      '处罚 | 380874 |',
      '行政',
      '强制 | 178 |',
      '四、政府信息公开行政复议、行政诉讼情况',
      '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总',
      '计 |',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_penalty')).not.toContain('blank');
    expect(valuesOf(report, 'administrative_compulsion')).not.toContain('blank');
  });

  it('leave a row open that may have a spacer in the place of a column', async () => {
    const report = await parseText(
      ...HEADER,
      '商业企业 | 科研机构 | 社会公益组织 |  | 法律服务机构 | 其他',
      '一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 |  | 0 | 0 | 3',
      '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 |  | 7 |  | ',
      '四、结转下年度继续办理 | 0 | 0 | 0 | 0 |  | 0 | 0 | 0',
      NEXT,
    );
    expect(valuesOf(report, 'received')).toEqual([1, 2, 0, 0, 0, 0, 3]);
    expect(valuesOf(report, 'carried_in')).not.toEqual([0, 0, 0, 0, 'blank', 7, 'blank']);
  });
});

describe('the unit of an amount', () => {
  const ROWS = [
    '青溪县2019年政府信息公开工作年度报告',
    '第二十条第（九）项',
    '信息内容 采购项目数量 采购总金额',
  ];

  it.each([
    ['behind a space', ['政府集中采购 3 件 4.1 万元']],
    ['on the next line', ['政府集中采购 3 件 4.1', '万元']],
    ['on a line of its own', ['政府集中采购', '3', '4.1', '万元']],
    ['between pipes', ['| 政府集中采购 | 3 | 4.1 | 万元 |']],
  ])('counts %s', async (_, row) => {
    const report = await parseText(...ROWS, ...row, NEXT);
    expect(valuesOf(report, 'central_procurement')).toEqual([3, 41_000]);
  });

  it('that is no whole one leaves the amount open', async () => {
    const report = await parseText(...ROWS, '政府集中采购 3 4.1', '万', NEXT);
    expect(valuesOf(report, 'central_procurement')).not.toContain(4.1);
  });

  it('and a number that goes on with 余 is none', async () => {
    const report = await parseText(...ROWS, '政府集中采购', '12', '余', '4100元', NEXT);
    expect(valuesOf(report, 'central_procurement')).not.toContain(12);
  });
});

describe('a figure on a line of its own above a label', () => {
  it('may begin the number of the row, which a narrow column broke', async () => {
    const report = await parseText(
      ...LEGACY,
      '（一）收到申请数 件 35',
      '1.当面申请数 件 3',
      '                   86',
      '2.传真申请数 件 1',
      '3.网络申请数 件 7',
      '4.信函申请数 件 24',
      NEXT,
    );
    expect(valuesOf(report, 'requests.received.in_person')).toEqual(['unreadable']);
    expect(valuesOf(report, 'requests.received.fax')).toEqual(['unreadable']);
    expect(valuesOf(report, 'requests.received.online')).toEqual([7]);
  });
});

describe('a letter or a point where a figure should be', () => {
  it('does not make its row blank', async () => {
    const report = await parseText(
      ...LEGACY,
      '四、行政复议数量 件 3',
      '（一）维持具体行政行为数 件 o',
      '（二）被依法纠错数 件 2',
      '（三）其他情形数 件 0.',
      '六、举报投诉数量 件',
      '七、依申请公开信息收取的费用 万元 0',
      NEXT,
    );
    expect(valuesOf(report, 'reconsideration.upheld')).not.toContain('blank');
    expect(valuesOf(report, 'reconsideration.other')).not.toContain('blank');
    expect(valuesOf(report, 'reconsideration.corrected')).toEqual([2]);
  });
});

describe('tabs', () => {
  const rows = (end: string) =>
    [...PROACTIVE.slice(0, 2), '信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t8\t11'].map(
      (row) => `\t${row}${row.includes('\t') ? end : ''}`,
    );

  it('behind every cell show no further one at the end of a line', async () => {
    const report = await parseText(TITLE, ...rows('\t'), '\t行政规范性文件\t1\t2\t3\t', NEXT);
    expect(valuesOf(report, 'rules')).toEqual(Array<string>(3).fill('unreadable'));
    expect(valuesOf(report, 'normative_documents')).toEqual([1, 2, 3]);
  });

  it('between cells show an empty one behind the last', async () => {
    const report = await parseText(TITLE, ...rows(''), '行政规范性文件\t1\t2\t', NEXT);
    expect(valuesOf(report, 'normative_documents')).toEqual([1, 2, 'blank']);
  });
});

describe('a column for last year', () => {
  it('is told by its header, also above labels that are spaced out', async () => {
    const report = await parseText(
      '青溪县2016年政府信息公开工作年度报告',
      '政府信息公开情况统计表',
      '统计指标 单 位 上年统计数 统计数',
      '一  、  主  动  公  开  情  况——',
      '（一）主动公开政府信息数（不同渠道 和方式 公开相同信息计 1 条）条 5 6',
      '其中：主动公开规  范性文件数条 9',
      '制 发 规 范 性 文 件 总 数件 7 8',
      '1.政府公报公开政府信息数条 3',
      NEXT,
    );
    expect(valuesOf(report, 'proactive.items')).toEqual([6]);
    expect(valuesOf(report, 'proactive.normative_documents_disclosed')).not.toContain(9);
    expect(valuesOf(report, 'proactive.normative_documents_issued')).toEqual([8]);
  });
});

describe('a column for remarks', () => {
  it('is empty in a row whose remark is in words, and takes none of its values', async () => {
    const row = (label: string, ...cells: string[]) =>
      `<tr><td>${label}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const report = await parsePage(
      `<p>三、收到和处理政府信息公开申请情况</p><table>
      <tr><td rowspan="3"></td><td></td><td colspan="7">申请人情况</td><td rowspan="3">备注</td></tr>
      <tr><td></td><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
      ${row('', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他')}
      ${row('一、本年新收政府信息公开申请数量', '', '', '', '1', '', '', '', '1', '依申请公开')}
      ${row('二、上年结转政府信息公开申请数量', '', '7', '0', '0', '0', '0', '0', '7', '')}
      ${row('四、结转下年度继续办理', '', '2', '0', '0', '0', '0', '0', '2', '')}</table>`,
    );
    expect(valuesOf(report, 'received')).toEqual(['blank', 'blank', 1, 'blank', 'blank', 'blank', 1]);
    expect(valuesOf(report, 'carried_in')).toEqual([7, 0, 0, 0, 0, 0, 7]);
  });
});

describe('a column of serial numbers', () => {
  it('is told by its header, also where a narrow column broke it', async () => {
    const report = await parseText(
      '青溪县2016年政府信息公开工作年度报告',
      '政府信息公开情况统计表',
      ...['序', '统计指标', '号', '单位', '统计数'],
      ...['1', '一、主动公开情况', '——'],
      ...['2', '（一）主动公开政府信息数', '条', '31'],
      ...['3', '其中：主动公开规范性文件数', '条', '32'],
      ...['4', '制发规范性文件总数', '件', '33'],
      ...['5', '（二）通过不同渠道和方式公开政府信息的情况', '——'],
      ...['6', '1.政府公报公开政府信息数', '7', '2.政府网站公开政府信息数', '条', '34'],
      NEXT,
    );
    expect(valuesOf(report, 'proactive.items')).toEqual([31]);
    expect(valuesOf(report, 'proactive.channel.gazette')).not.toContain(7);
    expect(valuesOf(report, 'proactive.channel.website')).toEqual([34]);
  });
});

describe('a cell between pipes', () => {
  const row = (...values: string[]) =>
    parseText(
      TITLE,
      '| 第二十条第（八）项 | | | |',
      '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      `| 规章 | ${values.join(' | ')} | |`,
      '| 行政规范性文件 | 4 | 5 | 6 |',
      NEXT,
    );

  it('is a zero where it holds one in Chinese', async () => {
    expect(valuesOf(await row('〇', '零', '1'), 'rules')).toEqual([0, 0, 1]);
  });

  it('is unreadable, and not blank, where it holds what stands for lost characters', async () => {
    expect(valuesOf(await row('2', '\ufffd\ufffd', '3'), 'rules')).toEqual([2, 'unreadable', 3]);
  });

  it('is nothing where it holds characters without width only', async () => {
    const report = await parseText(
      ...LEGACY.slice(0, 2),
      '统计指标 单位 上年统计数 统计数',
      '（一）主动公开政府信息数 条 5 6',
      '制发规范性文件总数 件 7 \u200b',
      '8件',
      '（二）通过不同渠道和方式公开政府信息的情况 ——',
      '1.政府公报公开政府信息数 条 3 4',
      NEXT,
    );
    expect(valuesOf(report, 'proactive.normative_documents_issued')).toEqual([8]);
  });
});

describe('text in Markdown', () => {
  it('has a backslash before the sign of a number', async () => {
    const report = await parseText(
      TITLE.replace('2021', '2019'),
      '| 第二十条第（六）项 | | | |',
      '| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
      '| 行政处罚 | 12 | \\-3 | 4 |',
      '| 行政强制 | 7 | \\+1 | 0 |',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_penalty')).toEqual([12, -3, 4]);
    expect(valuesOf(report, 'administrative_compulsion')).toEqual([7, 1, 0]);
  });
});

describe('tabs behind all cells', () => {
  it('show no empty cell at the end of a row, though the end of the text cuts its last row off', async () => {
    const report = await parseText(
      TITLE,
      '\t第二十条第（一）项\t',
      '\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数\t',
      '\t规章\t1\t2\t',
      '\t行政规范性文件\t3\t4\t5\t',
      '\t第二十条第（五）项\t',
      '\t信息内容\t本年处理决定数量\t',
      '\t行政许可\t7',
    );
    expect(valuesOf(report, 'rules')).toEqual(Array<string>(3).fill('unreadable'));
    expect(valuesOf(report, 'normative_documents')).toEqual([3, 4, 5]);
  });
});

describe('a cell between tabs', () => {
  it.each(['10 501', '13↵43', '1↵7293↵5'])('holds one value, which is not clear: %s', async (cell) => {
    const report = await parseText(
      TITLE.replace('2021', '2019'),
      '第二十条第（六）项',
      '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
      '行政处罚\t12\t-3\t4',
      `行政强制\t${cell}\t387`,
      NEXT,
    );
    expect(valuesOf(report, 'administrative_penalty')).toEqual([12, -3, 4]);
    expect(valuesOf(report, 'administrative_compulsion')).toEqual(Array<string>(3).fill('unreadable'));
  });
});
