import type { AlignedItem } from '../../alignment/align.js';
import { hasStraysBeside, type Surroundings } from '../doubts/doubts.js';
import { withoutBlanks } from '../doubts/uncertain-rows.js';
import { placeByGeometry } from './place-by-geometry.js';
import { placeByIdentity, waysToPlace } from './place-by-identity.js';
import type { Placement } from './place-values.js';
import { type PlacedRow, placedAs } from './placed-row.js';

/**
 * Puts the values of rows that have fewer than there are columns, whose blanks vanished: by the columns of complete rows,
 * and where all rows can add up, by the row's sums. `rows`: all of the block.
 */
export function placeOpen(rows: readonly PlacedRow[], surroundings: Surroundings): readonly PlacedRow[] {
  const located = rows.map((row) => (isOpen(row) ? placeOpenByGeometry(row, rows, surroundings) : row));
  return located.filter(isOpen).every(canAddUp) ? located.map(placeOpenBySums) : located;
}

/** What stands beside a row on a page without rulings may belong into the column that seems blank. */
function placeOpenByGeometry(
  row: PlacedRow,
  rows: readonly PlacedRow[],
  surroundings: Surroundings,
): PlacedRow {
  const located = placedAs(row.aligned, placeByGeometry(row.aligned, rows));
  const mayHoldStrays = row.aligned.group.table === null && hasStraysBeside(row.aligned, surroundings);
  return mayHoldStrays ? withoutBlanks(located) : located;
}

/** In a grid, words in the place of a value tell that the others need not add up. */
function placeOpenBySums(row: PlacedRow): PlacedRow {
  const { table, goesOn } = row.aligned.group;
  return isOpen(row) && !(table !== null && goesOn) ? placedAs(row.aligned, placeBySums(row.aligned)) : row;
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
