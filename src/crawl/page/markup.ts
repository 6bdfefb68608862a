import { type CheerioAPI, load } from 'cheerio';
import { decodeText } from '../../charset/decode-text.js';
import { elementsOf } from './elements.js';
import type { Outline } from './outline.js';
import { isJson, isPage } from './page-text.js';
import { plainOutline, readOutline } from './read-outline.js';

/** A page's text, what stands on it, and its elements; each is read when it is first asked for. */
export class Markup {
  readonly text: string;
  readonly #charset: string;
  #outline: Outline | null = null;
  #elements: CheerioAPI | null = null;

  constructor(text: string, charset = 'utf-8') {
    this.text = text;
    this.#charset = charset;
  }

  get outline(): Outline {
    this.#outline ??= this.#isJson ? plainOutline(this.text) : readOutline(this.text, this.#charset);
    return this.#outline;
  }

  /** For what needs a selector; nobody may change the elements. */
  get $(): CheerioAPI {
    this.#elements ??= this.#isJson ? load('') : elementsOf(this.text);
    return this.#elements;
  }

  /** Addresses in the strings of JSON are no links of a page. */
  get #isJson(): boolean {
    return isJson(this.text);
  }
}

/** Several look at a page between its arrival and its last link: all of them at one reading of it. */
const READ = new WeakMap<Uint8Array, Markup>();

/** The markup of an answer; null where it is no page but a file. */
export function markupOf(contentType: string | null, body: Uint8Array): Markup | null {
  if (!isPage(contentType, body)) return null;
  const known = READ.get(body);
  if (known !== undefined) return known;
  const { text, charset } = decodeText(body, contentType ?? undefined);
  const markup = new Markup(text, charset);
  READ.set(body, markup);
  return markup;
}
