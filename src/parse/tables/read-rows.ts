import type { Identity } from '../../forms/form.js';
import type { AlignedItem } from '../alignment/align.js';
import { type Header, statedUnit } from '../alignment/header.js';
import type { Slot, Template, TemplateItem } from '../alignment/template.js';
import type { CellReading, Issue, ReportCell } from '../report.js';
import type { Group } from '../tokens/group.js';
import { inUnit, type PrintedValue } from '../tokens/printed-value.js';
import { placeByIdentity, type RowSum, satisfies } from './place-by-identity.js';
import { learnColumns, type Placed, type Placement, placeByColumns, placeByCount } from './place-values.js';

/** A row's item, where it stands, and what its slots hold; null where nothing could be placed. */
interface PlacedRow {
  readonly aligned: AlignedItem;
  readonly placement: Placement | null;
}

/** What the rows of a table say, and what could not be told. */
export interface RowsReading {
  readonly cells: readonly ReportCell[];
  readonly issues: readonly Issue[];
}

/** Fills the slots of the aligned rows of one table. All rows belong to blocks whose columns are in order. */
export function readRows(
  template: Template,
  rows: readonly AlignedItem[],
  headers: ReadonlyMap<TemplateItem['block'], Header>,
  identities: readonly Identity[],
): RowsReading {
  const placed = placeRows(withoutNumbering(template, rows), headers, identities);
  return {
    cells: placed.flatMap((row) => cellsOf(template, row, contextOf(row.aligned, rows))),
    issues: placed.flatMap((row) => issueOf(row, headers.get(row.aligned.item.block)) ?? []),
  };
}

/**
 * Takes the numbering of the next row off the end of a row's values, where the document prints it without a point:
 * … 0 0 0 3 要求提供公开出版物. It does so when some row has one value too many for that reason.
 */
function withoutNumbering(template: Template, rows: readonly AlignedItem[]): readonly AlignedItem[] {
  const numbered = rows.filter((row, index) => {
    const next = rows[index + 1];
    return next?.index === row.index + 1 && row.group.values.at(-1)?.raw === numberingOf(next.item);
  });
  const isStyle = numbered.some(({ item, group }) => group.values.length === item.slots.length + 1);
  if (!isStyle || template.table.layout !== 'rows') return rows;
  return rows.map((row) =>
    numbered.includes(row) ? { ...row, group: { ...row.group, values: row.group.values.slice(0, -1) } } : row,
  );
}

/** The number in front of a row's label as the form prints it; rows without one give what no value is. */
function numberingOf({ slots }: TemplateItem): string {
  return /^(\d+)\./u.exec(slots[0]?.row.printed ?? '')?.[1] ?? 'none';
}

function placeRows(
  rows: readonly AlignedItem[],
  headers: ReadonlyMap<TemplateItem['block'], Header>,
  identities: readonly Identity[],
): PlacedRow[] {
  const counted = rows.map((aligned): PlacedRow => {
    const { item, group } = aligned;
    const inOrder = headers.get(item.block)?.inOrder !== false;
    const placement = inOrder ? placeByCount(group.values, item.slots.length) : null;
    return { aligned, placement: placement === null ? null : withoutDoubts(aligned, placement, identities) };
  });
  return counted.map((row) => {
    if (row.placement !== null || headers.get(row.aligned.item.block)?.inOrder === false) return row;
    // A row that the end of the document cut off is short for another reason than blanks.
    if (row.aligned.group.last) return row;
    return { ...row, placement: placeByGeometry(row, counted) ?? placeBySums(row, identities) };
  });
}

function placeByGeometry({ aligned }: PlacedRow, rows: readonly PlacedRow[]): Placement | null {
  const { item, group } = aligned;
  if (item.slots.length < 2) return null;
  const alike = rows.flatMap(({ aligned: other, placement }) =>
    placement !== null && other.item.block === item.block && sharesColumns(other.group, group)
      ? [placement]
      : [],
  );
  const centres = learnColumns(alike, item.slots.length);
  return centres === null ? null : placeByColumns(group.values, centres);
}

/** A table row whose cells begin in another column was shifted by a broken span, and its columns are others. */
function sharesColumns(one: Group, other: Group): boolean {
  const [first, second] = [one.values[0]?.span, other.values[0]?.span];
  return one.table === other.table && (one.table === null || first?.left === second?.left);
}

function placeBySums({ aligned }: PlacedRow, identities: readonly Identity[]): Placement | null {
  const { slots } = aligned.item;
  return placeByIdentity(aligned.group.values, slots.length, sumsWithin(aligned.item, identities));
}

