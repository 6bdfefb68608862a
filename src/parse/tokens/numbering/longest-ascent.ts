/**
 * The most items, in their order, whose numbers ascend, each above the one before (the longest increasing subsequence);
 * of several as long, the one that ends lowest.
 */
export function longestAscent<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
): readonly Item[] {
  /** For each length, the ascent that ends lowest. */
  const ascents: Link<Item>[] = [];
  for (const item of items) {
    const number = numberOf(item);
    const place = ascents.findIndex((ascent) => ascent.number >= number);
    const length = place === -1 ? ascents.length : place;
    ascents[length] = { item, number, before: ascents[length - 1] };
  }
  const longest: Item[] = [];
  for (let link = ascents.at(-1); link !== undefined; link = link.before) longest.unshift(link.item);
  return longest;
}

interface Link<Item> {
  readonly item: Item;
  readonly number: number;
  readonly before: Link<Item> | undefined;
}
