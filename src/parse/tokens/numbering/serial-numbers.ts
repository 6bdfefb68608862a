import type { Block } from '../../../documents/document.js';

/** What stands between it and the label may be the label's own numbering. */
const LEADING_NUMBER = /^[|｜\s]*(\d{1,3})[|｜\s]+(?=(?:\d{1,2}\s+)?\S*\p{Script=Han})/u;
/** Fewer lines that count on may do so by chance. */
const FEWEST_LINES = 4;

/**
 * The blocks whose line begins with its number in a column of serial numbers (序号): the lines that count on from 1,
 * with other lines between them where a label is broken. Elsewhere a number that begins a line is a value of the label
 * above.
 */
export function withSerialNumber(blocks: readonly Block[]): ReadonlySet<Block> {
  const runs: Block[][] = [[]];
  for (const block of blocks) {
    const number = block.kind === 'paragraph' ? LEADING_NUMBER.exec(block.text)?.[1] : undefined;
    if (number === String((runs.at(-1)?.length ?? 0) + 1)) runs.at(-1)?.push(block);
    else if (number === '1') runs.push([block]);
  }
  return new Set(runs.filter(({ length }) => length >= FEWEST_LINES).flat());
}
