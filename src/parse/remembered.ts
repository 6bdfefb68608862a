/** More than all forms have labels, in the company in which they usually stand. */
const MOST_TEXTS = 5_000;

/**
 * The same work, done once for the same texts: labels recur from table to table and from document to document. When
 * very many are remembered, all are forgotten.
 */
export function remembered<Texts extends readonly string[], Value>(
  work: (...texts: Texts) => Value,
): (...texts: Texts) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (...texts) => {
    const key = texts.join('\n');
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = work(...texts);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(key, { value });
    return value;
  };
}

/** The same for work on what the forms say, which never changes. */
export function rememberedOf<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}
