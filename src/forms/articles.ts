import type { RegulationsId } from './regulations.js';

/** An article of 《政府信息公开条例》 that a row of a form reports on. */
export interface Article {
  /**
   * Article, and paragraph or item in brackets: `20(5)` is 第二十条第（五）项 of the Regulations of 2019; those of
   * 2007 have the year in front: `2007:21(1)`.
   */
  readonly id: string;
  readonly regulations: RegulationsId;
  readonly chinese: string;
  /** What it is about, in the law's words. */
  readonly title: string;
  readonly english: string;
}

/** Id, citation, title and English title. */
type ArticleEntry = readonly [id: string, chinese: string, title: string, english: string];

/** Paragraphs and items of articles 16, 36 and 39 follow the text; that of 36 (reconfirmation) is inferred. */
const revised: readonly ArticleEntry[] = [
  [
    '14',
    '第十四条',
    '国家秘密、法律行政法规禁止公开以及危及安全稳定的信息',
    'State secrets, prohibitions by law, security and stability',
  ],
  ['15', '第十五条', '商业秘密、个人隐私等涉及第三方的信息', 'Trade secrets and privacy of third parties'],
  ['16(1)', '第十六条第一款', '内部事务信息', 'Internal affairs'],
  ['16(2)', '第十六条第二款', '过程性信息和行政执法案卷信息', 'Process information and enforcement files'],
  [
    '20(1)',
    '第二十条第（一）项',
    '行政法规、规章和规范性文件',
    'Administrative regulations, rules and normative documents',
  ],
  [
    '20(5)',
    '第二十条第（五）项',
    '行政许可和其他对外管理服务事项',
    'Licensing and other services to the public',
  ],
  ['20(6)', '第二十条第（六）项', '行政处罚、行政强制', 'Administrative penalties and compulsion'],
  ['20(8)', '第二十条第（八）项', '行政事业性收费', 'Administrative fees'],
  ['20(9)', '第二十条第（九）项', '政府集中采购', 'Centralised government procurement'],
  ['27', '第二十七条', '申请获取政府信息的权利', 'Right to request information'],
  ['29', '第二十九条', '申请的提出和内容', 'How a request is made and what it states'],
  ['30', '第三十条', '申请内容不明确的补正', 'Unclear requests and their correction'],
  ['35', '第三十五条', '数量、频次明显超过合理范围的申请', 'Excessive requests'],
  ['36', '第三十六条', '对申请的答复', 'Answers to a request'],
  ['36(1)', '第三十六条第（一）项', '已经主动公开', 'Already public'],
  ['36(2)', '第三十六条第（二）项', '可以公开', 'Granted'],
  ['36(4)', '第三十六条第（四）项', '政府信息不存在', 'Not held: no such information was found'],
  ['36(5)', '第三十六条第（五）项', '不属于本行政机关负责公开', 'For another agency to disclose'],
  ['36(6)', '第三十六条第（六）项', '重复申请', 'Repeated requests'],
  [
    '36(7)',
    '第三十六条第（七）项',
    '法律、行政法规对获取另有规定',
    'Information under special rules of inquiry',
  ],
  ['37', '第三十七条', '区分处理', 'Separable information'],
  ['38', '第三十八条', '需要加工、分析的信息', 'Information that would have to be made'],
  ['39(1)', '第三十九条第一款', '信访、投诉、举报', 'Petitions, reports and complaints'],
  ['39(2)', '第三十九条第二款', '公开出版物', 'Requests for public publications'],
  ['42', '第四十二条', '信息处理费', 'Fees for processing information'],
  ['51', '第五十一条', '投诉、举报、行政复议和行政诉讼', 'Complaints, reconsideration and litigation'],
];

const original: readonly ArticleEntry[] = [
  ['2', '第二条', '政府信息的定义', 'What government information is'],
  ['4', '第四条', '政府信息公开工作机构', 'Units in charge of disclosure'],
  ['6', '第六条', '及时、准确公开和澄清', 'Timely and accurate disclosure, correction of false information'],
  ['8', '第八条', '不得危及国家安全、公共安全、经济安全和社会稳定', 'Security and stability'],
  ['9', '第九条', '应当主动公开的政府信息', 'What is to be disclosed proactively'],
  [
    '10(1)',
    '第十条第（一）项',
    '行政法规、规章和规范性文件',
    'Administrative regulations, rules and normative documents',
  ],
  ['13', '第十三条', '申请获取政府信息的权利', 'Right to request information'],
  [
    '14',
    '第十四条',
    '保密审查，国家秘密、商业秘密、个人隐私',
    'Secrecy review; state secrets, trade secrets, privacy',
  ],
  ['15', '第十五条', '主动公开的方式', 'Channels of proactive disclosure'],
  ['16', '第十六条', '政府信息查阅场所', 'Places to consult information'],
  ['20', '第二十条', '申请的形式和内容', 'Form and content of a request'],
  ['21', '第二十一条', '对申请的答复', 'Answers to a request'],
  ['21(1)', '第二十一条第（一）项', '属于公开范围', 'Open to disclosure'],
  ['21(2)', '第二十一条第（二）项', '属于不予公开范围', 'Not to be disclosed'],
  [
    '21(3)',
    '第二十一条第（三）项',
    '不属于本行政机关公开或者不存在',
    'For another agency to disclose, or not existing',
  ],
  ['21(4)', '第二十一条第（四）项', '申请内容不明确', 'Unclear requests'],
  ['22', '第二十二条', '区分处理', 'Separable information'],
  ['24', '第二十四条', '答复期限', 'Time limits for an answer'],
  ['27', '第二十七条', '检索、复制、邮寄等成本费用', 'Fees for searching, copying and mailing'],
  ['33(1)', '第三十三条第一款', '举报', 'Complaints'],
  ['33(2)', '第三十三条第二款', '行政复议和行政诉讼', 'Reconsideration and litigation'],
];

function article(regulations: RegulationsId, [id, chinese, title, english]: ArticleEntry): Article {
  return { id: regulations === '2019' ? id : `${regulations}:${id}`, regulations, chinese, title, english };
}

export const articles: readonly Article[] = [
  ...original.map((entry) => article('2007', entry)),
  ...revised.map((entry) => article('2019', entry)),
];
