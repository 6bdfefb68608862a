import type { Block } from '../../../documents/document.js';

/** 12 091 in one cell. */
const SPACED = /^[+\-−–]?\d{1,3}(?:[^\S\n]\d{3})+(?:\.\d+)?$/u;
/** No number begins with a zero: what stands behind such white space is the rest of one. */
const REST = /\s0\d\d/u;
const UNSPACED = /^[+\-−–]?\d{4,}(?:\.\d+)?$/u;

/**
 * Whether a document's tables set the thousands of a number apart by white space, and hold no two numbers in one cell:
 * each number that is large enough is written so, and one of them at least can be read in no other way.
 */
export function spacesThousands(blocks: readonly Block[]): boolean {
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
  const isProven = cells.some(({ text }) => REST.test(text) && SPACED.test(text.trim()));
  return isProven && !cells.some(({ text }) => UNSPACED.test(text.trim()));
}

/** A number whose thousands are set apart, without the white space; null for any other text. */
export function withoutSpaces(text: string): string | null {
  return SPACED.test(text) ? text.replace(/\s/gu, '') : null;
}
