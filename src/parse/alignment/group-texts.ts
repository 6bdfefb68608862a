import type { Group } from '../tokens/group.js';

/** The text with and without what stands in brackets. */
export function textsOf({ text, plainText }: Group): readonly string[] {
  return text === plainText ? [text] : [text, plainText];
}
