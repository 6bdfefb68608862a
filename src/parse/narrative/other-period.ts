import { remembered } from '../remembered.js';

/** Words by which a figure is one of another year, of a part of the year, or of what is still to come; 规划计划3条 is a kind of information. */
const OTHER_PERIOD =
  /上年|去年|上一年|往年|历年|前年|同期|同比|环比|半年|季度|当月|月均|日均|平均|每|计划(?!(?:类|信息)*\d+[条件项份])|拟|预计|力争|目标|下一步|下一?年|明年|将/u;
/** 应主动公开500条, 公开不少于500条: what is asked for, not what was done. */
const OBLIGATION = /(?:(?<![对相反响])应当?|必?须|需要?|不[少低]于)$/u;
/** A clause of its own that says so for the clause behind it: 去年,收到申请5件; but not 上年无结转,办结5件. */
const OTHER_PERIOD_CLAUSE = /^(?:去年|上年|上一年|往年|历年|明年|下一?年|下一步|计划)(?!.*结转)[^\d增减]*$/u;
/** 三年来, 近两年, 2013年至2015年; but not 一年来, 2015年共, or 二〇一五年共. */
const SEVERAL_YEARS =
  /(?<![\d〇零一二三四五六七八九十])近?(?:[两二三四五六七八九十]|[2-9])年(?:来|间|共|多|累)|近[两三四五六七八九十\d]+年|(?:近|多|几|历)年来|近几年|(20\d{2})年?(?:至|到|[-–—~])(?!\1)20\d{2}年(?!\d)/u;
/** 1月至6月, 1-6月. What the year begins with, and ends with, is the whole year. */
const MONTHS =
  /(?<from>\d{1,2})月?(?:份|\d{1,2}日)?起?(?:至|到|[-–—~])(?:20\d{2}年|同年|当年|本年)?(?<to>\d{1,2})月/u;
/** 12月份公开90条; but not 12月31日, 截至12月, 1月至今. */
const MONTH =
  /(?<!\d|截[至止]|[至到–—~-])(?<!(?:截[至止]|[至到])20\d{2}年)\d{1,2}月(?!\d|底|末|起|份?(?:至|到|以来|[-–—~]))/u;
/** A clause that only names a time: 2023年1月至6月,公开200条. */
const TIME_CLAUSE =
  /^(?:(?:近|多|几|历)年来|近几年来?|近?[两二三四五六七八九十]年来|[\d年月日份至到起止–—~-]+)$/u;
/** 2008年以来, 《条例》施行以来; but not 今年以来. */
const SINCE = /(?<!今年|本年|本年度)以来/u;
/** 2023年以来, 2023年1月1日以来: in that year. */
const sinceBeginOf = remembered((year: string) => new RegExp(`${year}年(?:1月(?:1日|份)?)?以来`, 'gu'));
/** What was done since the Regulations came into force, on 1 May, was done in the first year reported on. */
const FIRST = { year: 2008, month: 5 } as const;
/** A year is mentioned, other than in the name of a document. */
const YEAR = /20\d{2}(?=年)/gu;
const DOCUMENT_NAME = /《[^》]*》|〔[^〕]*〕/gu;
/** 办结177件(含2022年结转的3件),予以公开60件: what else is in a sum says nothing of the figures behind it. */
const INCLUDED = /\((?:其中)?(?:含|包含|包括)[^()]*\)/gu;
/** 上年结转2件、本年新收15件: what the year before left over, beside what the year brought. */
const LEFT_OVER = /(?:上一?年度?|去年)结转[^,;、\d]{0,12}\d+[件条份宗][、及和]/gu;
/** 收到申请22件,比2022年(31件)下降29%,答复22件: a clause of its own that looks back, beside the year's. */
const COMPARISON = /(?<=,)[较比]20\d{2}年[^,]*,/gu;

