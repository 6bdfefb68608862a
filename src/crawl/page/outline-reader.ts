import type { Handler, Parser } from 'htmlparser2';
import { type Attributes, isChrome } from './chrome.js';
import type { Anchor, Outline, Script } from './outline.js';

/** What stands in these, no reader with scripts and frames sees. */
const HIDDEN: ReadonlySet<string> = new Set([
  ...['title', 'script', 'style', 'template'],
  ...['noscript', 'iframe', 'noframes', 'noembed'],
]);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3']);
const SHOWN: ReadonlySet<string> = new Set(['img', 'iframe', 'frame', 'frameset', 'embed', 'object']);

/** Browsers stop nesting at about 512; the time to read deeper nesting would grow with the square of its depth. */
const MAX_DEPTH = 1500;

/** An element whose words are gathered while it is open. */
interface Open {
  readonly name: string;
  readonly depth: number;
  readonly attributes: Attributes;
  readonly isChrome: boolean;
  words: string;
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

  readonly #visible: string[] = [];
  readonly #headings: string[] = [];
  readonly #links: Anchor[] = [];
  readonly #next: string[] = [];
  readonly #scripts: Script[] = [];
  readonly #metas = new Map<string, string>();
  #title: string | null = null;
  #refresh: string | null = null;
  #base: string | null = null;
  #scriptCount = 0;
  #shownCount = 0;
  #asksPassword = false;

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.#parser?.pause();
    if (this.#chromeDepth === 0 && isChrome(name, attributes)) this.#chromeDepth = this.#depth;
    if (this.#hidden === 0) this.#noteElement(name, attributes);
    if (HIDDEN.has(name)) this.#hidden += 1;
  }

  ontext(text: string): void {
    if (this.#raw !== null) this.#raw.words += text;
    if (this.#hidden > 0) return;
    this.#visible.push(text);
    if (this.#link !== null) this.#link.words += text;
    if (this.#heading !== null) this.#heading.words += text;
  }

  onclosetag(name: string): void {
    if (HIDDEN.has(name)) this.#hidden -= 1;
    if (this.#chromeDepth === this.#depth) this.#chromeDepth = 0;
    if (this.#link?.depth === this.#depth) this.#endLink();
    if (this.#heading?.depth === this.#depth) this.#endHeading();
    if (this.#raw?.depth === this.#depth) this.#endRaw();
    this.#depth -= 1;
  }

  outline(): Outline {
    // A page may break off within them.
    this.#endLink();
    this.#endHeading();
    this.#endRaw();
    return {
      title: (this.#title ?? '').trim(),
      headings: this.#headings,
      visible: this.#visible.join('').replace(/\s+/g, ' ').trim(),
      metas: this.#metas,
      refresh: this.#refresh,
      base: this.#base,
      links: this.#links,
      next: this.#next,
      scripts: this.#scripts,
      scriptCount: this.#scriptCount,
      shownCount: this.#shownCount,
      asksPassword: this.#asksPassword,
    };
  }

  #noteElement(name: string, attributes: Attributes): void {
    if (SHOWN.has(name)) this.#shownCount += 1;
    else if (name === 'a') this.#beginLink(attributes);
    else if (name === 'script') this.#beginScript(attributes);
    else if (name === 'title') this.#raw = this.#open(name, attributes);
    else if (name === 'meta') this.#noteMeta(attributes);
    else if (name === 'base') this.#noteBase(attributes);
    else if (name === 'link') this.#noteRelation(attributes);
    else if (name === 'input') this.#noteInput(attributes);
    else if (HEADINGS.has(name)) this.#heading ??= this.#open(name, attributes);
  }

  #open(name: string, attributes: Attributes): Open {
    return { name, depth: this.#depth, attributes, isChrome: this.#chromeDepth > 0, words: '' };
  }

  /** No link stands within another: one that was not closed ends here. */
  #beginLink(attributes: Attributes): void {
    this.#endLink();
    const { href } = attributes;
    if (href === undefined) return;
    this.#shownCount += 1;
    this.#link = this.#open('a', attributes);
  }

  #beginScript(attributes: Attributes): void {
    const { src } = attributes;
    this.#scriptCount += 1;
    if (src === undefined) this.#raw = this.#open('script', attributes);
  }

  #noteBase({ href }: Attributes): void {
    this.#base ??= href ?? null;
  }

  #noteInput({ type }: Attributes): void {
    this.#asksPassword ||= type?.toLowerCase() === 'password';
  }

  #noteMeta({ name, content = '', 'http-equiv': equivalent }: Attributes): void {
    if (equivalent?.toLowerCase() === 'refresh') this.#refresh ??= content;
    const key = name?.toLowerCase();
    if (key !== undefined && !this.#metas.has(key)) this.#metas.set(key, content);
  }

  #noteRelation({ rel, href }: Attributes): void {
    if (rel?.toLowerCase() === 'next' && href !== undefined) this.#next.push(href);
  }

  #endLink(): void {
    if (this.#link === null) return;
    const { attributes, words: text, isChrome } = this.#link;
    const { href = '', title = '' } = attributes;
    this.#links.push({ href, text, title, isChrome });
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
