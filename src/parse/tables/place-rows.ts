import type { AlignedItem } from '../alignment/align.js';
import type { ColumnOrder } from '../alignment/column-order.js';
import { type Header, type PrintedColumns, readColumns } from '../alignment/header.js';
import type { TemplateBlock } from '../alignment/template.js';
import type { Group } from '../tokens/group.js';
import { belowHeaders } from './below-headers.js';
import { placeCutOff, withoutCutNumber } from './doubts/cut-off-row.js';
import { hasStraysBeside, isDoubtful, type Surroundings, withoutDoubts } from './doubts/doubts.js';
import { hasFurtherColumns } from './doubts/further-columns.js';
import { hasLostLines } from './doubts/lost-lines.js';
import { type OtherRows, withoutBlanks, withoutUncertain } from './doubts/uncertain-rows.js';
import { rowsAmong } from './find/find-table.js';
import { withForeignDigits } from './glued/foreign-digit.js';
import { takenApart } from './glued/glued-values.js';
import { withoutNumbering } from './glued/next-numbering.js';
import { withoutLabelSpan, withoutUnevenMargins } from './label-spans.js';
import { withoutRemarks, withoutSpacers } from './margins.js';
import { withPartsOfTotal } from './place/parts-of-total.js';
import { placeByGeometry } from './place/place-by-geometry.js';
import { placeByIdentity, waysToPlace } from './place/place-by-identity.js';
import { type Placement, placeByCount } from './place/place-values.js';
import type { PlacedRow } from './place/placed-row.js';
import { contradictsOrder, inFormOrder, inPrintedOrder } from './place/printed-order.js';

/** The rows of one table as they were found in a document. */
export interface TableRows extends OtherRows {
  readonly headers: ReadonlyMap<TemplateBlock, Header>;
  /** Groups of values among the rows that belong to none of them. */
  readonly strays: readonly Group[];
  /** Whether the document prints the values of each row without anything between them, and leaves none blank. */
  readonly isGlued: boolean;
  /** Whether labels, units and values come one column after another, so that it does not show what belongs together. */
  readonly areApart: boolean;
}

/** Puts the values of each row into its slots. */
export function placeRows(table: TableRows): readonly PlacedRow[] {
  const { template, areApart } = table;
  const rows = withForeignDigits(template, withoutNumbering(template, rowsAmong(table.items))).map((row) =>
    withoutCutNumber(template, row),
  );
  const blocks = [...new Set(rows.map(({ item }) => item.block))];
  const haveLostLines = hasLostLines(rows.map(({ group }) => group));
  return blocks
    .flatMap((block) =>
      readBlock(
        block,
        rows.filter(({ item }) => item.block === block),
        table,
      ),
    )
    .map((row) => withoutUncertain(row, rows, table))
    .map((row) => (haveLostLines ? withoutBlanks(row) : row))
    .map((row) => (areApart && !isOneLine(row) ? { ...row, placement: null, doubt: 'place' } : row));
}

/** Whether a row's whole label stands on the line of its values. */
function isOneLine({ aligned: { item, group } }: PlacedRow): boolean {
  const isLabelled = item.patterns.some((pattern) => group.ownText.endsWith(pattern));
  return isLabelled && group.values.some(({ kind }) => kind === 'value');
}

const UNKNOWN_COLUMNS: PrintedColumns = { order: 'open', hasRemarks: false, parts: [], isScrambled: false };

function readBlock(
  block: TemplateBlock,
  rows: readonly AlignedItem[],
  { template, headers, strays, isGlued, hasSerials }: TableRows,
): readonly PlacedRow[] {
  const header = headers.get(block);
  const { order, hasRemarks, parts, isScrambled }: PrintedColumns =
    header === undefined
      ? UNKNOWN_COLUMNS
      : readColumns(
          block,
          header.firstRow,
          rows.map(({ group }) => group.values),
        );
  if (order === 'other') return rows.map(outOfOrder);
  const surroundings = { strays, hasRemarks, hasSerials, isGlued, template };
  const placed = placeBlock(block, rows, { order, parts }, surroundings);
  return isScrambled ? placed.map((row) => (isOnSeveralLines(row) ? outOfOrder(row.aligned) : row)) : placed;
}

