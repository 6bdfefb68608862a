const MARGIN = ' '.repeat(15);

/** A label in the margin, a headline beside it, and items below the headline; an item may have several lines. */
export function section(label: string, headline: string, items: readonly string[] = []): string {
  const lines = items.flatMap((item) => item.split('\n')).map((line) => `${MARGIN}  ${line}`);
  return [`${label.padEnd(MARGIN.length)}${headline}`, ...lines].join('\n');
}

/** The first items of a list that may be long, and how many there are beyond them. */
export function firstOf(items: readonly string[], most: number): string[] {
  if (items.length <= most) return [...items];
  return [...items.slice(0, most), `and ${items.length - most} more: gongkai status lists them all`];
}
