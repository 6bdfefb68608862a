import type { AlignedItem } from '../../alignment/align.js';
import type { Template, TemplateItem } from '../../alignment/template.js';
import { hasAllFiguresBehind } from './figures-behind.js';
import { LEAST_COLUMNS, runOf } from './run-of-digits.js';

/**
 * Whether a row in running text prints its values without anything between them: as many digits as it has columns, the
 * first of them a zero (0200002), are no number.
 */
export function isProvablyGlued(row: AlignedItem): boolean {
  const run = runOf(row);
  const { length } = row.item.slots;
  return run !== null && length >= LEAST_COLUMNS && run.raw.length === length && /^[0０]/u.test(run.raw);
}

/**
 * Whether no row of a table has fewer cells than columns: where values run together, blanks do not show. `areSingle`: a
 * missing value is one mark.
 */
export function isWithoutBlanks(
  template: Template,
  rows: readonly AlignedItem[],
  areSingle: boolean,
): boolean {
  const wide = rows.filter(({ item, group }) => item.slots.length > 1 && !group.last);
  const isWhole = (row: AlignedItem) => isFilled(row) || isHeading(row) || (areSingle && hasOneEach(row));
  return wide.every(isWhole) && !hasRowWithoutValues(template, rows);
}

/** Whether a mark for a missing value stands alone between figures, as where one is printed for each. */
export function printsSingleMarks({ group: { values } }: AlignedItem): boolean {
  return values.some(({ raw }) => SINGLE_MARK.test(raw));
}

const SINGLE_MARK = /\d[/／—–－-]\d/u;

/** Dashes that stand beside each other are as many cells, where that makes just one for each column. */
function hasOneEach({ item, group: { values } }: AlignedItem): boolean {
  return values.map(({ raw }) => raw).join('').length === item.slots.length;
}

function isHeading({ item, group }: AlignedItem): boolean {
  return group.values.length === 0 && !hasValues(item);
}

function isFilled({ item, group: { values } }: AlignedItem): boolean {
  const cells = values.flatMap(({ raw }) => raw.match(CELL) ?? []);
  return cells.length >= item.slots.length;
}

/** The least that a cell holds: a digit, or a mark that stands for a missing value. */
const CELL = /[\d０-９无]|[/／]+|[-—–－]+/gu;

/** A row whose label stands right before that of the next one has none of its values. */
function hasRowWithoutValues({ items }: Template, rows: readonly AlignedItem[]): boolean {
  return rows.some((row, index) => {
    const from = items.indexOf(rows[index - 1]?.item ?? row.item) + 1;
    const between = items.slice(from, items.indexOf(row.item)).filter(hasValues);
    const isPrinted = ({ patterns }: TemplateItem) =>
      patterns.some((pattern) => row.group.text.includes(pattern));
    return between.some((item) => isPrinted(item) && !hasAllFiguresBehind(item, row.group));
  });
}

/** A row that may stand for its sub-rows is then a heading. */
function hasValues({ kind, slots }: TemplateItem): boolean {
  return kind === 'row' && slots.every(({ row }) => row.replacedBy === undefined);
}
