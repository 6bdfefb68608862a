import type { AlignedItem } from '../../alignment/align.js';
import type { Template, TemplateItem } from '../../alignment/template.js';
import type { Group } from '../../tokens/group.js';
import { endsInFigure, mayEndInNumbering } from '../glued/glued-values.js';
import type { Placed } from '../place/place-values.js';
import type { PlacedRow } from '../place/placed-row.js';
import { isAmongBlanks } from './filled-row.js';
import { mayBeNextLabels, mayBeOutOfTurn, mayEndBelow } from './off-line-values.js';
import { isBelowBlankCopy } from './printed-twice.js';

/** What else a document prints that bears on whether a row is one of the table's. */
export interface OtherRows {
  readonly template: Template;
  /** Items that the document prints twice, with the values of the other copy. */
  readonly rivals: ReadonlyMap<TemplateItem, Group>;
  /** Whether the header has a column of serial numbers (序号). */
  readonly hasSerials: boolean;
  /** The rows and headings of the table. */
  readonly items: readonly AlignedItem[];
  /** Groups of values among the rows that belong to none of them. */
  readonly strays: readonly Group[];
}

/** Takes the values from a row that may be another one, or has another copy, or ends or begins in numbering. */
export function withoutUncertain(
  row: PlacedRow,
  rows: readonly AlignedItem[],
  { template, rivals, hasSerials, items, strays }: OtherRows,
): PlacedRow {
  const { item, group, isCertain } = row.aligned;
  if (rivals.has(item)) return { ...row, placement: null, doubt: 'rival' };
  const mayBeNumbering = row.placement?.some((slot) => group.beforeLabel.some((value) => value === slot));
  const next = rows[rows.findIndex((other) => other.item === item) + 1];
  const isApart = !mayBeNumbering && !mayEndInNumbering(template, row.aligned, next, hasSerials);
  const isNoRow =
    isBelowBlankCopy(row.aligned, rows) ||
    isAmongBlanks(row.aligned, rows) ||
    mayBeNextLabels(row.aligned, items, template) ||
    mayBeOutOfTurn(row, items) ||
    mayEndBelow(row.aligned, items, strays);
  const isSure = isCertain && isApart && !endsInFigure(group) && !isNoRow;
  return isSure ? row : { ...row, placement: null, doubt: 'place' };
}

/** Where zeros were lost, a place without a value is not blank. */
export function withoutBlanks(row: PlacedRow): PlacedRow {
  const placement = row.placement?.map((slot): Placed => (slot === 'blank' ? 'unknown' : slot));
  return placement === undefined ? row : { ...row, placement };
}
