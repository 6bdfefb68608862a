import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';

export type KeyPath = readonly (string | number)[];

/** Finds keys and values of a YAML document in its text. */
export class YamlPlaces {
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(document: Document, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  /** Where the value stands; for a key that is missing, where the mapping stands that should have it. */
  ofValue(path: KeyPath): { line: number; column: number } {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.at(node.range[0]);
    }
    return { line: 1, column: 1 };
  }

  ofKey(parent: KeyPath, key: string): { line: number; column: number } {
    const map = this.#document.getIn(parent, true);
    const found = isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : null;
    return isScalar(found?.key) && found.key.range ? this.at(found.key.range[0]) : this.ofValue(parent);
  }

  /** The path as the file has it: `entry` where the schema says `entry[0]` of a value that is no list. */
  written(path: KeyPath): KeyPath {
    const parent = path.slice(0, -1);
    const isItem = typeof path.at(-1) === 'number';
    return isItem && !isSeq(this.#document.getIn(parent, true)) ? parent : path;
  }

  at(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
}

/** `sources[2].entry` */
export function formatPath(path: KeyPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}
