/** Before a heading: ## 一、总体情况. */
const HEADING = /^#{1,6}\s+(?=\S*\p{Script=Han})/u;
/** **12**: what stands between two marks is set in bold. A mark beside a blank is that of a footnote, or stands for what is left out. */
const BOLD = /\*\*(?=[^\s*])((?:[^*]|\*(?!\*)){0,200}?)(?<=[^\s*])\*\*(?!\*)/gu;
const MAY_BE_BOLD = '**';
/** Tags that set off some words of a line. */
const INLINE_TAG = /<\/?(?:b|strong|i|em|u|span|font)(?:\s[^<>]{0,200})?>/giu;
/** What a blank is written as where a blank alone would be lost. */
const BLANK = /&(?:nbsp|ensp|emsp|#160|#xa0);?/giu;

/** A line of text without the marks that converters leave in it, which say how it looks and nothing else. */
export function withoutMarks(line: string): string {
  const text = line.includes('&') ? line.replace(BLANK, ' ') : line;
  const plain = text.includes('<') ? text.replace(INLINE_TAG, '') : text;
  const lean = plain.includes(MAY_BE_BOLD) ? plain.replace(BOLD, '$1') : plain;
  return lean.replace(HEADING, '');
}
