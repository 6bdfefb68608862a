import type { Line } from '../lines.js';
import type { ReportCell } from '../report.js';

/** What a document says of itself stands among its first lines, on a page below the navigation. */
const SEARCHED_LINES = 100;
/** What schools write their reports after, by the school year. */
const SCHOOL_PREAMBLE =
  /(?:根据|按照|依据|依照).{0,80}《高等学校信息公开办法》.{0,300}(?:编制|报告)|学年度?信息公开(?:工作)?(?:年度)?报告|(?:根据|按照|依据|依照)《[^》]{0,40}高校信息公开[^》]{0,12}报告[^》]*》/u;
/** 第一条 …: rules on reports name all that a report holds. */
const ARTICLE = /^第[一二三四五六七八九十百]{1,4}条\s*(?!第)\S/u;
const LEAST_ARTICLES = 3;
/** 结合我镇实际,制定本制度: what rules begin with, also those that carry the form of a report. */
const RULES = /制[定订]本(?:制度|办法|规定|细则|规范)/u;
const SOME_RULES = 'rules (制度, 办法)';
/** 现就年报内容解读如下: what an explanation begins with, also where its title is lost. */
const EXPLANATION = /现[就将对][^。]{0,60}(?:年报|报告)[^。]{0,20}解读/u;

/** What a document is instead of an annual report by its words, whatever its title says or lacks; null where they do not say. */
export function kindByWords(lines: readonly Line[], cells: readonly ReportCell[]): string | null {
  const top = lines.slice(0, SEARCHED_LINES);
  if (cells.some(({ state }) => state === 'reported')) return null;
  const areRules = top.some(({ plain }) => RULES.test(plain));
  if (cells.length > 0) return areRules ? SOME_RULES : null;
  if (lines.filter(({ text }) => ARTICLE.test(text)).length >= LEAST_ARTICLES)
    return 'rules, in articles (制度, 办法)';
  if (areRules) return SOME_RULES;
  if (top.some(({ text }) => EXPLANATION.test(text))) return 'an explanation of a report, by its words';
  const isOfSchool = top.some(({ text }) => SCHOOL_PREAMBLE.test(text));
  return isOfSchool ? 'a report of a school, which other rules govern (《高等学校信息公开办法》)' : null;
}
