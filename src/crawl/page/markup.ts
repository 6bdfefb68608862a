import { type CheerioAPI, load } from 'cheerio';
import { decodePage, isPage } from './page-text.js';

/** A page's text and elements; each is made when it is first asked for. Nobody may change the elements. */
export class Markup {
  readonly #body: Uint8Array;
  #text: string | null = null;
  #elements: CheerioAPI | null = null;

  constructor(body: Uint8Array) {
    this.#body = body;
  }

  get text(): string {
    this.#text ??= decodePage(this.#body);
    return this.#text;
  }

  get $(): CheerioAPI {
    this.#elements ??= load(this.text);
    return this.#elements;
  }
}

/** Several look at a page between its arrival and its last link: all of them at one reading of it. */
const READ = new WeakMap<Uint8Array, Markup>();

/** The markup of an answer; null where it is no page but a file. */
export function markupOf(contentType: string | null, body: Uint8Array): Markup | null {
  if (!isPage(contentType, body)) return null;
  const markup = READ.get(body) ?? new Markup(body);
  READ.set(body, markup);
  return markup;
}
