import type { Identity } from '../../../forms/form.js';
import type { AlignedItem } from '../../alignment/align.js';
import type { Template } from '../../alignment/template.js';
import type { Group } from '../../tokens/group.js';
import type { Digit, NumberToken } from '../../tokens/token/token.js';
import { readPrintedValue, squeeze } from '../../tokens/values/printed-value.js';
import { foreignDigit } from './foreign-digit.js';
import { numberingOf } from './next-numbering.js';
import { isAllZeros, LEAST_COLUMNS, runOf } from './run-of-digits.js';
import { canBeCut, type Split, waysToCut } from './ways-to-cut.js';
import { waysTogether } from './ways-together.js';

/** How a table prints its rows. */
interface Manner {
  /** Whether all rows are printed without anything between their values. */
  readonly isGlued: boolean;
  /** Whether a column of the document's own, for serial numbers or remarks, may touch the values. */
  readonly hasOtherColumns: boolean;
}

/**
 * The rows with their runs of digits taken apart, where there is one way to do so: no number begins with a zero, each
 * row's sums hold, and so do the identities between the rows. Zeros, one for each column, are nothing else anyway. Where
 * a row breaks its sums, those of the others are no proof, and only a digit for each column is taken for a value.
 */
export function takenApart(
  rows: readonly AlignedItem[],
  manner: Manner,
  identities: readonly Identity[],
): readonly AlignedItem[] {
  const isSound = !rows.some(breaksSums);
  const ways = rows.map((row) => ({
    item: row.item,
    ways: isSound || isOneEach(row) ? waysOf(row, manner) : [],
  }));
  const together = waysTogether(ways, identities);
  return rows.map((row, index) => {
    const [split, ...others] = together[index] ?? [];
    const run = runOf(row);
    if (run === null || split === undefined || others.length > 0) return row;
    return { ...row, group: { ...row.group, values: split.map((raw) => toValue(raw, run)) } };
  });
}

function isOneEach(row: AlignedItem): boolean {
  return runOf(row)?.raw.length === row.item.slots.length;
}

/** Of a run whose end is seen: what touches it may have a part in others. */
function breaksSums(row: AlignedItem): boolean {
  const { slots, sums } = row.item;
  const run = runOf(row);
  if (run === null || sums.length === 0 || run.touching === 'label' || run.touching === 'counted')
    return false;
  return !canBeCut(squeeze(run.raw), slots.length, sums);
}

/** Whatever the sums say, there are as many numbers as digits. */
const ZEROS_BEFORE_LAST = /^0+\d$/u;

function waysOf(row: AlignedItem, manner: Manner): readonly Split[] {
  const { slots, sums } = row.item;
  const run = runOf(row);
  if (run === null || slots.length === 1 || !(manner.isGlued || isAllZeros(row))) return [];
  const isOfOtherColumns = new Set(slots).size < slots.length;
  if (isOfOtherColumns || mayHoldMore(row, run, manner)) return [];
  const digits = squeeze(run.raw);
  const ways = waysToCut(digits, slots.length, sums);
  const isTotalAlone = isOneEach(row) && ZEROS_BEFORE_LAST.test(digits);
  return ways.length === 0 && isTotalAlone ? [[...digits]] : ways;
}

/** Digits of the next row's numbering, which touches the run, or the rest of a number that the document's end cut off. */
function mayHoldMore(row: AlignedItem, { raw, touching }: NumberToken, { hasOtherColumns }: Manner): boolean {
  const { slots, sums } = row.item;
  if ((!row.group.last && touching === null) || isAllZeros(row)) return false;
  const showsItsEnd = touching !== null && touching !== 'label' && touching !== 'counted';
  // Two digits of which the first is a zero are two numbers.
  const isPair = raw.length === slots.length && /^[0０]/u.test(raw);
  if (!row.group.last && showsItsEnd && !hasOtherColumns && (sums.length > 0 || isPair)) return false;
  return raw.length > slots.length || (sums.length === 0 && slots.length < LEAST_COLUMNS);
}

function toValue(raw: string, run: NumberToken): NumberToken {
  return { ...run, raw, value: readPrintedValue(raw) ?? { kind: 'unclear' } };
}

/**
 * Whether the values of a row may end in what belongs to the next row, or lack what was taken for its numbering: where
 * the form gives none of the labels up to the `next` row's the number that stands there, where it gives that label one
 * and the document shows none, and where there are serial numbers (序号).
 */
export function mayEndInNumbering(
  template: Template,
  row: AlignedItem,
  next: AlignedItem | undefined,
  hasSerials: boolean,
): boolean {
  const value = row.group.values.at(-1);
  if (value?.kind !== 'value' || value.touching === null) return false;
  const digit = foreignDigit(template, row, next);
  if (digit !== null) return !isFullWithout(row, digit);
  if (row.item.slots.length > 1) return false;
  if (hasSerials) return true;
  if (value.touching !== 'label' || next === undefined) return false;
  const numbering = numberingOf(next.item);
  return numbering !== null && !isPrintedWith(numbering, next.group);
}

/**
 * Whether the digits without one that was taken for numbering are a value for each slot that add up, and with it cannot
 * be cut into so many that do.
 */
function isFullWithout({ item, group }: AlignedItem, digit: Digit): boolean {
  const { slots, sums } = item;
  const digits = group.values.map(({ raw }) => squeeze(raw));
  const isFull = digits.length === slots.length && digits.every((raw) => /^\d+$/u.test(raw));
  if (!isFull || waysToCut(digits.join(''), slots.length, sums).length === 0) return false;
  return !canBeCut(`${digits.join('')}${digit}`, slots.length, sums);
}

/** Whether a number and its point stand among what is printed above a row's values: behind a remark, 无2.其他法律. */
function isPrintedWith(numbering: string, { printedText }: Group): boolean {
  return new RegExp(String.raw`(?<!\d)${numbering}\s*[.．、]`, 'u').test(printedText.normalize('NFKC'));
}

/**
 * Outside of a grid, a figure at the end of a label may be the value, and what stands behind it something else; so may
 * figures that ran into a mark.
 */
export function endsInFigure({ printedText, table, values }: Group): boolean {
  if (table !== null) return false;
  const isBroken = values.length > 1 && values.some(({ raw }) => FIGURES_AND_MARK.test(raw));
  return isBroken || FIGURE_AT_END.test(printedText);
}

const FIGURES_AND_MARK = /^\d{2,}[-–—~]$/u;
/** But 计1 is the end of a remark that a line break cut: （不同渠道和方式公开相同信息计1条）. */
const FIGURE_AT_END = /(?<![计\d０-９])[\d０-９]+[^\p{Script=Han}\d)）”"』」]{0,2}$/u;
