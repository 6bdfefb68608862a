import type { Attributes } from './chrome.js';
import type { Outline } from './outline.js';

type Said = Pick<Outline, 'metas' | 'refresh' | 'base' | 'next' | 'frames' | 'embedded' | 'asksPassword'>;

/** Takes from a page what its elements say by their attributes alone. */
export class EmptyElements {
  readonly #next: string[] = [];
  readonly #metas = new Map<string, string>();
  #refresh: string | null = null;
  #base: string | null = null;
  readonly #frames: string[] = [];
  readonly #embedded: string[] = [];
  #asksPassword = false;

  note(name: string, attributes: Attributes, isChrome: boolean): void {
    if (name === 'meta') this.#noteMeta(attributes);
    else if (name === 'base') this.#noteBase(attributes);
    else if (name === 'link') this.#noteRelation(attributes);
    else if (name === 'input') this.#noteInput(attributes);
    else if (!isChrome) this.#noteShown(name, attributes);
  }

  said(): Said {
    return {
      metas: this.#metas,
      refresh: this.#refresh,
      base: this.#base,
      next: this.#next,
      frames: this.#frames,
      embedded: this.#embedded,
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

  #noteShown(name: string, { src, data }: Attributes): void {
    if (src !== undefined && (name === 'iframe' || name === 'frame')) this.#frames.push(src);
    if (src !== undefined && name === 'embed') this.#embedded.push(src);
    if (data !== undefined && name === 'object') this.#embedded.push(data);
  }
}
