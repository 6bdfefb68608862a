import type { AlignedItem } from '../alignment/align.js';
import type { RowSum, Template, TemplateItem } from '../alignment/template.js';
import { readPrintedValue, squeeze } from '../tokens/printed-value.js';
import type { NumberToken } from '../tokens/token.js';
import { numberingOf } from './margins.js';

/** Two digits, the first of them a zero, may be a misprint. */
const LEAST_COLUMNS = 3;
/** Beyond so many steps a run is left as it is. */
const MOST_STEPS = 20_000;

/** The numbers of a row, one for each slot. */
type Split = readonly string[];

/**
 * Whether a row in running text prints its values without anything between them: as many digits as it has columns, the
 * first of them a zero (0200002), are no number.
 */
export function isProvablyGlued(row: AlignedItem): boolean {
  const run = runOf(row);
  const { length } = row.item.slots;
  return run !== null && length >= LEAST_COLUMNS && run.raw.length === length && /^[0０]/u.test(run.raw);
}

/** Whether no row of a table has fewer figures than columns: where values run together, blanks do not show. */
export function isWithoutBlanks(template: Template, rows: readonly AlignedItem[]): boolean {
  const wide = rows.filter(({ item, group }) => item.slots.length > 1 && !group.last);
  return wide.every(isFilled) && !hasRowWithoutValues(template, rows);
}

function isFilled({ item, group: { values } }: AlignedItem): boolean {
  const [only, ...others] = values;
  const isOne = only !== undefined && others.length === 0 && FIGURES.test(only.raw);
  return isOne && only.raw.length >= item.slots.length;
}

/** Nothing that stands for a missing value. */
const FIGURES = /^[\d０-９.．+-]+$/u;

/** A row whose label stands right before that of the next one has none of its values. */
function hasRowWithoutValues({ items }: Template, rows: readonly AlignedItem[]): boolean {
  return rows.some((row, index) => {
    const from = items.indexOf(rows[index - 1]?.item ?? row.item) + 1;
    const between = items.slice(from, items.indexOf(row.item)).filter(hasValues);
    return between.some(({ patterns }) => patterns.some((pattern) => row.group.text.includes(pattern)));
  });
}

/** A row that may stand for its sub-rows is then a heading. */
function hasValues({ kind, slots }: TemplateItem): boolean {
  return kind === 'row' && slots.every(({ row }) => row.replacedBy === undefined);
}

/**
 * The row with its run of digits taken apart, where there is one way to do so: no number begins with a zero, and the
 * row's sums hold. `isGlued`: the table prints all its rows so. Zeros, one for each column, are nothing else anyway.
 */
export function takenApart(row: AlignedItem, isGlued: boolean): AlignedItem {
  const { item, group } = row;
  const run = runOf(row);
  const slots = item.slots.length;
  if (run === null || slots === 1 || !(isGlued || isAllZeros(row))) return row;
  const hasOtherColumns = new Set(item.slots).size < slots;
  if (hasOtherColumns || mayHoldMore(row, run)) return row;
  const [split, ...others] = splitsOf(squeeze(run.raw), slots, item.sums);
  if (split === undefined || others.length > 0) return row;
  return { ...row, group: { ...group, values: split.map((raw) => toValue(raw, run)) } };
}

/** Digits of the next row's numbering, which touches the run, or the rest of a number that the document's end cut off. */
function mayHoldMore(row: AlignedItem, { raw, touching }: NumberToken): boolean {
  const { slots, sums } = row.item;
  if ((!row.group.last && touching === null) || isAllZeros(row)) return false;
  return raw.length > slots.length || (sums.length === 0 && slots.length < LEAST_COLUMNS);
}

function toValue(raw: string, run: NumberToken): NumberToken {
  return { ...run, raw, value: readPrintedValue(raw) ?? { kind: 'unclear' } };
}

/** The only value of a row in running text, when it is nothing but digits. */
function runOf({ group: { table, values } }: AlignedItem): NumberToken | null {
  const [only, ...others] = values;
  const isRun = only?.kind === 'value' && others.length === 0 && table === null && DIGITS.test(only.raw);
  return isRun ? only : null;
}

function isAllZeros(row: AlignedItem): boolean {
  const run = runOf(row);
  return run !== null && run.raw.length === row.item.slots.length && /^[0０]+$/u.test(run.raw);
}

const DIGITS = /^[\d０-９]+$/u;

/**
 * Whether the value of a row's only slot may end in what belongs to the next row: in the numbering that the form gives
 * its label, where the document shows none, or in its serial number (序号).
 */
export function mayEndInNumbering(
  row: AlignedItem,
  next: AlignedItem | undefined,
  hasSerials: boolean,
): boolean {
  const value = row.group.values.at(-1);
  if (value?.kind !== 'value' || value.touching === null || row.item.slots.length > 1) return false;
  if (hasSerials) return true;
  return value.touching === 'label' && next !== undefined && numberingOf(next.item) !== null;
}

/** Up to two ways to cut digits into so many numbers that satisfy all sums. */
function splitsOf(digits: string, slots: number, sums: readonly RowSum[]): readonly Split[] {
  const found: Split[] = [];
  let steps = 0;
  const cut = (start: number, numbers: Split) => {
    steps += 1;
    const left = slots - numbers.length;
    if (found.length > 1 || steps > MOST_STEPS || !mayHold(numbers, sums)) return;
    if (left === 0) {
      found.push(numbers);
      return;
    }
    const longest = digits[start] === '0' ? 1 : digits.length - start - (left - 1);
    const shortest = left === 1 ? digits.length - start : 1;
    for (let length = shortest; length <= longest; length++)
      cut(start + length, [...numbers, digits.slice(start, start + length)]);
  };
  if (digits.length >= slots) cut(0, []);
  return steps > MOST_STEPS ? [] : found;
}

/** Whether the sums hold whose last number is the one that was put last. */
function mayHold(numbers: Split, sums: readonly RowSum[]): boolean {
  const last = numbers.length - 1;
  return sums
    .filter(({ parts, total }) => Math.max(total, ...parts) === last)
    .every(
      ({ parts, total }) =>
        parts.reduce((sum, part) => sum + Number(numbers[part]), 0) === Number(numbers[total]),
    );
}
