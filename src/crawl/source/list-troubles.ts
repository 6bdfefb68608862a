import type { ListShape } from '../adapters/read-list.js';

/* What is told of a list that was not read as it should be, and what to do about it. */

export function describeBarren(entry: URL, { family }: ListShape, items: number): string {
  const found =
    items === 0
      ? 'it shows no list item at all, so its items may come by script'
      : `none of its ${items} links names an annual report`;
  return `the list ${entry.href} yields no reports (read as ${family}): ${found}; open it, then correct its address (entry) or name its links (item_selector)`;
}

export function describeCutShort({ href }: URL): string {
  return `the list ${href} goes on by a script that names no address: only its first page was read; open it, then add the addresses of its other pages (entry)`;
}

export function describeShrunken(list: string, before: number, now: number): string {
  return `the list ${list} shows ${now} reports, ${before} before: open it, then correct its address (entry), or run once with --accept-shrunken if that is all there is`;
}
