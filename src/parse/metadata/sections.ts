import type { SectionCode } from '../../forms/sections.js';
import type { Line } from '../lines.js';
import { hanOf } from '../tokens/han.js';

/** The headings' words without white space, numbering and brackets; every era's, as they vary. */
const HEADINGS: readonly (readonly [SectionCode, RegExp])[] = [
  ['overview', /^[一二三四五六七八]?(?:年度|工作)?(?:总体情况|概述|工作概述|基本情况|总体工作情况)$/u],
  ['proactive', /^[一二三四五六七八]?主动公开政府信息(?:的)?情况$|^[一二三四五六七八]主动公开政府信息$/u],
  [
    'requests',
    /^[一二三四五六七八]?(?:收到和处理政府信息公开申请|(?:政府信息)?依申请公开(?:政府信息)?)(?:的)?(?:办理)?情况$|^[一二三四五六七八](?:收到和处理政府信息公开申请|依申请公开(?:政府信息)?)$/u,
  ],
  ['review_litigation', /^.{0,20}行政复议.{0,8}行政诉讼(?:的)?情况$/u],
  ['problems', /^.{0,16}存在(?:的)?(?:主要)?(?:问题|困难|不足).{0,12}(?:改进|措施|情况|打算).{0,4}$/u],
  [
    'other_matters',
    /^[一二三四五六七八]?(?:其他)?需要(?:报告|说明)(?:的)?(?:其他)?(?:有关)?(?:的)?事项(?:和附表)?$/u,
  ],
];
/** Every heading holds one of these words, and few other lines do. */
const HEADING_WORD = /情况|概述|公开|问题|困难|不足|事项/u;
const MOST_HEADING_CHARACTERS = 60;

/** The section that a line heads; null for every other line. */
export function sectionOf(text: string): SectionCode | null {
  if (text.length > MOST_HEADING_CHARACTERS || /[。;；]/u.test(text)) return null;
  const heading = hanOf(text);
  if (!HEADING_WORD.test(heading)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** The sections that have a heading, in the order of the form. */
export function sectionsIn(lines: readonly Line[]): readonly SectionCode[] {
  const found = new Set(lines.map(({ text }) => sectionOf(text)));
  return HEADINGS.map(([section]) => section).filter((section) => found.has(section));
}
