import {
  type Block,
  type Column,
  type FormTable,
  isHeading,
  type Row,
  type Unit,
  valueRows,
} from '../../forms/form.js';
import { hanOf } from '../tokens/han.js';

/** A place for one value. */
export interface Slot {
  readonly row: Row;
  readonly column: Column;
  readonly unit: Unit;
}

/**
 * A step of the sequence that a table is read against. A `row` is a label and its slots; a `heading` is a label
 * without any; a `line` is a whole header and the slots of all its rows beside each other.
 */
export interface TemplateItem {
  readonly kind: 'row' | 'heading' | 'line';
  /** Wordings of the label, each as its Chinese characters. */
  readonly patterns: readonly string[];
  readonly slots: readonly Slot[];
  readonly block: Block;
}

/** A table as a sequence of labels and slots in reading order. */
export interface Template {
  readonly table: FormTable;
  readonly items: readonly TemplateItem[];
  /** Labels that may stand right before a row's label: headings, captions and column headers. */
  readonly surroundings: readonly string[];
}

/** The sequences in which a table is printed. */
export function templatesOf(table: FormTable): readonly Template[] {
  const items = table.layout === 'line' ? table.blocks.map(lineItem) : table.blocks.flatMap(rowItems);
  const usual = { table, items, surroundings: surroundingsOf(table) };
  if (table.layout === 'rows') return [usual];
  return [usual, { ...usual, items: table.blocks.flatMap(rowItems) }];
}

function rowItems(block: Block): TemplateItem[] {
  return block.rows.map((row) =>
    isHeading(row)
      ? { kind: 'heading', patterns: patternsOf([row.heading, row.printed]), slots: [], block }
      : {
          kind: 'row',
          patterns: patternsOf([row.label, row.printed, ...(row.variants ?? [])]),
          slots: slotsOf(row, block.columns),
          block,
        },
  );
}

function lineItem(block: Block): TemplateItem {
  const rows = valueRows(block);
  const columns = block.columns.map(({ label }) => label).join('');
  const header = [...rows.map(({ printed }) => printed), ...rows.map(() => columns)].join('');
  return {
    kind: 'line',
    patterns: patternsOf([header]),
    slots: rows.flatMap((row) => slotsOf(row, block.columns)),
    block,
  };
}

function slotsOf(row: Row, columns: readonly Column[]): Slot[] {
  return columns.map((column) => ({ row, column, unit: column.unit ?? row.unit }));
}

function patternsOf(wordings: readonly string[]): readonly string[] {
  return [...new Set(wordings.map(hanOf))];
}

function surroundingsOf(table: FormTable): readonly string[] {
  const headings = table.blocks.flatMap((block) => block.rows.filter(isHeading));
  return patternsOf([
    table.section,
    '信息内容',
    ...table.blocks.flatMap(({ caption }) => (caption === null ? [] : [caption])),
    ...table.blocks.flatMap(({ columns }) => columns.flatMap(columnWordings)),
    ...headings.flatMap(({ heading, printed }) => [heading, printed]),
  ]);
}

/** All wordings of a column's header. */
export function columnWordings(column: Column): readonly string[] {
  return [column.label, ...(column.variants ?? [])];
}
