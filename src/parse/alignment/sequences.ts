import { type Block, type FormTable, isHeading, type Row, valueRows } from '../../forms/form.js';
import type { Slot, TemplateBlock, TemplateItem } from './template.js';
import { columnWordings, patternsOf } from './wordings.js';

/** A step of a sequence, before it is known which of the form's identities hold within it. */
export type SequenceItem = Omit<TemplateItem, 'sums'>;

/** The sequences in which a table is printed: the form's own, and those that some agencies prefer. */
export function sequencesOf({ layout, blocks }: FormTable): readonly (readonly SequenceItem[])[] {
  if (layout === 'line') return [blocks.map(lineItem), blocks.flatMap(rowItems)];
  const usual = blocks.flatMap(rowItems);
  const [block, ...others] = blocks;
  const canRotate = block !== undefined && others.length === 0 && block.columns.length > 1;
  return canRotate ? [usual, ...rotations(block)] : [usual];
}

function rowItems(block: Block): SequenceItem[] {
  const under = toTemplateBlock(block);
  return block.rows.map((row) =>
    isHeading(row)
      ? { kind: 'heading', patterns: patternsOf([row.heading, row.printed]), slots: [], block: under }
      : {
          kind: 'row',
          patterns: patternsOf([row.label, row.printed, ...(row.variants ?? [])]),
          slots: slotsOf(row, block),
          block: under,
        },
  );
}

function lineItem(block: Block): SequenceItem {
  const rows = valueRows(block);
  const columns = block.columns.map(({ label }) => label).join('');
  const header = [...rows.map(({ printed }) => printed), ...rows.map(() => columns)].join('');
  return {
    kind: 'line',
    patterns: patternsOf([header]),
    slots: rows.flatMap((row) => slotsOf(row, block)),
    block: toTemplateBlock(block),
  };
}

/**
 * The table on its side: a line for each applicant, with the rows of the form beside each other. A row that its
 * sub-rows replace is printed either way.
 */
function rotations(block: Block): (readonly SequenceItem[])[] {
  const all = valueRows(block);
  const withSubRows = all.filter(({ replacedBy }) => replacedBy === undefined);
  const replaced = new Set(all.flatMap(({ replacedBy = [] }) => replacedBy));
  const withoutSubRows = all.filter(({ code }) => !replaced.has(code));
  const variants = replaced.size === 0 ? [all] : [withSubRows, withoutSubRows];
  return variants.map((rows) => {
    const rotated = toTemplateBlock({
      caption: null,
      columns: rows.map(({ code, label, english, variants: wordings = [] }) => ({
        code,
        label,
        english,
        variants: wordings,
      })),
      rows: [],
    });
    return block.columns.map((column) => ({
      kind: 'row' as const,
      patterns: patternsOf(columnWordings(column)),
      slots: rows.map((row) => ({ row, column, unit: column.unit ?? row.unit })),
      block: rotated,
    }));
  });
}

function slotsOf(row: Row, { columns }: Block): Slot[] {
  return columns.map((column) => ({ row, column, unit: column.unit ?? row.unit }));
}

function toTemplateBlock({ caption, columns, rows }: Block): TemplateBlock {
  return {
    caption: caption === null ? null : (patternsOf([caption])[0] ?? null),
    headers: columns.map((column) => ({ column, wordings: patternsOf(columnWordings(column)) })),
    size: rows.length,
  };
}
