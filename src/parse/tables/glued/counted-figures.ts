import type { AlignedItem } from '../../alignment/align.js';
import { readPrintedValue } from '../../tokens/values/printed-value.js';
import { runOf } from './run-of-digits.js';
import { canBeCut } from './ways-to-cut.js';

/**
 * Takes the figure with which a remark begins off the digits that it ran into (00000002件为网络申请), where only one place
 * between the two leaves the row a number for each column: none begins with a zero, and the row's sums hold.
 */
export function withoutCountedFigure(row: AlignedItem): AlignedItem {
  const { item, group } = row;
  const run = runOf(row);
  if (run?.touching !== 'counted') return row;
  const digits = run.raw.normalize('NFKC');
  const ends = Array.from({ length: digits.length - 1 }, (_, index) => index + 1).filter(
    (end) => digits[end] !== '0' && canBeCut(digits.slice(0, end), item.slots.length, item.sums),
  );
  const [end, ...others] = ends;
  if (end === undefined || others.length > 0) return row;
  const raw = run.raw.slice(0, end);
  const value = readPrintedValue(raw) ?? ({ kind: 'unclear' } as const);
  return { ...row, group: { ...group, values: [{ ...run, raw, value, touching: null }] } };
}
