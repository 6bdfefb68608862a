import type { Source } from '../sources/source.js';
import { NO_PAGES, type PageKind, type SourceSummary, type Tally, type Trouble } from './summary.js';
import type { Target } from './target.js';
import type { Visit } from './visitor.js';

/** Counts what comes of a source's pages while it is crawled. */
export class SourceRecord {
  readonly source: Source;
  found = 0;
  done = 0;
  readonly #tallies: Record<PageKind, Tally> = { list: NO_PAGES, report: NO_PAGES, attachment: NO_PAGES };
  readonly #troubles: Trouble[] = [];
  readonly #warnings = new Set<string>();

  constructor(source: Source) {
    this.source = source;
  }

  noteFound(kind: PageKind): void {
    this.found += 1;
    this.#increase(kind, 'found');
  }

  noteVisit({ kind, url }: Target, { result, reason }: Visit): void {
    this.done += 1;
    this.#increase(kind, result);
    if (result === 'gone' || result === 'blocked' || result === 'failed') {
      this.#troubles.push({ url: url.href, kind, result, reason: reason ?? result });
    }
  }

  warn(message: string): void {
    this.#warnings.add(message);
  }

  summary(): SourceSummary {
    return {
      sourceId: this.source.id,
      tallies: { ...this.#tallies },
      troubles: [...this.#troubles],
      warnings: [...this.#warnings],
    };
  }

  #increase(kind: PageKind, key: keyof Tally): void {
    const tally = this.#tallies[kind];
    this.#tallies[kind] = { ...tally, [key]: tally[key] + 1 };
  }
}
