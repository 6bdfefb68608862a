/** What titles of reports say, whatever else they do. */
export const REPORT_TITLE = /(?:信息|政务)公开.{0,12}(?:报告|年报)|年度报告.{0,4}信息公开/u;
export const NAMES_YEAR = /20\d{2}|二[〇零○Oo\u041e\u043e0]/u;
export const MOST_TITLE_CHARACTERS = 60;

/** Whether a line is the title of an annual report, and nothing else. */
export function isReportTitle(line: string): boolean {
  return line.includes(ENDING_CHARACTER) && isTitle(squeeze(line));
}

/** 关于…年度报告的函: the letter with which an agency hands in its report, in place of a title. Without white space. */
export function isTitleOfLetter(text: string): boolean {
  return /(?:报告|年报)的函$/u.test(text) && isTitle(text.replace(/的函$/u, ''));
}

/** The same of a text without white space. */
export function isTitle(text: string): boolean {
  return (
    text.length <= MOST_TITLE_CHARACTERS &&
    text.includes(ENDING_CHARACTER) &&
    !/[。；;：:，,|｜]|^第[一二三四五六七八九十百\d]+[章条]|^[一二三四五六七八九十]{1,3}、|^[•·●■◆]|^(?:根据|按照|依据|依照)/u.test(
      text,
    ) &&
    REPORT_TITLE.test(text) &&
    !INDEX_LABEL.test(text) &&
    /(?:报告|年报)(?:[（(].{0,24}[）)])?$/u.test(text)
  );
}

/** Of the page's index of the document, whose cells run together: 信息公开年报 索引号 … 分类 报告. */
const INDEX_LABEL = /索引号|发布机构|发文机[关构]|主题分类/u;

/** Of 报告 and 年报: tells at little cost what is no title. */
const ENDING_CHARACTER = '报';

/** White space inside Chinese titles is layout. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
