/** Elements whose content is no markup: their text is passed over together with their tags. */
const RAW_START = /<(?:script|style|title|textarea|noscript|iframe|noembed|noframes|xmp)\b/iy;
const RAW_END = /<\/(?:script|style|title|textarea|noscript|iframe|noembed|noframes|xmp)\b[^>]*>/gi;

const RAW_ELEMENTS = new Set('script style title textarea noscript iframe noembed noframes xmp'.split(' '));

/** A text is looked for in this many runs of text at most, so that a page that hides one costs little. */
const MAX_RUNS = 100;

/**
 * Finds where in the source each text of the page begins, following the parser from text to text. The parser can
 * tell itself, but then takes twice the time.
 */
export class SourceCursor {
  readonly #source: string;
  #position = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Offset of the next text outside tags that begins with `first`, which also any character reference does.
   * Null where it is not found nearby, or where `parent` is an element whose content is passed over.
   */
  next(first: string, parent: string): number | null {
    if (RAW_ELEMENTS.has(parent)) return null;
    let position = this.#position;
    for (let run = 0; run < MAX_RUNS && position < this.#source.length; run++) {
      const start = this.#skipMarkup(position);
      position = this.#skipTo('<', start + 1);
      // Not always at its start: an attribute with a > in it leaves its rest before the text.
      const run = this.#source.slice(start, position);
      const [character, reference] = [run.indexOf(first), run.indexOf('&')];
      if (character < 0 && reference < 0) continue;
      this.#position = position;
      return start + (character < 0 || (reference >= 0 && reference < character) ? reference : character);
    }
    return null;
  }

  #skipMarkup(start: number): number {
    let position = this.#skipBlanks(start);
    while (this.#source[position] === '<' && /[a-z/!?]/i.test(this.#source[position + 1] ?? '')) {
      position = this.#skipBlanks(this.#endOfMarkup(position));
    }
    return position;
  }

  #endOfMarkup(start: number): number {
    if (this.#source.startsWith('<!--', start)) return this.#skipTo('-->', start + 4) + 3;
    RAW_START.lastIndex = start;
    if (!RAW_START.test(this.#source)) return this.#skipTo('>', start) + 1;
    RAW_END.lastIndex = start;
    return RAW_END.test(this.#source) ? RAW_END.lastIndex : this.#source.length;
  }

  #skipBlanks(start: number): number {
    let position = start;
    while (' \t\n\f\r'.includes(this.#source[position] ?? 'end')) position++;
    return position;
  }

  #skipTo(text: string, start: number): number {
    const index = this.#source.indexOf(text, start);
    return index < 0 ? this.#source.length : index;
  }
}
