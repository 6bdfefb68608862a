import type { Attributes } from './chrome.js';
import type { Outline } from './outline.js';

type Said = Pick<Outline, 'metas' | 'refresh' | 'base' | 'next' | 'frames' | 'asksPassword'>;

/** Takes from a page what its elements without content say. */
export class EmptyElements {
  readonly #next: string[] = [];
  readonly #metas = new Map<string, string>();
  #refresh: string | null = null;
  #base: string | null = null;
  readonly #frames: string[] = [];
  #asksPassword = false;

  note(name: string, attributes: Attributes, isChrome: boolean): void {
    if (name === 'meta') this.#noteMeta(attributes);
    else if (name === 'base') this.#noteBase(attributes);
    else if (name === 'link') this.#noteRelation(attributes);
    else if (name === 'input') this.#noteInput(attributes);
    else if (!isChrome && (name === 'iframe' || name === 'frame')) this.#noteFrame(attributes);
  }

  said(): Said {
    return {
      metas: this.#metas,
      refresh: this.#refresh,
      base: this.#base,
      next: this.#next,
      frames: this.#frames,
      asksPassword: this.#asksPassword,
    };
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

  #noteInput({ type }: Attributes): void {
    this.#asksPassword ||= type?.toLowerCase() === 'password';
  }

  #noteFrame({ src }: Attributes): void {
    if (src !== undefined) this.#frames.push(src);
  }
}
