import type { Handler, Parser } from 'htmlparser2';
import { type Attributes, isChrome } from './chrome.js';
import { MAX_DEPTH } from './elements.js';
import { EmptyElements } from './empty-elements.js';
import { ListLines } from './list-lines.js';
import type { Anchor, Outline, Script } from './outline.js';
import { writtenAddress } from './written-address.js';

/** What stands in these, no reader with scripts and frames sees. */
const HIDDEN: ReadonlySet<string> = new Set([
  ...['title', 'script', 'style', 'template'],
  ...['noscript', 'iframe', 'noframes', 'noembed'],
]);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3']);
const SHOWN: ReadonlySet<string> = new Set(['img', 'iframe', 'frame', 'frameset', 'embed', 'object']);

/** An element whose words are gathered while it is open. */
interface Open {
  readonly name: string;
  readonly depth: number;
  readonly attributes: Attributes;
  readonly isChrome: boolean;
  words: string;
  /** What stands for a picture in it. */
  alternative: string;
}

/** Takes an outline from the parser's events. What stands deeper than pages nest is left out, with all behind it. */
export class OutlineReader implements Partial<Handler> {
  #parser: Parser | null = null;
  #depth = 0;
  #hidden = 0;
  /** The depth of the menu, breadcrumb line or footer that is open; 0 where none is. */
  #chromeDepth = 0;
  #link: Open | null = null;
  #heading: Open | null = null;
  /** A title or a script. */
  #raw: Open | null = null;

  readonly #lines = new ListLines();
  readonly #empty = new EmptyElements();
  readonly #visible: string[] = [];
  readonly #headings: string[] = [];
  readonly #links: Anchor[] = [];
  readonly #scripts: Script[] = [];
  #title: string | null = null;
  #scriptCount = 0;
  #shownCount = 0;

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.#parser?.pause();
    if (this.#chromeDepth === 0 && isChrome(name, attributes)) this.#chromeDepth = this.#depth;
    this.#lines.noteOpened(name, this.#depth);
    if (this.#hidden === 0) this.#noteElement(name, attributes);
    if (HIDDEN.has(name)) this.#hidden += 1;
  }

  ontext(text: string): void {
    if (this.#raw !== null) this.#raw.words += text;
    if (this.#hidden > 0) return;
    this.#visible.push(text);
    this.#lines.noteText(text);
    if (this.#link !== null) this.#link.words += text;
    if (this.#heading !== null) this.#heading.words += text;
  }

  onclosetag(name: string): void {
    if (HIDDEN.has(name)) this.#hidden -= 1;
    if (this.#chromeDepth === this.#depth) this.#chromeDepth = 0;
    if (this.#link?.depth === this.#depth) this.#endLink();
    if (this.#heading?.depth === this.#depth) this.#endHeading();
    if (this.#raw?.depth === this.#depth) this.#endRaw();
    this.#lines.noteClosed(this.#depth);
    this.#depth -= 1;
  }

  outline(): Omit<Outline, 'charset'> {
    // A page may break off within them.
    this.#endLink();
    this.#endHeading();
    this.#endRaw();
    return {
      ...this.#empty.said(),
      title: (this.#title ?? '').trim(),
      headings: this.#headings,
      visible: this.#visible.join('').replace(/\s+/g, ' ').trim(),
      links: this.#links,
      scripts: this.#scripts,
      scriptCount: this.#scriptCount,
      shownCount: this.#shownCount,
    };
  }

  #noteElement(name: string, attributes: Attributes): void {
    if (SHOWN.has(name)) this.#shownCount += 1;
    if (name === 'a') this.#beginLink(attributes);
    else if (name === 'script') this.#beginScript(attributes);
    else if (name === 'title') this.#raw = this.#open(name, attributes);
    else if (HEADINGS.has(name)) this.#heading ??= this.#open(name, attributes);
    else if (name === 'img') this.#notePicture(attributes);
    else if (attributes.onclick !== undefined) this.#beginClickable(name, attributes);
    else this.#empty.note(name, attributes, this.#chromeDepth > 0);
  }

  #open(name: string, attributes: Attributes): Open {
    return {
      name,
      depth: this.#depth,
      attributes,
      isChrome: this.#chromeDepth > 0,
      words: '',
      alternative: '',
    };
  }

  /** No link stands within another: one that was not closed ends here. */
  #beginLink(attributes: Attributes): void {
    this.#endLink();
    if (writtenAddress(attributes) === undefined) return;
    this.#shownCount += 1;
    this.#link = this.#open('a', attributes);
  }

  /** A line of a list that a script opens, unless a link stands in it. */
  #beginClickable(name: string, attributes: Attributes): void {
    if (this.#link === null) this.#link = this.#open(name, attributes);
  }

  #beginScript(attributes: Attributes): void {
    const { src } = attributes;
    this.#scriptCount += 1;
    if (src === undefined) this.#raw = this.#open('script', attributes);
  }

  #notePicture({ alt = '' }: Attributes): void {
    if (this.#link !== null) this.#link.alternative += alt;
  }

  /** A link without words says what its picture does. */
  #endLink(): void {
    if (this.#link === null) return;
    const { attributes, words, alternative, isChrome } = this.#link;
    const text = words.trim() === '' ? alternative : words;
    const { title = '' } = attributes;
    const { parts: line } = this.#lines;
    this.#links.push({ href: writtenAddress(attributes) ?? '', text, title, line, isChrome });
    this.#link = null;
  }

  #endHeading(): void {
    if (this.#heading !== null) this.#headings.push(this.#heading.words.trim());
    this.#heading = null;
  }

  #endRaw(): void {
    if (this.#raw === null) return;
    const { name, words: text, attributes } = this.#raw;
    const { type = null } = attributes;
    if (name === 'title') this.#title ??= text;
    else this.#scripts.push({ type, text });
    this.#raw = null;
  }
}
