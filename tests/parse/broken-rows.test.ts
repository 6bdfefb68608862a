import { describe, expect, it } from 'vitest';
import { LEGACY, NEXT, parseText, REQUESTS, TITLE, valuesOf } from './parsing.js';

describe('a label that is broken over lines', () => {
  it('keeps the figure of its remark', async () => {
    const report = await parseText(
      ...LEGACY,
      '一、主动公开情况 ——',
      '（一）主动公开政府信息数（不同渠道和方式公开相同信息计 1 条 7',
      '条）',
      '二、回应解读情况 ——',
      '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计 1',
      '次）',
      '次 5',
      '（二）通过不同渠道和方式回应解读的情况 ——',
      '1.参加或举办新闻发布会总次数 次 12',
      '2.政府网站在线访谈次数 次 3',
      NEXT,
    );
    expect(valuesOf(report, 'proactive.items')).toEqual([7]);
    expect(valuesOf(report, 'response.hot_topics')).toEqual([5]);
    expect(valuesOf(report, 'response.press_conferences')).toEqual([12]);
  });

  it('does not make its row blank where the values stand in the middle of its lines', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '一、本年新收政府信息公开申请数量 │3│0│0│0│0│0│3',
      '│（六）│1.申请人无正当理由逾期不补正、 │ │ │ │ │ │ │ │',
      '│其他  │行政机关不再处理其政府信息公开 │2│0│0│0│0│0│2│',
      '│处理  │申请                           │ │ │ │ │ │ │ │',
      '四、结转下年度继续办理 │1│0│0│0│0│0│1',
      NEXT,
    );
    expect(valuesOf(report, 'other_not_corrected_in_time')).not.toContain('blank');
    expect(valuesOf(report, 'carried_out')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });
});

