import type { AlignedItem } from '../../alignment/align.js';
import type { Template } from '../../alignment/template.js';
import type { Digit } from '../../tokens/token/token.js';
import { numberingOf } from './next-numbering.js';
import { runOf } from './run-of-digits.js';
import { waysToCut } from './ways-to-cut.js';

/**
 * The digit that was taken off a row's figures as the next label's numbering, where the form gives that number to none of
 * the labels up to the `next` row's; null for any other row.
 */
export function foreignDigit(
  { items }: Template,
  row: AlignedItem,
  next: AlignedItem | undefined,
): Digit | null {
  const last = row.group.values.at(-1);
  const touching = last?.kind === 'value' ? last.touching : null;
  if (touching === null || touching === 'label' || touching === 'numbering' || touching === 'counted')
    return null;
  const end = next === undefined ? items.length : items.indexOf(next.item) + 1;
  // A row that is printed twice has its own numbering behind it.
  const following = items.slice(items.indexOf(row.item), end);
  return following.some((item) => numberingOf(item) === touching) ? null : touching;
}

/**
 * The rows with such a digit where it is a figure: where a row has one digit too few for its columns, and adds up with it,
 * the next label lost its numeral before the mark (9000009、本年度办理结果).
 */
export function withForeignDigits(template: Template, rows: readonly AlignedItem[]): readonly AlignedItem[] {
  return rows.map((row, index) => {
    const { slots, sums } = row.item;
    const [run, digit] = [runOf(row), foreignDigit(template, row, rows[index + 1])];
    if (run === null || digit === null || run.raw.length !== slots.length - 1 || sums.length === 0)
      return row;
    const raw = `${run.raw}${digit}`;
    if (waysToCut(raw.normalize('NFKC'), slots.length, sums).length === 0) return row;
    return { ...row, group: { ...row.group, values: [{ ...run, raw, touching: 'numbering' as const }] } };
  });
}
