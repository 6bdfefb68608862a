import { type Block, type FormTable, isHeading, type Row, valueRows } from '../../forms/form.js';
import { hanOf } from '../tokens/token/han.js';
import type { Slot, TemplateBlock, TemplateItem } from './template.js';
import { columnWordings, patternsOf } from './wordings.js';

/** A step of a sequence, before it is known which of the form's identities hold within it. */
export type SequenceItem = Omit<TemplateItem, 'sums'>;

/** The steps of one way to print a table; see `Template` for `isWholeOnly`. */
export interface Sequence {
  readonly items: readonly SequenceItem[];
  readonly isWholeOnly?: boolean;
}

/** The sequences in which a table is printed: the form's own, and those that some agencies prefer. */
export function sequencesOf({ layout, blocks }: FormTable): readonly Sequence[] {
  const usual = { items: blocks.flatMap(rowItems) };
  const [block, ...others] = blocks;
  const isSingle = block !== undefined && others.length === 0;
  if (layout === 'line')
    return [{ items: blocks.map(lineItem) }, usual, ...(isSingle ? brokenLines(block) : [])];
  return isSingle && block.columns.length > 1 ? [usual, ...rotations(block)] : [usual];
}

/** Left out as often as numbering is. */
const OF_WHICH = /^其中[：:]/u;

function rowItems(block: Block): SequenceItem[] {
  const under = toTemplateBlock(block);
  return block.rows.map((row) => {
    if (isHeading(row))
      return { ...labelled([row.heading, row.printed]), kind: 'heading', slots: [], block: under };
    const label = labelled([row.label, row.printed, row.label.replace(OF_WHICH, '')], row.variants);
    return { ...label, kind: 'row', slots: slotsOf(row, block), block: under };
  });
}

function lineItem(block: Block): SequenceItem {
  const rows = valueRows(block);
  const columns = block.columns.map(({ label }) => label).join('');
  const header = [...rows.map(({ printed }) => printed), ...rows.map(() => columns)].join('');
  const slots = rows.flatMap((row) => slotsOf(row, block));
  return { ...labelled([header]), kind: 'line', slots, block: toTemplateBlock(block) };
}

/**
 * A line in pieces: the first row's values apart from the others', in a table of their own; each row's in one; or all
 * values below each other. Such pieces are also what is left of a line that lost values, so that they count only when all are there.
 */
function brokenLines(block: Block): readonly Sequence[] {
  const [first, ...others] = valueRows(block);
  if (first === undefined) return [];
  const parts = [[first], others].map((rows) => lineItem({ ...block, rows }));
  const turned = valueRows(block).flatMap((row) => {
    const under = toTemplateBlock({ caption: row.label, columns: [], rows: [] });
    return block.columns.map((column) => ({
      ...labelled([column.label], column.variants),
      kind: 'row' as const,
      slots: [{ row, column, unit: column.unit ?? row.unit }],
      block: under,
    }));
  });
  const apart = valueRows(block).map((row) => apartItem(row, block));
  return [parts, apart, turned].map((items) => ({ items, isWholeOnly: true }));
}

/** The rows' headers are alike but for the row's name, which must be there to the letter. */
function apartItem(row: Row, block: Block): SequenceItem {
  const header = `${row.label}${block.columns.map(({ label }) => label).join('')}`;
  const under = toTemplateBlock({ ...block, rows: [row] });
  return { ...labelled([header]), kind: 'row', slots: slotsOf(row, block), block: under };
}

/**
 * The table on its side: a line for each applicant, with the rows of the form beside each other. A row that its
 * sub-rows replace is printed either way.
 */
function rotations(block: Block): readonly Sequence[] {
  const all = valueRows(block);
  const replaced = new Set(all.flatMap(({ replacedBy = [] }) => replacedBy));
  if (replaced.size === 0) return [rotation(block, all, [])];
  const isReplaced = ({ code }: Row) => replaced.has(code);
  const withSubRows = all.filter(({ replacedBy }) => replacedBy === undefined);
  const withoutSubRows = all.filter((row) => !isReplaced(row));
  return [rotation(block, withSubRows, []), rotation(block, withoutSubRows, all.filter(isReplaced))];
}

function rotation(block: Block, rows: readonly Row[], leftOut: readonly Row[]): Sequence {
  const asColumns = rows.map(({ code, label, english, variants = [] }) => ({
    code,
    label,
    english,
    variants,
  }));
  const rotated: TemplateBlock = {
    ...toTemplateBlock({ caption: null, columns: asColumns, rows: [] }),
    isRotated: true,
    without: patternsOf(leftOut.map(({ label }) => label)),
  };
  const items = block.columns.map((column) => ({
    ...labelled([column.label], column.variants),
    kind: 'row' as const,
    slots: rows.map((row) => ({ row, column, unit: column.unit ?? row.unit })),
    block: rotated,
  }));
  return { items };
}

/** The wordings of a label. */
function labelled(
  official: readonly string[],
  variants: readonly string[] = [],
): Pick<SequenceItem, 'patterns' | 'variants'> {
  const own = patternsOf(official);
  const others = patternsOf(variants).filter((variant) => !own.includes(variant));
  return { patterns: [...own, ...others], variants: new Set(others) };
}

function slotsOf(row: Row, { columns }: Block): Slot[] {
  return columns.map((column) => ({ row, column, unit: column.unit ?? row.unit }));
}

function toTemplateBlock({ caption, columns, rows }: Block): TemplateBlock {
  return {
    caption: caption === null ? null : hanOf(caption),
    headers: columns.map((column) => ({
      column,
      wordings: patternsOf(columnWordings(column)),
      above: column.above === undefined ? null : hanOf(column.above),
    })),
    size: rows.length,
    isRotated: false,
    without: [],
  };
}
