const DISCLOSURE = /信息公开|政务公开/;
const ANNUAL_REPORT = /年报|年度(?:工作)?(?:情况)?报告/;
/** 2019年, 2019年度, 二〇一九年 */
const YEAR = /(?:19|20)\d{2}\s*年?|[一二]\s*[〇○零Ｏ0九]\s*[一二三四五六七八九〇○零Ｏ0]{2}\s*年/;
const EXPLANATION = /解读|图解|一图|图说|问答|答记者问/;
const NOTICE = /关于.*的(?:通知|通报|公告|函)|通知$|培训|工作方案/;

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
  if (!namesAnnualReport(words)) return 'other';
  if (EXPLANATION.test(words)) return 'explanation';
  if (NOTICE.test(words)) return 'notice';
  return namesYear(words) ? 'report' : 'list';
}

/** Names the disclosure of information and an annual report: 建宁县2020年政府信息公开工作年度报告 */
export function namesDisclosureReport(text: string): boolean {
  const words = withoutSpaces(text);
  return DISCLOSURE.test(words) && ANNUAL_REPORT.test(words);
}

/** Names some annual report: enough on a page that lists nothing else. */
export function namesAnnualReport(text: string): boolean {
  return ANNUAL_REPORT.test(withoutSpaces(text));
}

export function namesYear(text: string): boolean {
  return YEAR.test(text);
}

/** The first year that a title names, in either kind of digits; null where it names none. */
export function yearOfTitle(text: string): number | null {
  const [written] = YEAR.exec(withoutSpaces(text)) ?? [];
  if (written === undefined) return null;
  const digits = [...written.replace('年', '')].map(digitOf).join('');
  return Number(digits);
}

function digitOf(character: string): string {
  if (/\d/.test(character)) return character;
  return /[〇○零Ｏ]/.test(character) ? '0' : String('一二三四五六七八九'.indexOf(character) + 1);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
