import type { AlignedItem } from '../alignment/align.js';
import type { Header } from '../alignment/header.js';
import type { RowSum, Template, TemplateBlock, TemplateItem } from '../alignment/template.js';
import type { Group } from '../tokens/group.js';
import type { PrintedValue } from '../tokens/printed-value.js';
import { placeByIdentity, satisfies, waysToPlace } from './place-by-identity.js';
import { learnColumns, type Placement, placeByColumns, placeByCount } from './place-values.js';

/** The rows of one table as they were found in a document. */
export interface TableRows {
  readonly template: Template;
  readonly rows: readonly AlignedItem[];
  readonly headers: ReadonlyMap<TemplateBlock, Header>;
  /** Groups of values among the rows that belong to none of them. */
  readonly strays: readonly Group[];
}

/** A row's item, where it stands, and what its slots hold; null where nothing could be placed. */
export interface PlacedRow {
  readonly aligned: AlignedItem;
  readonly placement: Placement | null;
}

/**
 * Puts the values of each row into its slots: by their count; where that leaves a doubt, by the columns of complete
 * rows, then by the sums within the row.
 */
export function placeRows(table: TableRows): readonly PlacedRow[] {
  const { headers } = table;
  const inOrder = ({ item }: AlignedItem) => headers.get(item.block)?.inOrder !== false;
  const counted = withoutNumbering(table).map((aligned): PlacedRow => {
    const { item, group } = aligned;
    const placement = inOrder(aligned) ? placeByCount(group.values, item.slots.length) : null;
    return { aligned, placement: placement === null ? null : withoutDoubts(aligned, placement, table) };
  });
  // A row that the end of the document cut off is short for another reason than blanks.
  const isOpen = ({ aligned, placement }: PlacedRow) =>
    placement === null && inOrder(aligned) && !aligned.group.last;
  const placed = counted.map((row) =>
    isOpen(row) ? { ...row, placement: placeByGeometry(row, counted) } : row,
  );
  const open = placed.filter(isOpen);
  if (!open.every(canAddUp)) return placed;
  return placed.map((row) => (open.includes(row) ? { ...row, placement: placeBySums(row) } : row));
}

/**
 * Where blanks vanished, sums place the values only if the document prints its totals: one row that cannot add up
 * shows that it leaves totals blank too, and that equal numbers may be no total.
 */
function canAddUp({ aligned: { item, group } }: PlacedRow): boolean {
  return waysToPlace(group.values, item.slots.length, item.sums).length > 0;
}

/**
 * Takes the numbering of the next row off the end of a row's values, where the document prints it without a point:
 * … 0 0 0 3 要求提供公开出版物. It does so when some row has one value too many for that reason.
 */
function withoutNumbering({ template, rows }: TableRows): readonly AlignedItem[] {
  const numbered = rows.filter((row, index) => {
    const next = rows[index + 1];
    return (
      next?.group.index === row.group.index + 1 && row.group.values.at(-1)?.raw === numberingOf(next.item)
    );
  });
  const isStyle = numbered.some(({ item, group }) => group.values.length === item.slots.length + 1);
  if (!isStyle || template.table.layout !== 'rows') return rows;
  return rows.map((row) => {
    const { item, group } = row;
    const isWhole = satisfies(placeByCount(group.values, item.slots.length) ?? [], item.sums);
    if (isWhole || !numbered.includes(row)) return row;
    return { ...row, group: { ...group, values: group.values.slice(0, -1) } };
  });
}

/** The number in front of a row's label as the form prints it; rows without one give what no value is. */
function numberingOf({ slots }: TemplateItem): string {
  return /^(\d+)\./u.exec(slots[0]?.row.printed ?? '')?.[1] ?? 'none';
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
  return centres === null ? null : placeByColumns(group, centres);
}

/** A table row whose cells begin in another column was shifted by a broken span, and its columns are others. */
function sharesColumns(one: Group, other: Group): boolean {
  const [first, second] = [one.values[0]?.span, other.values[0]?.span];
  return one.table === other.table && (one.table === null || first?.left === second?.left);
}

function placeBySums({ aligned: { item, group } }: PlacedRow): Placement | null {
  return placeByIdentity(group.values, item.slots.length, item.sums);
}

/**
 * Takes back what may be otherwise: a number that goes on behind the document's end, numbers in a stack, and a row that
 * breaks its sums while values without a row stand beside it, which may be the rest of its broken numbers.
 */
function withoutDoubts(aligned: AlignedItem, placement: Placement, table: TableRows): Placement | null {
  const { sums } = aligned.item;
  const hasStrays = table.strays.some(({ index }) => Math.abs(index - aligned.group.index) === 1);
  if (hasStrays && sums.length > 0 && !satisfies(placement, sums)) return null;
  const isSureLabel = aligned.similarity >= 1;
  return withoutCutNumber(aligned, placement, sums).map((placed) =>
    typeof placed === 'object' && placed.kind === 'value' && placed.stacked && !isSureLabel
      ? 'unknown'
      : placed,
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
