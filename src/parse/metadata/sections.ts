import type { SectionCode } from '../../forms/sections.js';
import type { Line } from '../lines.js';
import { remembered } from '../remembered.js';
import { hanOf } from '../tokens/token/han.js';

const NUMBER = '^[一二三四五六七八九十]{0,2}';
/** What a heading may name before its own words: 2009年度本局政府信息公开工作的基本情况. */
const ABOUT = '(?:年度?|本|[我全][局委办县市区镇乡省街]|主要|年度|政府|政务|信息|公开|工作|开展|的)*';
const DISCLOSED = '(?:政府|政务)?信息';

/** The headings' words without white space, numbering and brackets; every era's, as they vary. */
const HEADINGS: readonly (readonly [SectionCode, RegExp])[] = [
  [
    'overview',
    heading(
      `${ABOUT}(?:总体(?:推进|公开)?情况|概述|基本情况|总体工作情况|总体概况|总体概述|基本概况|基本情况概述|情况概况|情况概述|工作概况|基本概述|基本工作情况|主要工作情况)`,
      '(?<=[一二三四五六七八九十]).{0,20}(?:工作|情况)概述',
    ),
  ],
  [
    'proactive',
    heading(
      `${ABOUT}(?:行政机关)?主动公开(?:的)?(?:${DISCLOSED})?(?:的)?(?:有关|主要)?(?:公开)?(?:基本|工作)?情况`,
      '(?<=[一二三四五六七八九十])主动公开政府信息',
    ),
  ],
  [
    'requests',
    heading(
      '(?:行政机关)?收到和处理政府信息公开申请(?:的)?情况',
      `${ABOUT}(?:行政机关)?依申请公开(?:${DISCLOSED})?(?:[和及与以]*不予(?:以)?公开(?:${DISCLOSED})?)?(?:的)?(?:办理|工作|处理)?(?:的)?情况`,
      `${ABOUT}依申请公开(?:不予公开)?(?:${DISCLOSED})?[和及与]咨询(?:受理|处理)?(?:${DISCLOSED})?(?:的)?情况`,
      `${ABOUT}依申请公开(?:${DISCLOSED})?的?情况[和及与]不予公开(?:${DISCLOSED})?的?情况`,
      `${ABOUT}公开申请(?:的)?(?:受理|办理|处理)(?:的)?情况`,
      '(?<=[一二三四五六七八九十])(?:收到和处理政府信息公开申请|依申请公开(?:政府信息)?)',
    ),
  ],
  [
    'review_litigation',
    heading(
      '.{0,20}复议.{0,10}诉讼(?:和?(?:行政)?(?:申诉|举报投诉|投诉举报))?(?:办理|处理)?(?:的)?情况',
      '申请行政复议(?:的)?情况',
    ),
  ],
  [
    'problems',
    heading(
      '.{0,16}存在(?:的)?(?:主要)?(?:问题|困难|不足).{0,12}(?:改进|措施|情况|打算|安排|计划).{0,4}',
      '(?<=[一二三四五六七八九十])(?:工作)?存在(?:的)?(?:主要)?(?:问题|困难|不足)(?:[和及与]努力方向)?',
      '(?:工作)?主要问题[和及与](?:下一?步)?改进(?:措施|情况)',
    ),
  ],
  [
    'other_matters',
    heading(
      '(?:其他)?(?:需要)?(?:报告|说明)(?:的)?(?:其他)?(?:有关)?(?:的)?事项(?:[和与及]附表)?',
      '其他需要(?:报告|说明)的(?:情况|问题)',
    ),
  ],
];

/** A line that is one of `wordings`, with or without a number. */
function heading(...wordings: readonly string[]): RegExp {
  return new RegExp(`${NUMBER}(?:${wordings.join('|')})$`, 'u');
}

/** Every heading holds one of these words, and few other lines do. */
const HEADING_WORD = /情况|概述|概况|公开|问题|困难|不足|事项/u;
const MOST_HEADING_CHARACTERS = 60;

/** 一、总体情况（宋体加粗小四号字）: what a template tells the writer, and was left. */
const TYPESETTING = /[（(][^（()）]*(?:宋体|仿宋|楷体|黑体|字体|号字)[^（()）]*[)）]$/u;

/** 五、存在的主要问题及改进情况。 */
const NUMBERED_SENTENCE = /^(\s*[一二三四五六七八]、[^。]+)。\s*$/u;

/** The section that a line heads; null for every other line. */
export function sectionOf(line: string): SectionCode | null {
  const text = line.length > MOST_HEADING_CHARACTERS ? line : line.replace(NUMBERED_SENTENCE, '$1');
  if (text.length > MOST_HEADING_CHARACTERS || /[。;；]/u.test(text)) return null;
  const heading = hanOf(/[)）]$/u.test(text) ? text.replace(TYPESETTING, '') : text);
  return HEADING_WORD.test(heading) ? sectionUnder(heading) : null;
}

/** Remembered, since lines, metadata and prose each ask for the headings of a document. */
const sectionUnder = remembered(
  (heading: string): SectionCode | null => HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null,
);

/** The lines above the first section, where a report has any. */
export function aboveSections(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ text }) => sectionOf(text) !== null);
  return first < 0 ? lines : lines.slice(0, first);
}

/** （一）, by which the parts of a section are numbered, and in some reports the sections. */
const IN_BRACKETS = /^\s*[（(][一二三四五六七八]/u;

/** The sections that have a heading, in the order of the form. （一）主动公开情况 below 一、总体情况 is a part of it. */
export function sectionsIn(lines: readonly Line[]): readonly SectionCode[] {
  const headings = lines.flatMap(({ text }) => {
    const section = sectionOf(text);
    return section === null ? [] : [{ section, isInBrackets: IN_BRACKETS.test(text) }];
  });
  const areInBrackets = headings[0]?.section === 'overview' && headings[0].isInBrackets;
  const own = headings.filter(({ isInBrackets }) => areInBrackets || !isInBrackets);
  const found = new Set(own.map(({ section }) => section));
  return HEADINGS.map(([section]) => section).filter((section) => found.has(section));
}