/** The identities that hold within one row, as slot numbers. */
function sumsWithin({ slots }: TemplateItem, identities: readonly Identity[]): RowSum[] {
  const slotOf = ({ row, column }: { row: string; column: string }) =>
    slots.findIndex((slot) => slot.row.code === row && slot.column.code === column);
  return identities.flatMap(({ left, right }) => {
    const parts = left.map(slotOf);
    const total = right.map(slotOf);
    if (parts.includes(-1) || total.includes(-1) || total.length !== 1) return [];
    return total.map((slot) => ({ parts, total: slot }));
  });
}

/** Takes back what may be otherwise: a number that goes on behind the document's end, and numbers in a stack. */
function withoutDoubts(
  aligned: AlignedItem,
  placement: Placement,
  identities: readonly Identity[],
): Placement {
  const isSureLabel = aligned.similarity >= 1;
  return withoutCutNumber(aligned, placement, identities).map((placed) =>
    typeof placed === 'object' && placed.kind === 'value' && placed.stacked && !isSureLabel
      ? 'unknown'
      : placed,
  );
}

/** Where a document ends with a number, the number may go on: 12|091. It stands only when the row's sums confirm it. */
function withoutCutNumber(
  aligned: AlignedItem,
  placement: Placement,
  identities: readonly Identity[],
): Placement {
  const { item, group } = aligned;
  const last = placement.at(-1);
  if (!group.endsOpen || typeof last !== 'object') return placement;
  if (last !== group.values.at(-1) || last.kind !== 'value' || isClosed(last.value)) return placement;
  return satisfies(placement, sumsWithin(item, identities)) ? placement : placement.with(-1, 'unknown');
}

/** A unit ends a number, and so does a leading zero unless decimals follow. */
function isClosed(value: PrintedValue): boolean {
  return value.kind !== 'number' || value.unit !== null || value.decimal === '0';
}

/** All text above a block's first row, where units are stated. */
function contextOf(row: AlignedItem, rows: readonly AlignedItem[]): string {
  return rows.find(({ item }) => item.block === row.item.block)?.group.context ?? '';
}

function cellsOf(template: Template, { aligned, placement }: PlacedRow, context: string): ReportCell[] {
  const { item, group } = aligned;
  return item.slots.map((slot, index) => {
    const placed = placement?.[index] ?? 'unknown';
    const stated = isMoney(slot.unit)
      ? statedUnit(item.block, item.block.columns.indexOf(slot.column), context)
      : null;
    const raw = placed === 'unknown' ? group.values.map((value) => value.raw).join(' ') : '';
    return {
      ...readValue(placed, slot, stated),
      ...cellKey(template, slot),
      raw: typeof placed === 'object' ? placed.raw : raw,
      at: typeof placed === 'object' ? placed.at : group.at,
    };
  });
}

function readValue(placed: Placed, slot: Slot, stated: string | null): CellReading {
  if (placed === 'unknown') return { state: 'unreadable', value: null };
  if (placed === 'blank' || placed.kind === 'empty') return { state: 'blank', value: null };
  if (placed.value.kind === 'none') return { state: 'not_applicable', value: null };
  if (placed.value.kind === 'unclear') return { state: 'unreadable', value: null };
  const { decimal, unit } = placed.value;
  if (unit !== null && isMoney(unit) !== isMoney(slot.unit)) return { state: 'unreadable', value: null };
  return { state: 'reported', value: inUnit({ decimal, unit: unit ?? stated }, slot.unit) };
}

function isMoney(unit: string): boolean {
  return unit.endsWith('元');
}

/** What identifies a cell, without what it says. */
export function cellKey(
  template: Template,
  { row, column, unit }: Slot,
): Pick<ReportCell, 'table' | 'article' | 'row' | 'column' | 'unit'> {
  return {
    table: template.table.code,
    article: row.article,
    row: { code: row.code, label: row.label },
    column: { code: column.code, label: column.label },
    unit,
  };
}

function issueOf({ aligned, placement }: PlacedRow, header: Header | undefined): Issue | null {
  const { item, group } = aligned;
  if (placement !== null && !placement.includes('unknown')) return null;
  const label = item.kind === 'line' ? 'the line of values' : (item.slots[0]?.row.label ?? '');
  const printed = `printed: ${group.values.map((value) => value.raw).join(' ')}`;
  if (header?.inOrder === false) {
    return error('column_order', `${label}: the columns are not in the form's order; ${printed}`, group);
  }
  if (group.last) {
    return error('truncated', `${label}: the text ends here, perhaps within a number; ${printed}`, group);
  }
  const columns = item.slots.length;
  return error(
    'row_unreadable',
    `${label}: ${group.values.length} values for ${columns} columns, and nothing tells which are blank; ${printed}`,
    group,
  );
}

function error(code: Issue['code'], message: string, { at }: AlignedItem['group']): Issue {
  return { code, severity: 'error', message, at };
}