function isOnSeveralLines({ aligned: { item, group } }: PlacedRow): boolean {
  const values = group.values.filter(({ kind, span }) => kind === 'value' && span === null);
  return item.slots.length > 1 && values.some(({ line }) => line !== values[0]?.line);
}

function outOfOrder(aligned: AlignedItem): PlacedRow {
  return { aligned, placement: null, doubt: 'order' };
}

interface KnownColumns {
  readonly order: Exclude<ColumnOrder, 'other'>;
  readonly parts: PrintedColumns['parts'];
}

/** By the count of the values; where that leaves a doubt, by the columns of complete rows, then by the row's sums. */
function placeBlock(
  block: TemplateBlock,
  rows: readonly AlignedItem[],
  { order, parts }: KnownColumns,
  surroundings: Surroundings,
): readonly PlacedRow[] {
  const ordered = rows.map((aligned) => inPrintedOrder(aligned, order));
  const below = belowHeaders(ordered, block);
  const own = surroundings.hasRemarks ? withoutRemarks(below) : below;
  const hasOtherColumns = surroundings.hasRemarks || surroundings.hasSerials;
  const apart = takenApart(
    own,
    { isGlued: surroundings.isGlued, hasOtherColumns },
    surroundings.template.identities,
  );
  const printed = withoutSpacers(withoutUnevenMargins(withoutLabelSpan(apart)));
  const counted = printed.map((aligned) =>
    placed(aligned, placeByCount(aligned.group.values, slotsOf(aligned))),
  );
  if (contradictsOrder(counted, order) || hasFurtherColumns(block, below)) return rows.map(outOfOrder);
  const certain = counted.map((row): PlacedRow => {
    if (isDoubtful(row, printed, surroundings)) return { ...row, placement: null, doubt: 'place' };
    return placed(row.aligned, withoutDoubts(row, counted, surroundings));
  });
  const located = certain.map((row) => (isOpen(row) ? placeOpenByGeometry(row, certain, surroundings) : row));
  const open = located.filter(isOpen);
  const summed = open.every(canAddUp) ? located.map(placeOpenBySums) : located;
  const whole = surroundings.hasRemarks ? summed : summed.map((row) => withFirstValues(row, summed));
  const sure = showsColumns(whole) ? whole : whole.map(withoutBlanks);
  return sure.map((row, index) =>
    inFormOrder(withPartsOfTotal(row, parts), rows[index] ?? row.aligned, order),
  );
}

/** Where no row that has values has as many as there are columns, some of these are lost, and no row need be blank. */
function showsColumns(rows: readonly PlacedRow[]): boolean {
  const filled = rows.filter(({ aligned }) => aligned.group.values.some(({ kind }) => kind === 'value'));
  return filled.length === 0 || filled.some(({ placement }) => placement !== null);
}

function withFirstValues(row: PlacedRow, rows: readonly PlacedRow[]): PlacedRow {
  const isCut = row.placement === null && row.doubt === 'blanks';
  const placement = isCut ? placeCutOff(row, rows) : null;
  return placement === null ? row : placed(row.aligned, placement);
}

/** What stands beside a row on a page without rulings may belong into the column that seems blank. */
function placeOpenByGeometry(
  row: PlacedRow,
  rows: readonly PlacedRow[],
  surroundings: Surroundings,
): PlacedRow {
  const located = placed(row.aligned, placeByGeometry(row.aligned, rows));
  const mayHoldStrays = row.aligned.group.table === null && hasStraysBeside(row.aligned, surroundings);
  return mayHoldStrays ? withoutBlanks(located) : located;
}

/** In a grid, words in the place of a value tell that the others need not add up. */
function placeOpenBySums(row: PlacedRow): PlacedRow {
  const { table, goesOn } = row.aligned.group;
  return isOpen(row) && !(table !== null && goesOn) ? placed(row.aligned, placeBySums(row.aligned)) : row;
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

/**
 * Where blanks vanished, sums place the values only if the document prints its totals: one row that cannot add up
 * shows that it leaves totals blank too, and that equal numbers may be no total.
 */
function canAddUp({ aligned }: PlacedRow): boolean {
  return waysToPlace(aligned.group.values, slotsOf(aligned), aligned.item.sums).length > 0;
}

function placeBySums(aligned: AlignedItem): Placement | null {
  return placeByIdentity(aligned.group.values, slotsOf(aligned), aligned.item.sums);
}
