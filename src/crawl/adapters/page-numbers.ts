/** No list of one agency's annual reports comes near this; a larger number is a mistake of the page. */
const MOST_PAGES = 1000;

/** The whole numbers from `first` to `last`, none where `last` comes before it; at most a thousand. */
export function numbersBetween(first: number, last: number): number[] {
  const count = Math.max(0, Math.min(last - first + 1, MOST_PAGES));
  return Array.from({ length: count }, (_, index) => first + index);
}
