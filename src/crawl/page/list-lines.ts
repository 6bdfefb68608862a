const LINES: ReadonlySet<string> = new Set(['tr', 'li']);
const NO_LINE: readonly string[] = [];

interface Line {
  readonly depth: number;
  readonly parts: string[];
}

/** Gathers the words of each line of a list or table while it is read, by the elements that it consists of. */
export class ListLines {
  /** Lines stand within lines. */
  readonly #open: Line[] = [];

  /** Of the line that is being read: more of them come until it ends. */
  get parts(): readonly string[] {
    return this.#open.at(-1)?.parts ?? NO_LINE;
  }

  noteOpened(name: string, depth: number): void {
    if (LINES.has(name)) this.#open.push({ depth, parts: [''] });
    else this.#separate(depth);
  }

  noteText(text: string): void {
    const parts = this.#open.at(-1)?.parts;
    if (parts !== undefined) parts[parts.length - 1] += text;
  }

  noteClosed(depth: number): void {
    if (this.#open.at(-1)?.depth === depth) this.#open.pop();
    else this.#separate(depth);
  }

  #separate(depth: number): void {
    const line = this.#open.at(-1);
    if (line !== undefined && depth === line.depth + 1 && line.parts.at(-1) !== '') line.parts.push('');
  }
}
