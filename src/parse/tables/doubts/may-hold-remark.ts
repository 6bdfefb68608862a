import type { Group } from '../../tokens/group.js';
import { satisfies } from '../place/place-by-identity.js';
import type { Placed } from '../place/place-values.js';
import type { PlacedRow } from '../place/placed-row.js';

/**
 * Outside of a grid, a remark may stand where a blank vanished, and its figures among the pieces of a broken label: then
 * only sums tell.
 */
export function mayHoldRemark({ aligned, placement }: PlacedRow, hasRemarks: boolean): boolean {
  const { item, group, similarity } = aligned;
  if (!hasRemarks || group.table !== null) return false;
  if (touchesCounted(group)) return true;
  if (item.slots.length > 1 && saysNone(placement?.at(-1))) return true;
  const isOwn = similarity >= 1 || (group.isBehindUnit && !saysNone(placement?.[0]));
  return item.sums.length === 0 ? !isOwn : !satisfies(placement ?? [], item.sums);
}

/** 其他情形件68342 件为网络申请: the remark's own figure ran into the value. */
function touchesCounted({ values }: Group): boolean {
  const last = values.at(-1);
  return last?.kind === 'value' && last.touching === 'counted';
}

function saysNone(placed: Placed | undefined): boolean {
  return typeof placed === 'object' && placed.kind === 'value' && placed.value.kind === 'none';
}
