import { namesYear, withoutSpaces } from './title-year.js';

const DISCLOSURE = /信息公开|政务公开/;
/** 年报, but neither 青年报 nor 2021年报名 */
const ANNUAL_REPORT = /(?<!青)年报(?![名送批考到])|年度(?:工作)?(?:情况)?报告/;
/** What many called theirs before the law had a form for it: 2015年政府信息公开工作报告 */
const REPORT_OF_A_YEAR = /(?:信息|政务)公开(?:工作)?(?:情况)?(?:的)?报告/;
const PART_OF_A_YEAR = /季度|半年|上旬|\d月(?:份|政|信)/;
/** 一图, but not 第一图书馆 */
const EXPLANATION = /解读|图解|一图(?!书)|图说|长图|读懂|看懂|明白卡|动漫|漫画|问答|答记者问/;
/** Many a report comes from a 培训中心. */
const NOTICE = /关于.*的(?:通知|通报|公告|函)|通知$|培训(?!中心|学校|学院|基地)|工作方案/;

/** What a link's or a page's title says of what stands behind it. */
export type TitleKind =
  | 'report'
  /** 解读, 图解: about a report. */
  | 'explanation'
  /** 关于做好…年度报告…的通知: tells others to write theirs. */
  | 'notice'
  /** Names annual reports, but none of a year. */
  | 'list'
  | 'other';

export function kindOfTitle(text: string): TitleKind {
  const words = withoutSpaces(text);
  if (!namesAnnualReport(words) && !namesDisclosureReport(words)) return 'other';
  if (EXPLANATION.test(words)) return 'explanation';
  if (NOTICE.test(words)) return 'notice';
  return namesYear(words) ? 'report' : 'list';
}

/** Names the disclosure of information and an annual report: 建宁县2020年政府信息公开工作年度报告 */
export function namesDisclosureReport(text: string): boolean {
  const words = withoutSpaces(text);
  return (DISCLOSURE.test(words) && ANNUAL_REPORT.test(words)) || namesReportOfYear(words);
}

/** Names some annual report: enough on a page that lists nothing else. */
export function namesAnnualReport(text: string): boolean {
  return ANNUAL_REPORT.test(withoutSpaces(text));
}

function namesReportOfYear(words: string): boolean {
  return REPORT_OF_A_YEAR.test(words) && namesYear(words) && !PART_OF_A_YEAR.test(words);
}
