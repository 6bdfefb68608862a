import type { Attributes } from './chrome.js';
import type { Outline } from './outline.js';

export type Head = Pick<Outline, 'metas' | 'refresh' | 'base' | 'next'>;

/** Takes from a page what it says of itself in elements without content. */
export class HeadReader {
  readonly #next: string[] = [];
  readonly #metas = new Map<string, string>();
  #refresh: string | null = null;
  #base: string | null = null;

  note(name: string, attributes: Attributes): void {
    if (name === 'meta') this.#noteMeta(attributes);
    else if (name === 'base') this.#noteBase(attributes);
    else if (name === 'link') this.#noteRelation(attributes);
  }

  head(): Head {
    return { metas: this.#metas, refresh: this.#refresh, base: this.#base, next: this.#next };
  }

  #noteMeta({ name, content = '', 'http-equiv': equivalent }: Attributes): void {
    if (equivalent?.toLowerCase() === 'refresh') this.#refresh ??= content;
    const key = name?.toLowerCase();
    if (key !== undefined && !this.#metas.has(key)) this.#metas.set(key, content);
  }

  #noteBase({ href }: Attributes): void {
    this.#base ??= href ?? null;
  }

  #noteRelation({ rel, href }: Attributes): void {
    if (rel?.toLowerCase() === 'next' && href !== undefined) this.#next.push(href);
  }
}
