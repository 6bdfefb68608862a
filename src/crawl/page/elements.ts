import { type CheerioAPI, load } from 'cheerio';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

/** Browsers stop nesting at about 512; the time to read deeper nesting would grow with the square of its depth. */
export const MAX_DEPTH = 1500;

class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

/** The elements of a page as the standard says; none where it nests deeper than any page does. */
export function elementsOf(html: string): CheerioAPI {
  try {
    return load(html, { treeAdapter: boundedAdapter() });
  } catch (error) {
    if (error instanceof TooDeep) return load('');
    throw error;
  }
}

function boundedAdapter(): typeof adapter {
  let depth = 0;
  return {
    ...adapter,
    onItemPush() {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooDeep(`more than ${MAX_DEPTH} elements within each other`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
