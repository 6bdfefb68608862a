/** A table of GitHub Flavored Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Text as it stands: what Markdown would take for markup is escaped. An underscore within a word is none. */
export function plain(words: string): string {
  return words.replace(/[\\|*<>[\]`]/gu, '\\$&');
}

export function code(words: string): string {
  return `\`${words}\``;
}
