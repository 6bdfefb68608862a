import type { Unit } from '../../../forms/form.js';

/** What a cell's text says when it says a value: a number with its printed unit, or that there is none. */
export type PrintedValue =
  | {
      readonly kind: 'number';
      /** Plain decimal notation: sign, digits, decimals. */
      readonly decimal: string;
      readonly unit: string | null;
    }
  | { readonly kind: 'none' }
  /** Printed, but not to be read as one value. */
  | { readonly kind: 'unclear' };

const NONE = /^(?:[/\\]+|[-‐‑‒–—―─−]+|无|不涉及|不适用|N\/A)$/iu;
const UNIT = '[条件项个次篇份人元宗起家部]|人次|万元|亿元|万人次';
const NUMBER = new RegExp(
  `^(?<sign>[+\\-−–]|增加?|减少?|↑|↓)?(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?(?:(?<unit>${UNIT})|\\((?<bracketed>${UNIT})\\))?$`,
  'u',
);
const NEGATIVE = new Set(['-', '−', '–', '减', '减少', '↓']);
/** Beyond this a number is no count and no amount but an identifier. */
const MOST_DIGITS = 15;

/** ①, ², ½: marks of footnotes, which normalisation would turn into digits. */
const MARK = /\p{No}/u;

/** Markdown puts a backslash before what would be a mark of its own: \-12. */
const ESCAPED = /^\\(?=[-+])/u;
/** What Markdown and its like set in bold or italics: **12**, *12*, _12_. */
const EMPHASISED = /^(?<mark>\*{1,3}|_{1,3})(?<text>[^*_]+)\k<mark>$/u;

/** Spares labels and prose the cost of being read. */
const MAY_BE_VALUE = /[\p{Nd}\p{No}]|^[\s\u200b\ufeff*_]*[/\\／＼\-－﹣‐‑‒–—―─−无不NnＮｎ]/u;

/** What most values are. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/u;

/**
 * Begins with a Chinese character that nothing begins with that has to do with a number, or is numbered in front of words:
 * what labels and prose do.
 */
export const IS_LABEL = /^(?:(?![无不增减加少约近逾超将零])[\u4e00-\u9fff]|[①-⑳]\p{Script=Han}{2})/u;

/** Reads a text that is nothing but the digits of a number, and cannot be anything else. */
export function readPlainNumber(text: string): PrintedValue | null {
  return PLAIN_NUMBER.test(text) ? { kind: 'number', decimal: text, unit: null } : null;
}

/** Reads a text that is a value and nothing else; null when it is not. */
export function readPrintedValue(text: string): PrintedValue | null {
  const plain = readPlainNumber(text);
  if (plain !== null) return plain;
  if (!MAY_BE_VALUE.test(text)) return null;
  if (IS_LABEL.test(text)) return null;
  if (MARK.test(text)) return /\d/u.test(text) ? { kind: 'unclear' } : null;
  const squeezed = withoutEmphasis(squeeze(text)).replace(ESCAPED, '');
  if (NONE.test(squeezed)) return { kind: 'none' };
  const groups = NUMBER.exec(squeezed)?.groups;
  if (groups === undefined) return null;
  const digits = (groups.digits ?? '').replaceAll(',', '');
  if (digits.length > MOST_DIGITS || /^0\d/u.test(digits)) return null;
  const sign = NEGATIVE.has(groups.sign ?? '') ? '-' : '';
  return {
    kind: 'number',
    decimal: `${sign}${digits}${groups.fraction ?? ''}`,
    unit: groups.unit ?? groups.bracketed ?? null,
  };
}

function withoutEmphasis(text: string): string {
  return EMPHASISED.exec(text)?.groups?.text ?? text;
}

const POWERS_OF_TEN: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * The number in the unit of its slot. Amounts of money are converted between 元, 万元 and 亿元 by moving the decimal
 * point, so that no binary rounding enters; a bare number is taken to be in the slot's unit already.
 */
export function inUnit(
  printed: { readonly decimal: string; readonly unit: string | null },
  unit: Unit,
): number {
  const from = POWERS_OF_TEN[printed.unit ?? unit];
  const to = POWERS_OF_TEN[unit];
  if (from === undefined || to === undefined || from === to) return Number(printed.decimal);
  return Number(`${printed.decimal}e${from - to}`);
}

/** A text in half-width characters, without white space. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '');
}
