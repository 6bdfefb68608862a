import { IS_LABEL, type PrintedValue, readPrintedValue, squeeze } from './printed-value.js';

/** 约4, 159*, 6件*, 8[1], 55%: a number and a mark that leaves open what it counts. */
const MARKED =
  /^(?:(?:约|近|逾|超过?|将近|不足|[≥≤<>~≈])+\d[\d,.]*|[+-]?\d[\d,.]*(?=\D))[条件项个次篇份人]?(?:余|多|左右|以上|[*※#†%?]|\[\d+\]|\(\d+\))*[条件项个次篇份人]?$/u;
/** What makes a number inexact that stands right behind it. */
const INEXACT_AT_END = /(?:约|近|逾|超过?|不足)$/u;
/** 3（其中1件为上年结转）: the number stands alone, and what the brackets say about it is no part of it. */
const REMARKED = /^(?<figure>[^()]+)\((?<remark>[^()]+)\)$/u;
/** 12*, 3①: the mark refers to a note below the table. What stands in brackets may be a figure itself. */
const FOOTNOTED = /^(?<figure>.*[\d０-９件项条])(?:[*※†＊]+|[①-⑳])$/u;
/** A remark in words; 3（增1） may as well be two figures. */
const REMARK = /^(?![增减]).*\p{Script=Han}{2}/u;
const ZERO = /^(?:0[.。、]|[零〇])$/u;
/** The letter, or a circle, which may mean anything. */
const ROUND = /^[Oo○]$/u;
/** What stands for bytes that are no characters. */
const REPLACED = /^[\d.,]*\ufffd[\d.,\ufffd]*$/u;
/** ① alone is the mark of a footnote or a figure. */
const MARK_ALONE = /^\s*\p{No}+\s*$/u;
/** 4 580 in one cell may be one number or two. */
const SPACED = /^(?:[+\-−–↑↓]|增加?|减少?)?\s*\d{1,3}(?:\s\d{3})+$/u;
/** 10-12, 增5/减2, 增5减2, +(1) -(0), 3+1: several numbers in one cell. */
const SEVERAL =
  /^[+\-增减]?[加少]?\(?\d[\d,.]*\)?(?:(?:[-/+~至或、]+|(?=[增减]))[增减]?[加少]?\(?\d[\d,.]*\)?)+[条件项个次篇份人元]?$/u;
/** 3,12 and 007 are misprinted; 1. is the numbering of a label. */
const MISPRINTED = /^\d[\d,.]*\d$/u;
/** Whatever else begins with a figure and is as short as one, unless it is a numbered label: 1.属于国家秘密; 新增2项, +(2). */
const OTHER = /^(?!\(?\d{1,2}[.、)]\p{Script=Han}{2})[+\-(增减新加少]{0,4}\d.{0,9}$/u;
/** What stands in the place of a figure: of a change that there was none. */
const IN_WORDS = /^(?:无(?:增减|变化|变动|调整)|[未没无]有?变化|[未不]变|持平|同上|待定)$/u;

/** 179，35: a number with a comma where none stands, as the first line of one that is broken; and 12（其中, of a remark. */
const BROKEN = /^\d+(?:,\d+)+$|^\d[\d,.]*\(\p{Script=Han}[^()]*$/u;

/** Reads a line that says nothing but a zero in words, or what is typed for one, which may mean anything; else null. */
export function readZero(text: string): PrintedValue | null {
  if (/^[零〇]$/u.test(text)) return { kind: 'number', decimal: '0', unit: null };
  return ROUND.test(text) ? { kind: 'unclear' } : null;
}

/** Whether a text ends in what says that the number behind it is not exact. */
export function saysAbout(text: string): boolean {
  return INEXACT_AT_END.test(text);
}

/** Reads a word that holds a number with a mark beside it; null when it is something else. */
export function readMarkedValue(text: string): PrintedValue | null {
  if (IS_LABEL.test(text)) return null;
  return BROKEN.test(text.normalize('NFKC')) || MARKED.test(squeeze(text)) ? { kind: 'unclear' } : null;
}

/**
 * Reads a table cell, without white space at its ends, that holds a number with something beside it that is no label. A cell for a value that says
 * something else is still the place of that value, and must not be passed over. Null for a plain number, and for what is no value.
 */
export function readCloudedValue(text: string): PrintedValue | null {
  if (IS_LABEL.test(text)) return null;
  const figureOnly = readPrintedValue(FOOTNOTED.exec(text)?.groups?.figure ?? '');
  if (figureOnly?.kind === 'number') return figureOnly;
  if (MARK_ALONE.test(text) || SPACED.test(text.normalize('NFKC'))) return { kind: 'unclear' };
  if (readPrintedValue(text) !== null) return null;
  const squeezed = squeeze(text);
  if (ZERO.test(squeezed)) return { kind: 'number', decimal: '0', unit: null };
  const { figure = '', remark = '' } = REMARKED.exec(squeezed)?.groups ?? {};
  const printed = readPrintedValue(figure);
  if (printed?.kind === 'number') return REMARK.test(remark) ? printed : { kind: 'unclear' };
  const isClouded = [MARKED, SEVERAL, MISPRINTED, ROUND, REPLACED].some((kind) => kind.test(squeezed));
  return isClouded ? { kind: 'unclear' } : null;
}

/** Reads a cell behind the first value of its row, where labels no longer stand. */
export function readLaterValue(text: string): PrintedValue | null {
  const squeezed = squeeze(text);
  const isOther = IN_WORDS.test(squeezed) || (readPrintedValue(text) === null && OTHER.test(squeezed));
  return readCloudedValue(text) ?? (isOther ? { kind: 'unclear' } : null);
}
