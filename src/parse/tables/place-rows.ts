import type { AlignedItem } from '../alignment/align.js';
import type { ColumnOrder } from '../alignment/column-order.js';
import type { Header } from '../alignment/header.js';
import type { RowSum, Template, TemplateBlock, TemplateItem } from '../alignment/template.js';
import type { Group } from '../tokens/group.js';
import type { PrintedValue } from '../tokens/printed-value.js';
import {
  possibleNumbering,
  withoutLabelSpan,
  withoutNumbering,
  withoutRemark,
  withoutSpacers,
} from './margins.js';
import { placeByIdentity, satisfies, waysToPlace } from './place-by-identity.js';
import { isShifted, learnColumns, type Placement, placeByColumns, placeByCount } from './place-values.js';
import { contradictsOrder, inFormOrder, inPrintedOrder } from './printed-order.js';

/** The rows of one table as they were found in a document. */
export interface TableRows {
  readonly template: Template;
  readonly rows: readonly AlignedItem[];
  readonly headers: ReadonlyMap<TemplateBlock, Header>;
  /** Groups of values among the rows that belong to none of them. */
  readonly strays: readonly Group[];
  /** Items that the document prints twice, with the values of the other copy. */
  readonly rivals: ReadonlyMap<TemplateItem, Group>;
}

/**
 * Why nothing is placed: columns in an order that cannot be told, values that may be another row's, a row with other
 * values elsewhere, or blanks.
 */
export type Doubt = 'order' | 'place' | 'rival' | 'blanks';

/** A row's item, where it stands, and what its slots hold; null where nothing could be placed. */
export interface PlacedRow {
  readonly aligned: AlignedItem;
  readonly placement: Placement | null;
  readonly doubt: Doubt;
}

/** What is printed among the rows and may be taken for their values. */
interface Surroundings {
  readonly strays: readonly Group[];
  /** Whether a column for remarks stands behind the form's columns. */
  readonly hasRemarks: boolean;
}

/** Puts the values of each row into its slots. */
export function placeRows(table: TableRows): readonly PlacedRow[] {
  const rows = withoutNumbering(table.template, table.rows);
  const numbering = possibleNumbering(rows);
  const blocks = [...new Set(rows.map(({ item }) => item.block))];
  return blocks
    .flatMap((block) =>
      readBlock(
        block,
        rows.filter(({ item }) => item.block === block),
        table,
      ),
    )
    .map((row): PlacedRow => {
      const { item, isCertain } = row.aligned;
      if (table.rivals.has(item)) return { ...row, placement: null, doubt: 'rival' };
      const mayBeNumbering = row.placement?.some((slot) => typeof slot === 'object' && numbering.has(slot));
      return isCertain && !mayBeNumbering ? row : { ...row, placement: null, doubt: 'place' };
    });
}

function readBlock(
  block: TemplateBlock,
  rows: readonly AlignedItem[],
  { headers, strays }: TableRows,
): readonly PlacedRow[] {
  const { order = 'open', hasRemarks = false } = headers.get(block) ?? {};
  return order === 'other' ? rows.map(outOfOrder) : placeBlock(rows, order, { strays, hasRemarks });
}

function outOfOrder(aligned: AlignedItem): PlacedRow {
  return { aligned, placement: null, doubt: 'order' };
}

/** By the count of the values; where that leaves a doubt, by the columns of complete rows, then by the row's sums. */
function placeBlock(
  rows: readonly AlignedItem[],
  order: Exclude<ColumnOrder, 'other'>,
  surroundings: Surroundings,
): readonly PlacedRow[] {
  const own = surroundings.hasRemarks ? rows.map(withoutRemark) : rows;
  const printed = withoutSpacers(withoutLabelSpan(own.map((aligned) => inPrintedOrder(aligned, order))));
  const counted = printed.map((aligned) =>
    placed(aligned, placeByCount(aligned.group.values, slotsOf(aligned))),
  );
  if (contradictsOrder(counted, order)) return rows.map(outOfOrder);
  const certain = counted.map((row): PlacedRow => {
    const isDoubtful =
      mayBeStrays(row.aligned, surroundings) ||
      mayHoldRemark(row, surroundings) ||
      isUneven(row, rows) ||
      dropsColumn(row, printed);
    if (isDoubtful) return { ...row, placement: null, doubt: 'place' };
    return placed(row.aligned, withoutDoubts(row, counted, surroundings));
  });
  const located = certain.map((row) =>
    isOpen(row) ? placed(row.aligned, placeByGeometry(row.aligned, certain)) : row,
  );
  const open = located.filter(isOpen);
  const summed = open.every(canAddUp) ? located.map(placeOpenBySums) : located;
  return summed.map((row, index) => inFormOrder(row, rows[index] ?? row.aligned, order));
}

function placeOpenBySums(row: PlacedRow): PlacedRow {
  return isOpen(row) ? placed(row.aligned, placeBySums(row.aligned)) : row;
}

function placed(aligned: AlignedItem, placement: Placement | null): PlacedRow {
  return { aligned, placement, doubt: 'blanks' };
}

function slotsOf({ item }: AlignedItem): number {
  return item.slots.length;
}

