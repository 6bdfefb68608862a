/**
 * 统计数据的时限为2020年1月1日至2020年12月31日: the period that the notice asks every report to state. Characters of
 * it get lost (20201月1日至202012月31日). In 2008 the Regulations were in force from 1 May on.
 */
export const PERIOD =
  /(20\d{2})[年-]?(?:1[月-]?|(?<=2008年)5月)1日?(?:《条例》(?:施行|实施)之日)?起?[,，]?(?:至|到|[-–—~～])(?:(20\d{2})[年-]?|同年|当年|本年)?12[月-]?(?:31|底)/u;
/** 统计期限为2020年1月至12月. */
export const MONTHS =
  /(?:统计|期限|时限|数据)[^。]{0,20}?(20\d{2})年1月(?:份)?(?:至|到|[-–—~～])(?:(20\d{2})年)?12月/u;
/** 编制了2020年政府信息公开工作年度报告, 现公布…局2020年度…: what the report says that it is. */
export const SAYS =
  /(?:编制|编写|公布|公开|发布|形成)了?[\p{Script=Han}()]{0,30}?(20\d{2})(?:年度?|度)[\p{Script=Han}()]{0,30}?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:报告|年报)/u;
/** Every such announcement and period, to leave out. */
export const ALL_SAID = new RegExp([SAYS, PERIOD, MONTHS].map(({ source }) => source).join('|'), 'gu');
/** 按时公布2021年度政府信息公开工作年度报告: of the year before, among the work that was done. */
export const WORK_DONE = new RegExp(
  `(?:按时|及时|按期|如期|[月底日]前|(?<!现)已)[\\p{Script=Han}()\\d]{0,12}?${SAYS.source}`,
  'gu',
);
export const FULL_DATE = /20\d{2}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|年\d{1,2}月\d{1,2}日)/gu;
/** A year as the one spoken of, and not the beginning of a date or of a period. */
export const MENTION = /(?<!\d)(20\d{2})年度?(?!\d{0,2}\d月|以来|底|起)/gu;
/** 《…办公室关于2020年…的通知》: the names of notices name years as well. */
export const QUOTED_TITLE = /《[^》]{0,120}》/gu;

const NUMERALS = '〇一二三四五六七八九';
/** 二〇二〇年, and no 二〇二〇年三月: a date. */
const YEAR_IN_NUMERALS =
  /[二2]([〇零○Oo\u041e\u043e0一二三四五六七八九1-9]{3})(?=年(?![一二三四五六七八九十]{1,2}月))/gu;

/** Text with its years in digits. */
export function withDigits(text: string): string {
  return text.replace(YEAR_IN_NUMERALS, (_, rest: string) => `2${toDigits(rest)}`);
}

/** 〇二〇, 0二0 and 零20 are all 020. */
function toDigits(text: string): string {
  return [...text.replace(/[零○Oo\u041e\u043e]/gu, '〇')]
    .map((character) => (/\d/u.test(character) ? character : NUMERALS.indexOf(character)))
    .join('');
}
