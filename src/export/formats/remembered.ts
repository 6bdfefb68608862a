/** Texts that are remembered at a time, at most. */
const MOST_TEXTS = 1_000;

/**
 * The same function of a text, which remembers what it gave: names and codes come again in the rows of thousands of
 * reports.
 */
export function remembered(render: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size === MOST_TEXTS) known.clear();
    const rendered = render(text);
    known.set(text, rendered);
    return rendered;
  };
}
