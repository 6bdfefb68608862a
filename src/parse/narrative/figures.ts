import type { Fact } from '../report.js';
import { type Matcher, matchersByUnit, type Recognised, recognise } from './matcher.js';
import { isOfOtherPeriod } from './other-period.js';
import type { Figure, Sentence } from './sentence.js';
import { maySayNone, statedNone } from './stated-none.js';
import { NUMBER, statedValue } from './stated-number.js';
import { isOfPart } from './subject.js';

const APPROXIMATE = /[约近超逾]/u;
/** The end of a number and its unit, which tells at little cost where a number is worth looking for. */
const MAY_COUNT = /[\d零〇一二两三四五六七八九十百千万亿余多][条件份宗起例个篇项则次场期批元家名人部]/u;
/** A number with its unit. 一件 counts, 3个工作日 and 2个百分点 do not. */
const COUNT = new RegExp(
  `${NUMBER}(?<unit>人次|[条件份宗起例个篇项则次场期批元家名人部])(?!工作日|百分点|月|小时|季度|方面|龙|例|款|环节)(?<round>左右|以上|上下)?`,
  'gu',
);
/** What is counted stands within this many characters before its number, or behind it. */
const REACH = 120;
const LONGEST_LEAD = 400;
/** 微信、微博发布300条 counts both together. */
const JOINED = /(?<![\d一二三四五六七八九十百千万余多][条件次个篇份期场元宗起项家则]?|["”]|中)[、和与及或]$/u;
/** “青溪发布”微信: whose name stands before what joins its channel to another. */
const ACCOUNT = /["“][^"“”]{1,20}["”]$/u;

/** 未收到1件申请, 未予以公开3件: what was not done. */
const DENIED = /(?:未|没有?|无|不)(?:曾|再)?$/u;
/** 截至年底发布356条,其中2014年发布78条: what a year is told as a part of is no figure of the year. */
const TOTAL_OVER_YEARS = /^[^,;\d]{0,6},其中,?(?:20\d{2}年度?|今年|本年度?)[^,;\d]{0,16}\d/u;
/** The clause that a figure stands in, with what it is one of: 317件提案复文中,主动公开38件. */
const CLAUSE = /(?:[^,]*(?<!其)中,)?[^,]*$/u;
/** Whether a text may state how many of something there were, or that there were none. */
export function maySay(text: string): boolean {
  return MAY_COUNT.test(text) || maySayNone(text);
}

/** All that a sentence states, of whole and parts, in the order in which it states it. */
export function figuresIn(sentence: Sentence): readonly Figure[] {
  return [...stated(sentence), ...statedNone(sentence)].sort((one, other) => one.index - other.index);
}

function* stated(sentence: Sentence): Generator<Figure> {
  if (!MAY_COUNT.test(sentence.text)) return;
  for (const count of sentence.text.matchAll(COUNT)) {
    const value = statedValue(count.groups ?? {});
    const from = Math.max(0, count.index - REACH);
    const before = sentence.text.slice(from, count.index);
    const behind = sentence.text.slice(count.index + count[0].length).slice(0, REACH);
    if (value === null || !isCountable(value, count.groups?.unit) || TOTAL_OVER_YEARS.test(behind)) continue;
    for (const matcher of matchersFor(before, behind, count.groups?.unit ?? '')) {
      const recognised = recognise(matcher, before, behind);
      if (recognised === null) continue;
      const start = from + recognised.start;
      if (!isMeant(matcher, sentence, { ...recognised, start }, count.index, value)) continue;
      const isPart = isOfPart(sentence.text.slice(0, start));
      yield { index: start, isOfPart: isPart, fact: toFact(matcher, sentence, count, recognised, value) };
    }
  }
}

/** 12.345条 is no number of things: a sign was lost. */
function isCountable(value: number, unit: string | undefined): boolean {
  return Number.isInteger(value) || unit === '元';
}

function matchersFor(before: string, behind: string, unit: string): readonly Matcher[] {
  return (matchersByUnit.get(unit) ?? []).filter(({ pattern }) =>
    pattern.keywords.some(
      (keyword) => before.includes(keyword) || (pattern.around !== undefined && behind.includes(keyword)),
    ),
  );
}

/** False where the number, although the words fit, is of another thing or another time. */
function isMeant(
  { context, unless, pattern }: Matcher,
  { text, year, agency, passage, start: sentenceStart }: Sentence,
  { start, field, isAround }: Recognised,
  numberAt: number,
  value: number,
): boolean {
  const before = text.slice(0, start);
  const clause = CLAUSE.exec(before)?.[0] ?? '';
  const isGiven = isAround || (pattern.section !== undefined && pattern.section === passage.section);
  const lead = leadOf(passage.text, sentenceStart);
  const said = `${lead}${text.slice(0, numberAt)}`;
  if (context !== null && !isGiven && !context.test(said)) return false;
  const isJoined = JOINED.test(clause.replace(ACCOUNT, ''));
  if (unless?.test(clause) || clause.includes('分别') || (value !== 0 && isJoined)) return false;
  if (DENIED.test(clause)) return false;
  // 卫生政府信息 is all that a 卫生局 publishes, and a part of what a county does.
  if (field !== null && !agency?.includes(field)) return false;
  return !isOfOtherPeriod(before, text.slice(start, numberAt), year, lead);
}

/** 目前依法办结4件…, 发生行政复议1件…: of the requests that the sentence before counted. */
const CLOSING =
  /^(?:(?:目前|现)?(?:已经?|均已?|全部|依法)*(?:办结|答复)\d|(?:发生|引发|引起)行政(?:复议|诉讼)\d)/u;
const COUNTS_REQUESTS = /(?:依申请公开|信息公开(?:的)?申请)[^。]*$/u;

/** What a sentence goes on from, up to the last full stop; up to the one before where it goes on about that one's figures. */
function leadOf(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  const stop = near.lastIndexOf('。');
  const own = text.slice(start - near.length + stop + 1);
  const goesOn = own.startsWith('其中') || (CLOSING.test(own) && COUNTS_REQUESTS.test(near.slice(0, stop)));
  return near.slice((goesOn ? near.lastIndexOf('。', stop - 1) : stop) + 1);
}

function toFact(
  { pattern }: Matcher,
  { text, start, passage }: Sentence,
  { index, groups = {} }: RegExpExecArray,
  { filler }: Recognised,
  value: number,
): Fact {
  const { unit = '', before, behind, round } = groups;
  const approximate = [before, behind, round].some((mark) => mark !== undefined) || APPROXIMATE.test(filler);
  return { code: pattern.code, value, unit, approximate, quote: text, at: passage.placeAt(start + index) };
}