/** A row that the end of the document cut off is short for another reason than blanks. */
function isOpen({ aligned, placement, doubt }: PlacedRow): boolean {
  return placement === null && doubt === 'blanks' && !aligned.group.last;
}

/** A broken label may as well be that of a whole row without one beside it, which then is the row's other copy. */
function mayBeStrays({ item, group, similarity }: AlignedItem, { strays }: Surroundings): boolean {
  const isWhole = ({ values }: Group) => placeByCount(values, item.slots.length) !== null;
  return similarity < 1 && strays.some((stray) => isBeside(stray, group) && isWhole(stray));
}

/**
 * Outside of a grid, a remark may stand where a blank vanished, and its figures among the pieces of a broken label: then
 * only sums tell.
 */
function mayHoldRemark({ aligned, placement }: PlacedRow, { hasRemarks }: Surroundings): boolean {
  const { item, group, similarity } = aligned;
  if (!hasRemarks || group.table !== null) return false;
  return item.sums.length === 0 ? similarity < 1 : !satisfies(placement ?? [], item.sums);
}

/** In a table on its side, lines of different lengths show that columns were broken, and not which. */
function isUneven({ aligned }: PlacedRow, rows: readonly AlignedItem[]): boolean {
  const lengths = new Set(rows.map(({ group }) => group.values.length));
  return aligned.item.block.isRotated && lengths.size > 1 && aligned.group.table !== null;
}

/** Whether a row of a grid was placed without cells that hold figures in other rows. */
function dropsColumn({ aligned, placement }: PlacedRow, rows: readonly AlignedItem[]): boolean {
  const { values, table } = aligned.group;
  const surplus = values.length - slotsOf(aligned);
  if (placement === null || table === null || surplus <= 0) return false;
  const dropped = values.flatMap((value, place) => (placement.includes(value) ? [] : [place]));
  const alike = rows.filter(({ group }) => group.table === table && group.values.length === values.length);
  return dropped.some((place) => alike.some(({ group }) => group.values[place]?.kind === 'value'));
}

function isBeside(one: Group, other: Group): boolean {
  return Math.abs(one.index - other.index) === 1;
}

/**
 * Where blanks vanished, sums place the values only if the document prints its totals: one row that cannot add up
 * shows that it leaves totals blank too, and that equal numbers may be no total.
 */
function canAddUp({ aligned }: PlacedRow): boolean {
  return waysToPlace(aligned.group.values, slotsOf(aligned), aligned.item.sums).length > 0;
}

function placeByGeometry(aligned: AlignedItem, rows: readonly PlacedRow[]): Placement | null {
  const slots = slotsOf(aligned);
  if (slots < 2) return null;
  const alike = rows.flatMap(({ aligned: other, placement }) =>
    placement !== null && sharesColumns(other.group, aligned.group) ? [placement] : [],
  );
  const centres = learnColumns(alike, slots);
  return centres === null ? null : placeByColumns(aligned.group, centres);
}

/** A table row whose cells begin in another column was shifted by a broken span, and its columns are others. */
function sharesColumns(one: Group, other: Group): boolean {
  const [first, second] = [one.values[0]?.span, other.values[0]?.span];
  return one.table === other.table && (one.table === null || first?.left === second?.left);
}

function placeBySums(aligned: AlignedItem): Placement | null {
  return placeByIdentity(aligned.group.values, slotsOf(aligned), aligned.item.sums);
}

/**
 * Takes back what may be otherwise: a row that breaks its sums while it begins in another column than the rows around
 * it, or while values without a row stand beside it, which may be the rest of its broken numbers; a number that goes on behind the document's end; and numbers in a stack.
 */
function withoutDoubts(
  { aligned, placement }: PlacedRow,
  rows: readonly PlacedRow[],
  { strays }: Surroundings,
): Placement | null {
  if (placement === null) return null;
  const { item, group } = aligned;
  const hasStrays = strays.some((stray) => isBeside(stray, group));
  const addsUp = satisfies(placement, item.sums);
  if (hasStrays && item.sums.length > 0 && !addsUp) return null;
  if (
    !addsUp &&
    isShifted(
      placement,
      rows.flatMap(({ placement: other }) => (other === null ? [] : [other])),
    )
  )
    return null;
  const isSureLabel = aligned.similarity >= 1;
  return withoutCutNumber(aligned, placement, item.sums).map((slot) =>
    typeof slot === 'object' && slot.kind === 'value' && slot.stacked && !isSureLabel ? 'unknown' : slot,
  );
}

/** Where a document ends with a number, the number may go on: 12|091. It stands only when the row's sums confirm it. */
function withoutCutNumber({ group }: AlignedItem, placement: Placement, sums: readonly RowSum[]): Placement {
  const last = placement.at(-1);
  if (!group.endsOpen || typeof last !== 'object') return placement;
  if (last !== group.values.at(-1) || last.kind !== 'value' || isClosed(last.value)) return placement;
  return satisfies(placement, sums) ? placement : placement.with(-1, 'unknown');
}

/** A unit ends a number, and so does a leading zero unless decimals follow. */
function isClosed(value: PrintedValue): boolean {
  return value.kind !== 'number' || value.unit !== null || value.decimal === '0';
}
