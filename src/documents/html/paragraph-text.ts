import type { ParagraphDraft, TextPart } from './draft.js';
import { blankLength, collapse, isBlank } from './white-space.js';

/** The text of the paragraph that is being read, and where it comes from. */
export class ParagraphText {
  readonly #source: string;
  #text = '';
  #parts: TextPart[] = [];
  #offset: number | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  append(part: TextPart): void {
    const text = part.node.data.slice(part.start, part.end);
    if (this.isEmpty) {
      if (isBlank(text)) return;
      this.#offset = this.#offsetOf(part);
    }
    this.#text += text;
    this.#parts.push(part);
  }

  /** What stands in no text of the source, such as the brackets around the mark of a note. */
  addMark(mark: string): void {
    this.#text += mark;
  }

  /** A word of its own. Where in the source the value of an attribute stands is not known. */
  addField(value: string): void {
    if (value === '') return;
    if (this.isEmpty) this.#offset = null;
    this.#text += ` ${value} `;
  }

  /** The paragraph, which ends here; null where there is none. */
  end(): ParagraphDraft | null {
    if (this.isEmpty) return null;
    const paragraph = {
      kind: 'paragraph',
      text: collapse(this.#text),
      offset: this.#offset,
      parts: this.#parts,
    } as const;
    this.#text = '';
    this.#parts = [];
    return paragraph;
  }

  /** Where in the source the first character that shows stands; the node tells where its own first one does. */
  #offsetOf({ node: { data, startIndex }, start }: TextPart): number | null {
    if (startIndex === null) return null;
    const blanks = data.length - data.trimStart().length;
    const offset = startIndex + (start === 0 ? 0 : start - blanks);
    return offset + blankLength(this.#source, offset);
  }
}
