import type { LoadSummary } from '../../run/load/loading.js';
import { listCounts } from './counts.js';

const NAMES = ['new', 'revised', 'updated', 'unchanged', 'refused', 'failed'] as const;

/** `15 new, 7 refused` */
export function loadCounts({ added, revised, updated, unchanged, refused, failures }: LoadSummary): string {
  const counts = {
    new: added,
    revised,
    updated,
    unchanged,
    refused: refused.length,
    failed: failures.length,
  };
  return listCounts(NAMES, (name) => counts[name]);
}
