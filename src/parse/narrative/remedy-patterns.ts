import { CASES, type FactPattern, NO, oneOf } from './fact-pattern.js';

/** What is said of applications and lawsuits on the way to their name. */
const ON_DISCLOSURE = `(?:${oneOf(
  '发生|出现|收到|接到|产生|涉及|过|任何|一[例起件宗]',
  '(?:针对|涉及)[^,、]{1,20}?(?:有关|(?=(?:政府|政务)?信息公开))|由|因|对|公民|法人|其[他它]组织|针对|关于|与|有关|相关',
  '[我本全](?:局|委|镇|乡|街道|街|办|厅|院|县|区|市|中心|单位|机关|部门|级)|政府|政务|依申请|信息|公开|工作',
  '事务|案由|类|方面|问题|申请|被|引起|引发|提起|导致|而|的|或者|或|和|及|、|举报|投诉|申诉',
)})*`;
/** 行政执法工作无被申请行政复议 is on other work. */
const NOT_OF_ENFORCEMENT = '(?<!执法[^,;]{0,8})';
const CASE = '(?:案件|案|申请|事项)?';
/** 未发生行政复议被纠错 says that none was lost, 未出现行政复议逾期答复 that none was late; not that there was none. */
const NOT_OF_SOME =
  '(?!(?:[、和及与或](?:行政)?诉讼)?被)(?!后|决定|答复|机关|机构|程序)(?![^,]{0,24}(?:纠错|纠正|撤销|变更|败诉|违法|费用|支出|逾期|超期|审结))';
/** 行政复议和行政诉讼均为0. */
const BOTH_NONE = `(?:行政)?复议${CASE}[、和及与或](?:行政)?诉讼${CASE}(?:均|都|数)*[为是]?[0零](?!\\d)`;
const OUTCOME = '结果|维持|纠正|经|后|纠错|审结';

/** Figures on what applicants do against an answer: administrative reconsideration and lawsuits. */
export const remedyPatterns: readonly FactPattern[] = [
  {
    code: 'reconsiderations',
    label: '行政复议',
    english: 'Applications for administrative reconsideration',
    keywords: ['复议'],
    words: `行政复议${CASE}`,
    around: ['(?:发生|收到|引发|被提起)(?:了)?', `${ON_DISCLOSURE}行政复议${CASE}`],
    units: CASES,
    context: '公开',
    section: 'review_litigation',
    none: `${NOT_OF_ENFORCEMENT}${NO}${ON_DISCLOSURE}(?:(?:行政)?诉讼${CASE}${ON_DISCLOSURE})?(?:行政)?复议${NOT_OF_SOME}|${BOTH_NONE}`,
    unless: OUTCOME,
  },
  {
    code: 'litigations',
    label: '行政诉讼',
    english: 'Administrative lawsuits',
    keywords: ['诉讼', '应诉', '起诉'],
    // An authority also answers to suits over other work.
    words: `行政诉讼${CASE}|(?<=行政复议${CASE}\\d{1,4}[件起宗],)诉讼${CASE}|信息公开(?:类|工作|方面|案件|引起|引发|的)*行政应诉${CASE}`,
    around: ['(?:发生|收到|引发|被提起)(?:了)?', `${ON_DISCLOSURE}行政诉讼${CASE}`],
    units: CASES,
    context: '公开',
    section: 'review_litigation',
    none: `${NOT_OF_ENFORCEMENT}${NO}${ON_DISCLOSURE}(?:(?:行政)?复议${CASE}${ON_DISCLOSURE})?(?:(?:行政)?诉讼|行政起诉)${NOT_OF_SOME}|${BOTH_NONE}`,
    unless: OUTCOME,
  },
];
