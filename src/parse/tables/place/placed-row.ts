import type { AlignedItem } from '../../alignment/align.js';
import type { Placement } from './place-values.js';

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
  /** What stands in the columns whose sum the row's one value is. */
  readonly partsOfTotal?: Placement;
}

/** A row with what its slots hold; null where that is open, since some of them may be blank. */
export function placedAs(aligned: AlignedItem, placement: Placement | null): PlacedRow {
  return { aligned, placement, doubt: 'blanks' };
}
