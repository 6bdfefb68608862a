import { describe, expect, it } from 'vitest';
import { parseText, valuesOf } from './parsing.js';

/** What the tables of a text say in which nothing stands between the cells. */
const print = (...rows: readonly string[]) =>
  parseText(
    ['青溪县2020年政府信息公开工作年度报告', ...rows, '五、存在的主要问题及改进情况公开的深度还不够。'].join(
      '',
    ),
  );

const RULES =
  '二、主动公开政府信息情况第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章000规范性文件018';
const SERVICES =
  '第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可000其他对外管理服务事项209';
const PENALTIES = (penalty: string) =>
  `第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量行政处罚${penalty}行政强制004`;
const REQUESTS =
  '三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他一、本年新收政府信息公开申请数量2100003二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开1000001';
const PARTLY = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）0000000';
const DENIED =
  '（三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开00000003.危及“三安全一稳定”1000001';

describe('figures of rows that ran together are told from', () => {
  it.each(['0增210', '0减少50', '0增加21', '0↓50', '0－50'])('a change in words: %s', async (penalty) => {
    const report = await print(RULES, SERVICES, PENALTIES(penalty), REQUESTS, PARTLY, DENIED);
    expect(valuesOf(report, 'administrative_compulsion')).toEqual([0, 0, 4]);
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
    expect(new Set(valuesOf(report, 'administrative_penalty'))).toEqual(new Set(['unreadable']));
  });

  it.each(['《三安全一稳定》', '"三安全一稳定"', '”三安全一稳定“', '‘三安全一稳定’', '＂三安全一稳定＂'])(
    'the quotes before them: %s',
    async (quoted) => {
      const denied = DENIED.replace('“三安全一稳定”', quoted);
      const report = await print(RULES, SERVICES, REQUESTS, PARTLY, denied);
      expect(valuesOf(report, 'denied_security_stability')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    },
  );

  it('a remark that white space breaks, and a caption in brackets', async () => {
    const partly = PARTLY.replace('只计这一', '只计 这一');
    const report = await print(RULES, SERVICES.replace('第二', '《条例》第二'), REQUESTS, partly, DENIED);
    expect(valuesOf(report, 'normative_documents')).toEqual([0, 1, 8]);
    expect(valuesOf(report, 'partially_granted')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('a sentence that begins with a year', async () => {
    const review =
      '四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计100010000000000';
    const report = await print(RULES, SERVICES, REQUESTS, PARTLY, DENIED, `${review}2018年，公开信息3条。`);
    expect(valuesOf(report, 'reconsideration')).toEqual([1, 0, 0, 0, 1]);
  });

  it('a label that lists what it names between commas', async () => {
    const label = '1.申请人无正当理由逾期不补正,行政机关不再处理其政府信息公开申请';
    const report = await print(
      RULES.replace('本年新制作数量本年新公开数量对外公开总数量', '本年制发件数本年废止件数现行有效件数'),
      ...[REQUESTS, PARTLY, DENIED, `（六）其他处理${label}0000000`],
      '2.申请人逾期未按收费通知要求缴纳费用,行政机关不再处理其政府信息公开申请00000003.其他0000000',
    );
    expect(valuesOf(report, 'other_not_corrected_in_time')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('their unit, where a numbering shows their end', async () => {
    const report = await print(
      '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件018第二十条第（五）项信息内容本年处理决定数量行政许可12件第二十条第（六）项信息内容本年处理决定数量行政处罚3件行政强制0件第二十条第（八）项信息内容本年收费金额（单位：万元）',
    );
    expect(valuesOf(report, 'administrative_licensing')).toEqual([12]);
  });
});

describe('rows that ran together are read', () => {
  it.each(['9', '8'])(
    "where the numbering %s of a row that is not the form's touches a full one",
    async (digit) => {
      const report = await print(RULES, REQUESTS, PARTLY, `${DENIED}${digit}.属于商业秘密0000000`);
      expect(valuesOf(report, 'denied_security_stability')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    },
  );

  it('but for one whose figures add up with and without that numbering', async () => {
    const denied = DENIED.replace('1000001', '1000009919');
    const report = await print(RULES, REQUESTS, PARTLY, `${denied}9.属于商业秘密0000000`);
    expect(new Set(valuesOf(report, 'denied_security_stability'))).toEqual(new Set(['unreadable']));
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
  });

  it('below page numbers that count on from one section to another', async () => {
    const services = SERVICES.replace('行政许可', '－2－行政许可');
    const requests = REQUESTS.replace('一、本年新收', '－3－一、本年新收');
    const report = await print(RULES, services, requests, PARTLY, DENIED);
    expect(valuesOf(report, 'administrative_licensing')).toEqual([0, 0, 0]);
    expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
  });

  it('above a single page number, whose dashes touch the rows beside it', async () => {
    const report = await print(RULES, REQUESTS, PARTLY, DENIED.replace('2.其他法律', '- 2 -2.其他法律'));
    expect(valuesOf(report, 'denied_state_secret')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(valuesOf(report, 'denied_prohibited_by_law')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('with two columns only where a zero begins the two digits', async () => {
    const fees = (figures: string) =>
      `第二十条第（八）项信息内容上一年项目数量本年增/减行政事业性收费${figures}第二十条第（九）项`;
    const certain = await print(RULES, SERVICES, PENALTIES('000'), fees('05'), REQUESTS, PARTLY, DENIED);
    expect(valuesOf(certain, 'administrative_fees')).toEqual([0, 5]);
    const doubtful = await print(RULES, SERVICES, PENALTIES('000'), fees('50'), REQUESTS, PARTLY, DENIED);
    expect(valuesOf(doubtful, 'administrative_fees')).toEqual(['unreadable', 'unreadable']);
  });

  it.each(['无无无无无无无', '0无0000无', '———————', '0——0000'])(
    'beside one with marks for missing values: %s',
    async (marks) => {
      const report = await print(RULES, PENALTIES('0—4'), REQUESTS, PARTLY.replace('0000000', marks), DENIED);
      expect(valuesOf(report, 'received')).toEqual([2, 1, 0, 0, 0, 0, 3]);
      expect(new Set(valuesOf(report, 'partially_granted'))).toEqual(new Set(['unreadable']));
    },
  );

  it('not beside one with two marks that may be one cell', async () => {
    const report = await print(RULES, REQUESTS, PARTLY.replace('0000000', '0——0000'), DENIED);
    expect(new Set(valuesOf(report, 'received'))).toEqual(new Set(['unreadable']));
  });

  it('where the numeral of the next label is lost before its mark', async () => {
    const requests = REQUESTS.replace('0000000三、', '9000009、').replace('2100003', '2000002');
    const report = await print(RULES, requests, PARTLY, DENIED);
    expect(valuesOf(report, 'carried_in')).toEqual([9, 0, 0, 0, 0, 0, 9]);
    expect(valuesOf(report, 'received')).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });

  it.each(['备注：属于国家秘密 14', '说明：1.属于国家秘密 13 2.其他法律行政法规禁止公开 14'])(
    'whatever figures a note names: %s',
    async (note) => {
      const report = await print(RULES, REQUESTS, PARTLY, DENIED, note);
      expect(valuesOf(report, 'denied_state_secret')).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(valuesOf(report, 'denied_prohibited_by_law')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    },
  );

  it('without the figure that begins a remark', async () => {
    const report = await print(
      RULES.replace('总数量规章000', '总数量备注规章0003件为上年制发'),
      REQUESTS.replace('申请人情况', '申请人情况备注').replace('0000000', '00000002件为网络申请'),
      `${PARTLY}见附件（七）总计1000001无`,
    );
    expect(valuesOf(report, 'rules')).toEqual([0, 0, 0]);
    expect(valuesOf(report, 'carried_in')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

it('a row with a mark for a missing value behind its label is not blank', async () => {
  const report = await parseText(
    '青溪县2022年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    ...['第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚—', '行政强制 3'],
    '五、存在的主要问题及改进情况',
  );
  expect(valuesOf(report, 'administrative_penalty')).not.toContain('blank');
});

describe('in the table of indicators', () => {
  const CODES = ['proactive.channel.website', 'proactive.channel.weibo', 'proactive.channel.wechat'];
  const read = async (website: string, weibo: string) => {
    const report = await parseText(
      '2016年政府信息公开工作年度报告',
      `政府信息公开情况统计表统计指标单位统计数（二）通过不同渠道和方式公开政府信息的情况——1.政府公报公开政府信息数条02.政府网站公开政府信息数条${website}3.政务微博公开政府信息数条${weibo}4.政务微信公开政府信息数条85.其他方式公开政府信息数条0二、回应解读情况——`,
    );
    return CODES.flatMap((code) => valuesOf(report, code));
  };

  it.each([
    ['thousands are parted from the next numbering', '9，995', '350,355', [9995, 350355, 8]],
    ['white space around figures does not hide them', '  12', ' 0　', [12, 0, 8]],
    ['characters without width are no part of them', '12\u200b', '\u200b0', [12, 0, 8]],
    ['a mark or a word for a missing value', '—', '无', ['not_applicable', 'not_applicable', 8]],
  ])('%s', async (_, website, weibo, values) => {
    expect(await read(website, weibo)).toEqual(values);
  });
});
