import type { AlignedItem } from '../alignment/align.js';
import type { ColumnOrder } from '../alignment/column-order.js';
import type { PrintedColumns } from '../alignment/header.js';
import type { TemplateBlock } from '../alignment/template.js';
import { belowHeaders } from './below-headers.js';
import { placeCutOff } from './doubts/cut-off-row.js';
import { isDoubtful, type Surroundings, withoutDoubts } from './doubts/doubts.js';
import { hasFurtherColumns } from './doubts/further-columns.js';
import { withoutBlanks } from './doubts/uncertain-rows.js';
import { takenApart } from './glued/glued-values.js';
import { withoutLabelSpan, withoutUnevenMargins } from './label-spans.js';
import { withoutRemarks, withoutSpacers } from './margins.js';
import { withPartsOfTotal } from './place/parts-of-total.js';
import { placeOpen } from './place/place-open.js';
import { placeByCount } from './place/place-values.js';
import { type PlacedRow, placedAs } from './place/placed-row.js';
import { contradictsOrder, inFormOrder, inPrintedOrder } from './place/printed-order.js';

/** Which columns of the form a block prints. */
export interface KnownColumns {
  readonly order: Exclude<ColumnOrder, 'other'>;
  readonly parts: PrintedColumns['parts'];
}

/** By the count of the values; where that leaves a doubt, by the columns of complete rows, then by the row's sums. */
export function placeBlock(
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
    placedAs(aligned, placeByCount(aligned.group.values, slotsOf(aligned))),
  );
  if (contradictsOrder(counted, order) || hasFurtherColumns(block, below)) return rows.map(outOfOrder);
  const certain = counted.map((row): PlacedRow => {
    if (isDoubtful(row, printed, surroundings)) return { ...row, placement: null, doubt: 'place' };
    return placedAs(row.aligned, withoutDoubts(row, counted, surroundings));
  });
  const summed = placeOpen(certain, surroundings);
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
  return placement === null ? row : placedAs(row.aligned, placement);
}

function slotsOf({ item }: AlignedItem): number {
  return item.slots.length;
}

/** A row whose columns are in an order that does not show. */
export function outOfOrder(aligned: AlignedItem): PlacedRow {
  return { aligned, placement: null, doubt: 'order' };
}