describe('values that a row has no room for', () => {
  it('may be the rest of its numbers, which narrow columns broke', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '│一、本年新收政府信息公开申请数量│439│0│0│0│0│12│451│',
      '│                                │530│ │ │ │ │  │542│',
      '│二、上年结转政府信息公开申请数量│3  │0│0│0│0│0 │3  │',
      '│四、结转下年度继续办理          │4  │0│0│0│0│0 │4  │',
      NEXT,
    );
    expect(valuesOf(report, 'received')).toEqual(Array<string>(7).fill('unreadable'));
    expect(valuesOf(report, 'carried_in')).toEqual([3, 0, 0, 0, 0, 0, 3]);
  });

  it('and that stand below it, where the row adds up without them only', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '│一、本年新收政府信息公开申请数量│969│　│0│0│0│0│969│',
      '│                                │   │0 │ │ │ │ │   │',
      '│二、上年结转政府信息公开申请数量│3  │0 │0│0│0│0│3  │',
      '│四、结转下年度继续办理          │4  │0 │0│0│0│0│4  │',
      NEXT,
    );
    expect(valuesOf(report, 'received')).toEqual(Array<string>(7).fill('unreadable'));
  });

  it('and that stand on another line than the first, where the label does as well', async () => {
    const report = await parseText(
      TITLE.replace('2021', '2019'),
      '第二十条第（八）项',
      '信息内容',
      '上一年项目数量',
      '本年增/减',
      '行政事业性收费',
      '1 7',
      '-2',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_fees')).toEqual(['unreadable', 'unreadable']);
  });

  it('are not the numbering of the next label, which has its own', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '一、本年新收政府信息公开申请数量 16 0 0 0 0 0 16',
      '（三）不予公开 5.属于三类内部事务信息 16 0 0 0 0 0 1 6',
      '6.属于四类过程性信息 0 0 0 0 0 0 0',
      NEXT,
    );
    expect(valuesOf(report, 'denied_internal_affairs')).not.toContain(1);
    expect(valuesOf(report, 'denied_process_information')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('may be those of a row that seems to be blank', async () => {
    const zeros = '0 0 0 0 0 0 0';
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      `一、本年新收政府信息公开申请数量 ${zeros}`,
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      `（一）予以公开 ${zeros} ${zeros}`,
      `四、结转下年度继续办理 ${zeros}`,
      NEXT,
    );
    expect(valuesOf(report, 'carried_in')).toEqual(Array<string>(7).fill('unreadable'));
    expect(valuesOf(report, 'carried_out')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('are not what is drawn across a table', async () => {
    const report = await parseText(
      TITLE,
      '二、主动公开政府信息情况',
      '第二十条第（八）项',
      '  信息内容         本年收费金额（单位：万元）',
      '  ---------------- --------------------------',
      '  行政事业性收费   7',
      '  ---------------- --------------------------',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_fees')).toEqual([7]);
  });
});

describe('in a row of running text', () => {
  it('digits from zero may be several values, and so tell nothing of the others', async () => {
    const report = await parseText(
      TITLE.replace('2021', '2019'),
      '第二十条第（八）项',
      '信息内容 上一年项目数量 本年增/减',
      '行政事业',
      '性收费\t\t00',
      '第二十条第（九）项',
      '信息内容 采购项目数量 采购总金额',
      '政',
      '府集中采购\t\t00.63',
      NEXT,
    );
    expect(valuesOf(report, 'administrative_fees')).toEqual(['unreadable', 'unreadable']);
    expect(valuesOf(report, 'central_procurement')).toEqual(['unreadable', 'unreadable']);
  });

  it('a share in per cent is a remark that stands where a blank vanished', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3',
      '二、上年结转政府信息公开申请数量 0 0 0 0 0 0',
      '3.5%',
      '四、结转下年度继续办理 1 0 0 0 0 0 1',
      NEXT,
    );
    expect(valuesOf(report, 'carried_in')).toEqual(Array<string>(7).fill('unreadable'));
    expect(valuesOf(report, 'carried_out')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('the number that a narrow column broke may stand on the line above the others', async () => {
    const report = await parseText(
      TITLE,
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议 行政诉讼',
      '未经复议直接起诉 复议后起诉',
      '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
      '925',
      '0件 0件 0件 0件 0件 0件 0件 0件 0件 0件 0件 0件 925件 0件',
      '件',
      NEXT,
    );
    expect(report.cells.some(({ state }) => state === 'reported')).toBe(false);
  });
});

describe('a row whose label and values a page break parts', () => {
  const applicant = (name: string, value: string) => `${name} | ${Array<string>(23).fill(value).join(' | ')}`;
  const HEADER = [
    '三、收到和处理政府信息公开申请情况',
    ' | 一、本年新收政府信息公开申请数量 | 二、上年结转政府信息公开申请数量 | （一）予以公开 | （二）部分公开 | 1.属于国家秘密 | 2.其他法律行政法规禁止公开 | 3.危及“三安全一稳定” | 4.保护第三方合法权益 | 5.属于三类内部事务信息 | 6.属于四类过程性信息 | 7.属于行政执法案卷 | 8.属于行政查询事项 | 1.本机关不掌握相关政府信息 | 2.没有现成信息需要另行制作 | 3.补正后申请内容仍不明确 | 1.信访举报投诉类申请 | 2.重复申请 | 3.要求提供公开出版物 | 4.无正当理由大量反复申请 | 5.要求行政机关确认或重新出具已获取信息 | （六）其他处理 | （七）总计 | 四、结转下年度继续办理',
  ];

  it('is not blank in a table on its side', async () => {
    const report = await parseText(
      TITLE.replace('2021', '2019'),
      ...HEADER,
      applicant('自然人', '0'),
      applicant('', '0'),
      applicant('商业企业', ''),
      ...['科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((name) => applicant(name, '0')),
      NEXT,
    );
    const enterprises = report.cells.filter(({ column }) => column.code === 'commercial_enterprise');
    expect(enterprises.map(({ state }) => state)).not.toContain('blank');
  });
});

describe('what a browser makes of broken spans', () => {
  it('puts a unit and its value above the label beside them, below a row that is blank', async () => {
    const report = await parseText(
      ...LEGACY,
      '（二）申请办结数 件 7',
      '1.按时办结数 件 7',
      '2.延期办结数 件',
      '件 10',
      '（三）申请答复数',
      '1.属于已主动公开范围数 件 6',
      '2.同意公开答复数 件 4',
      NEXT,
    );
    expect(valuesOf(report, 'requests.closed.extended')).toEqual(['unreadable']);
    expect(valuesOf(report, 'requests.answered')).toEqual(['unreadable']);
    expect(valuesOf(report, 'requests.answered.already_public')).toEqual([6]);
  });

  it('puts the headers of reviews beside empty cells, which are no blank rows', async () => {
    const report = await parseText(
      TITLE,
      '四、政府信息公开行政复议、行政诉讼情况',
      '| 行政复议 | 行政诉讼 |',
      '| | | | 尚未审结 | | 未经复议直接起诉 | 复议后起诉 | |',
      '| 结果维持 | | 其他结果 |------| |-------|------| |',
      '| | 结果纠正 | | 结果维持 | 总计 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
      '| 0 | | 0 | 0 | | 0 | 0 | 0 | 1 | 5 | 0 | 6 | 0 | 0 | 0 | 0 | 0 |',
      NEXT,
    );
    expect(report.cells.some(({ state }) => state === 'blank' || state === 'reported')).toBe(false);
  });
});

describe('a row that is printed again with values', () => {
  it('is doubtful where the label of the second is broken around them', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '5.属于三类内部事务信息 0 0 0 0 10 0 10',
      '6.属于四类过程性信息',
      '6.属于四类过程性',
      '8 3 7 9 3 3 3',
      '信息',
      '7.属于行政执法案卷 0 0 0 0 0 0 0',
      NEXT,
    );
    expect(valuesOf(report, 'denied_process_information')).not.toContain(8);
    expect(valuesOf(report, 'denied_enforcement_file')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('a number in pieces', () => {
  it('is one where a narrow column broke it at the comma of its thousands', async () => {
    const report = await parseText(
      ...LEGACY,
      ...['四、行政复议数量', '件', '1', '，018'],
      ...['（一）维持具体行政行为数', '件', '1，', '012'],
      ...['（二）被依法纠错数', '件', '6', '，', '018'],
      NEXT,
    );
    expect(valuesOf(report, 'reconsideration.total')).toEqual([1018]);
    expect(valuesOf(report, 'reconsideration.upheld')).toEqual([1012]);
    expect(valuesOf(report, 'reconsideration.corrected')).toEqual(['unreadable']);
  });

  it('is not exact where the word before it says so', async () => {
    const report = await parseText(
      TITLE.replace('2021', '2019'),
      '第二十条第（九）项',
      '信息内容 采购项目数量 采购总金额',
      '政府集中采购 约 852件 0万元',
      NEXT,
    );
    expect(valuesOf(report, 'central_procurement')).toEqual(['unreadable', 0]);
  });

  it('is none where a tab stands between some cells and spaces between others', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '一、本年新收政府信息公开申请数量\t9    0\t   0      0\t0    0\t 9',
      '二、上年结转政府信息公开申请数量\t0    0    0      0    0    0  0',
      NEXT,
    );
    expect(valuesOf(report, 'received')).toEqual([9, 0, 0, 0, 0, 0, 9]);
  });
});

describe('a word that makes a number inexact', () => {
  it('does so where the cells of a row ran together', async () => {
    const report = await parseText(
      ...LEGACY,
      '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）条近6',
      '制发规范性文件总数件12',
      '（二）通过不同渠道和方式公开政府信息的情况——',
      '1.政府公报公开政府信息数条约18 2.政府网站公开政府信息数条5',
      NEXT,
    );
    expect(valuesOf(report, 'proactive.items')).toEqual(['unreadable']);
    expect(valuesOf(report, 'proactive.normative_documents_issued')).toEqual([12]);
    expect(valuesOf(report, 'proactive.channel.gazette')).toEqual(['unreadable']);
  });
});

describe('the last row of a table', () => {
  it('is not blank where its label goes on behind the empty cells of its first line', async () => {
    const report = await parseText(
      TITLE,
      ...REQUESTS,
      '|一、本年新收政府信息公开申请数量|2|0|0|0|0|0|2|',
      '|二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0|',
      '|四、结转下年度继续办| | |',
      '|理|0 0|0|',
      '| |0 0|0 0|',
      NEXT,
    );
    expect(valuesOf(report, 'carried_out')).not.toContain('blank');
    expect(valuesOf(report, 'received')).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });
});