/**
 * True when a figure is not the reported year's. `before`: its sentence up to the words that say what is counted;
 * `words`: these and what stands between them and the number; `lead`: what stands before its sentence, up to the last
 * full stop. A total over years (累计) counts as the year's only where its own clause names the year: 2023年全年累计公开.
 */
export function isOfOtherPeriod(before: string, words: string, year: number | null, lead = ''): boolean {
  const named = before
    .replace(DOCUMENT_NAME, '')
    .replace(INCLUDED, '')
    .replace(LEFT_OVER, '')
    .replace(COMPARISON, '');
  if (isPartOfTotal(lead + named, year)) return true;
  const clauses = named.split(',');
  const own = clauses.at(-1) ?? '';
  const previous = clauses.at(-2) ?? '';
  const since = year === null ? named : named.replaceAll(sinceBeginOf(String(year)), '');
  if (year !== FIRST.year && SINCE.test(since)) return true;
  if (OTHER_PERIOD.test(own) || OBLIGATION.test(own) || OTHER_PERIOD_CLAUSE.test(previous)) return true;
  if (isNotOneYear(TIME_CLAUSE.test(previous) ? `${previous},${own}` : own, year)) return true;
  if (/累[计积]/u.test(own + words) && !namesTheYear(...withMeans(clauses), year)) return true;
  const mentioned = named.match(YEAR)?.at(-1);
  return year !== null && mentioned !== undefined && Number(mentioned) !== year;
}

/** 2023年,通过网站等渠道,累计公开90条: by what means may be said between the time and the total. */
const MEANS = /^(?:20\d{2}年)?[^\d,]{0,20}(?:通过|依托|利用|借助)[^\d,]+$/u;

/** The last clause, with the one before it where that only says by what means; and what stands before. */
function withMeans(clauses: readonly string[]): readonly [own: string, previous: string] {
  const [own = '', previous = '', before = ''] = clauses.toReversed();
  return MEANS.test(previous) ? [`${previous}${own}`, before] : [own, previous];
}

/** Whether a time is a part of a year, or several years. */
function isNotOneYear(time: string, year: number | null): boolean {
  if (SEVERAL_YEARS.test(time)) return true;
  const { from, to } = MONTHS.exec(time)?.groups ?? {};
  if (from === undefined) return MONTH.test(time);
  const begin = year === FIRST.year && Number(from) === FIRST.month ? 1 : Number(from);
  return begin !== 1 || Number(to) !== 12;
}

/** Whether what comes next is a part of a total over years: 截至2013年底累计公开753条,其中机构职能类4条. */
function isPartOfTotal(text: string, year: number | null): boolean {
  if (!/累[计积]/u.test(text)) return false;
  const clauses = text.split(/[,;。]/u);
  const total = clauses.findLastIndex(
    (clause, at) => /累[计积]/u.test(clause) && !namesTheYear(...withMeans(clauses.slice(0, at + 1)), year),
  );
  if (total < 0) return false;
  const behind = clauses.slice(total + 1);
  return (
    behind.some((clause) => clause.includes('其中')) && !behind.some((clause) => isOfTheYear(clause, year))
  );
}

function isOfTheYear(clause: string, year: number | null): boolean {
  return /新增|今年|本年|全年/u.test(clause) || (year !== null && clause.includes(`${year}年`));
}

/** Whether a clause names the whole reported year, or the clause before it does and nothing else. */
function namesTheYear(own: string, previous: string, year: number | null): boolean {
  const { within, alone } = namesOf(
    year === null ? '' : `|${year}年度?(?:1月1日起?至(?:${year}年)?12月31日止?)?`,
  );
  return within.test(own) || alone.test(previous);
}

const namesOf = remembered((named: string) => {
  const name = `(?:全年|今年|(?<![\\d近二三四五六七八九十])一年来|本年度?${named})`;
  return {
    within: new RegExp(`(?<!截至|截止|到)${name}(?!底|末|以来|1)`, 'u'),
    alone: new RegExp(`^[从自]?${name}(?:以来)?$`, 'u'),
  };
});
