import type { Column } from '../../forms/form.js';
import { hanOf } from '../tokens/token/han.js';

/** Different wordings as their Chinese characters. */
export function patternsOf(wordings: readonly string[]): readonly string[] {
  return [...new Set(wordings.map(hanOf))];
}

/** All wordings of a column's header. */
export function columnWordings({ label, variants = [] }: Column): readonly string[] {
  return [label, ...variants];
}
