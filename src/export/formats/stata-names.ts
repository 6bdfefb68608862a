/** Stata's own words, which no variable may have for a name ([U] 11.3 Naming conventions). */
const RESERVED = new Set(
  '_all _b byte _coef _cons double float if in int long _n _N _pi _pred _rc _skip str strL using with'.split(
    ' ',
  ),
);

export const LONGEST_NAME = 32;
const LONGEST_LABEL = 80;

/** A name for each column: at most 32 letters, digits and underscores, no reserved word, and no two alike. */
export function stataNames(columns: readonly string[]): string[] {
  const names: string[] = [];
  for (const column of columns) names.push(freeName(plainName(column), new Set(names)));
  return names;
}

function plainName(column: string): string {
  const name = column.replaceAll(/[^A-Za-z0-9_]/gu, '_').replace(/^(?=\d|$)/u, '_');
  return RESERVED.has(name) || /^str\d+$/u.test(name) ? `${name}_` : name;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const short = name.slice(0, LONGEST_NAME);
  for (let number = 2, free = short; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${short.slice(0, LONGEST_NAME - String(number).length - 1)}_${number}`;
  }
}

/** Text in compound quotes, which may hold quotes; what Stata would expand as a macro is made plain. */
export function stataText(text: string): string {
  return `\`"${text.replaceAll(/["`$\\\r\n]/gu, ' ')}"'`;
}

/** A label of at most 80 characters. */
export function stataLabel(text: string): string {
  const characters = [...text];
  const short = characters.length <= LONGEST_LABEL;
  return stataText(short ? text : `${characters.slice(0, LONGEST_LABEL - 1).join('')}…`);
}
