import type { Group } from './read-groups.js';

/** The groups of the same place in two tables; one of them may have none there. */
export interface GroupPair {
  readonly before: Group | null;
  readonly after: Group | null;
}

/** Tells which of two places comes first, as SQLite sorts. */
export type PlaceOrder = (one: readonly string[], other: readonly string[]) => number;

/** The order by columns of these types: missing first, numbers by value, text by the bytes of UTF-8. */
export function placeOrder(types: readonly string[]): PlaceOrder {
  return (one, other) => {
    for (const [index, type] of types.entries()) {
      const order = compare(type, one[index] ?? '', other[index] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compare(type: string, one: string, other: string): number {
  if (one === other) return 0;
  if (one === '' || other === '') return one === '' ? -1 : 1;
  if (['integer', 'number', 'year', 'boolean'].includes(type)) return Number(one) - Number(other);
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Walks through two sorted tables at once. */
export async function* mergeGroups(
  before: AsyncIterable<Group>,
  after: AsyncIterable<Group>,
  order: PlaceOrder,
): AsyncIterable<GroupPair> {
  const [left, right] = [before[Symbol.asyncIterator](), after[Symbol.asyncIterator]()];
  const next = async (groups: AsyncIterator<Group>) => {
    const { done, value } = await groups.next();
    return done === true ? null : value;
  };
  let [one, other] = [await next(left), await next(right)];
  while (one !== null || other !== null) {
    const first = one === null ? 1 : other === null ? -1 : order(one.place, other.place);
    yield { before: first <= 0 ? one : null, after: first >= 0 ? other : null };
    if (first <= 0) one = await next(left);
    if (first >= 0) other = await next(right);
  }
}
