import { ZERO_WIDTH } from '../zero-width.js';

/**
 * What a browser collapses, and the no-break space, which stands between words as any other. The ideographic space
 * U+3000 is left alone inside a text, as a space that the author typed.
 */
const WHITE_SPACE = /[\t\n\f\r \u00a0]+/g;

/** Take no room on the page, but would keep two equal texts from being equal. */
const WITHOUT_WIDTH = new RegExp(`[${ZERO_WIDTH}]`, 'g');

const BLANK = new RegExp(`^[\\s${ZERO_WIDTH}]*$`);

const BLANK_SOURCE = new RegExp(`(?:[\\s${ZERO_WIDTH}]|&(?:nbsp|e[mn]sp|#160|#12288|#x3000|#xa0);?)*`, 'iy');

export function collapse(text: string): string {
  return text.replace(WITHOUT_WIDTH, '').replace(WHITE_SPACE, ' ').trim();
}

export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** How many characters of HTML source from `offset` on show nothing. */
export function blankLength(source: string, offset: number): number {
  BLANK_SOURCE.lastIndex = offset;
  return BLANK_SOURCE.exec(source)?.[0].length ?? 0;
}
