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
  /** For each item, the indexes of the items whose label ends in this item's label. */
  readonly longer: readonly (readonly number[])[];
  /** Labels that may stand right before a row's label: captions, column headers, headings, rows without values. */
  readonly surroundings: readonly string[];
  /** Characters of the headings, which stand in a column of their own and may be read among the rows' labels. */
  readonly strays: ReadonlySet<string>;
}

/** The sequences in which a table is printed: the form's own, and those that some agencies prefer. */
export function templatesOf(table: FormTable): readonly Template[] {
  const known = templates.get(table) ?? buildTemplates(table);
  templates.set(table, known);
  return known;
}

/** The forms are constants, and so are their templates. */
const templates = new WeakMap<FormTable, readonly Template[]>();

function buildTemplates(table: FormTable): readonly Template[] {
  return sequencesOf(table).map((items) => ({
    table,
    items,
    longer: items.map((item) => items.flatMap((other, index) => (endsIn(other, item) ? [index] : []))),
    surroundings: surroundingsOf(table),
    strays: headingCharacters(table),
  }));
}

function sequencesOf({ layout, blocks }: FormTable): readonly (readonly TemplateItem[])[] {
  if (layout === 'line') return [blocks.map(lineItem), blocks.flatMap(rowItems)];
  const usual = blocks.flatMap(rowItems);
  const [block, ...others] = blocks;
  const canRotate = block !== undefined && others.length === 0 && block.columns.length > 1;
  return canRotate ? [usual, ...rotations(block)] : [usual];
}

/**
 * The table on its side: a line for each applicant, with the rows of the form beside each other. A row that its
 * sub-rows replace is printed either way.
 */
function rotations(block: Block): (readonly TemplateItem[])[] {
  const all = valueRows(block);
  const withSubRows = all.filter(({ replacedBy }) => replacedBy === undefined);
  const replaced = new Set(all.flatMap(({ replacedBy = [] }) => replacedBy));
  const withoutSubRows = all.filter(({ code }) => !replaced.has(code));
  const variants = replaced.size === 0 ? [all] : [withSubRows, withoutSubRows];
  return variants.map((rows) => {
    const columns = rows.map(({ code, label, english, variants: wordings = [] }) => ({
      code,
      label,
      english,
      variants: wordings,
    }));
    const rotated: Block = { caption: null, columns, rows: [] };
    return block.columns.map((column) => ({
      kind: 'row' as const,
      patterns: patternsOf(columnWordings(column)),
      slots: rows.map((row) => ({ row, column, unit: column.unit ?? row.unit })),
      block: rotated,
    }));
  });
}

/** Numbering apart: 被依法纠错数 stands twice, and neither is the longer one. */
function endsIn(longer: TemplateItem, shorter: TemplateItem): boolean {
  return longer.patterns.some(
    (long) => !shorter.patterns.includes(long) && shorter.patterns.some((short) => long.endsWith(short)),
  );
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
  const rows = table.blocks.flatMap((block) => block.rows);
  return patternsOf([
    table.section,
    '信息内容',
    ...table.blocks.flatMap(({ caption }) => (caption === null ? [] : [caption])),
    ...table.blocks.flatMap(({ columns }) => columns.flatMap(columnWordings)),
    ...rows.flatMap((row) => (isHeading(row) ? [row.heading, row.printed] : [row.label, row.printed])),
  ]);
}

function headingCharacters(table: FormTable): ReadonlySet<string> {
  const headings = table.blocks.flatMap((block) =>
    block.rows.filter((row) => isHeading(row) || row.replacedBy),
  );
  return new Set(headings.flatMap(({ printed }) => [...hanOf(printed)]));
}

/** All wordings of a column's header. */
export function columnWordings(column: Column): readonly string[] {
  return [column.label, ...(column.variants ?? [])];
}
