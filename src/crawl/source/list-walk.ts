import type { AdapterName, Source } from '../../sources/source.js';
import type { FoundLink, ListPage } from '../adapters/family.js';
import { type ListReading, type ListShape, readList, shapeOf } from '../adapters/read-list.js';
import type { Archive } from '../archive/archive.js';
import { SnapshotIndexError } from '../archive/snapshot-index-error.js';
import type { Target } from '../visit/target.js';
import type { Visit } from '../visit/visit.js';
import type { Frontier } from './frontier.js';
import { hasShrunk, type ListHistory } from './list-history.js';
import { describeBarren, describeCutShort, describeShrunken } from './list-troubles.js';
import { readPage } from './read-page.js';
import type { SourceRecord } from './source-record.js';

export type ListAdapter = Exclude<AdapterName, 'direct'>;

export interface ListWalkOptions {
  readonly record: SourceRecord;
  readonly archive: Archive;
  readonly visit: (target: Target) => Promise<Visit>;
  /** What the lists showed before; absent where nobody remembers. */
  readonly lists?: ListHistory | undefined;
  /** Takes what shrunken lists show for what they should. */
  readonly acceptShrunken: boolean;
  /** As in `CrawlContext`. */
  readonly follows?: ((linkText: string) => boolean) | undefined;
}

/** The way through the pages of one list of a source, in order, up to the source's limit. */
export class ListWalk {
  readonly #source: Source;
  readonly #entry: URL;
  readonly #frontier: Frontier;
  readonly #options: ListWalkOptions;
  #items = 0;
  #found = 0;
  #shape: ListShape | null = null;
  #before: readonly FoundLink[] = [];

  constructor(source: Source, entry: URL, frontier: Frontier, options: ListWalkOptions) {
    this.#source = source;
    this.#entry = entry;
    this.#frontier = frontier;
    this.#options = options;
  }

  /** The reports that the list leads to. @throws whatever a visit throws, and SnapshotIndexError. */
  async reports(first: Target, adapter: ListAdapter): Promise<Target[]> {
    const { record } = this.#options;
    const failedBefore = record.failedLists;
    const reports = await this.#walk(first, adapter);
    if (this.#found === 0 && this.#shape !== null)
      record.warn(describeBarren(this.#entry, this.#shape, this.#items));
    // A page that could not be had today says nothing of how long the list is.
    if (record.failedLists === failedBefore) await this.#compare();
    return reports;
  }

  async #walk(first: Target, adapter: ListAdapter): Promise<Target[]> {
    const { maxPages } = this.#source;
    const reports: Target[] = [];
    const pages = [first];
    // Grows while it is walked: each page may tell of further ones.
    for (const [number, page] of pages.entries()) {
      if (number === maxPages) {
        this.#warn(
          `the list ${this.#entry.href} has more than ${maxPages} pages (max_pages); the rest was not read`,
        );
        break;
      }
      const list = await this.#visit(page);
      if (list === null) continue;
      const read = this.#read(list, adapter);
      if (number === 0 && read.isCutShort) this.#warn(describeCutShort(this.#entry));
      reports.push(...this.#reportsOn(read, page));
      pages.push(...this.#pagesBehind(read, page));
      this.#before = read.reports;
    }
    return reports;
  }

  #read(list: ListPage, adapter: ListAdapter): ListReading {
    if (this.#shape === null || this.#found === 0) this.#shape = shapeOf(list, adapter, this.#shape);
    const read = readList(list, this.#shape);
    this.#items += read.items;
    this.#found += read.reports.length;
    return read;
  }

  #reportsOn({ reports }: ListReading, page: Target): Target[] {
    const { follows = () => true } = this.#options;
    return this.#frontier.add(
      reports.filter(({ text }) => follows(text)),
      'report',
      page,
    );
  }

  #pagesBehind(read: ListReading, page: Target): Target[] {
    // Some sites answer with their last page for ever, and each time lead to one more.
    const linked = isSame(read.reports, this.#before) ? [] : read.linkedPages;
    return this.#frontier.add([...read.countedPages, ...linked, ...read.frames], 'list', page);
  }

  async #visit(target: Target): Promise<ListPage | null> {
    const { visit, archive } = this.#options;
    const { content } = await visit(target);
    const page = content === null ? null : await readPage(content, archive, (message) => this.#warn(message));
    if (page === null) return null;
    const { itemSelector, listMethod } = this.#source;
    return { ...page, entry: this.#entry, itemSelector, listMethod, body: target.request.body };
  }

  /** Raises an alarm where a list shows far less than before, and keeps what it showed before until a person accepts. */
  async #compare(): Promise<void> {
    const { lists, record, acceptShrunken } = this.#options;
    const { id } = this.#source;
    const { href } = this.#entry;
    const now = this.#found;
    try {
      const before = await lists?.lastCount(id, href);
      const isAlarming = before !== undefined && hasShrunk(before, now) && !acceptShrunken;
      if (isAlarming) {
        record.alarm(describeShrunken(href, before, now));
        record.noteSign({ kind: 'list shrunk', url: href, before, now });
      } else if (before !== now) await lists?.recordCount(id, href, now);
    } catch (cause) {
      throw new SnapshotIndexError(`what the list ${href} shows cannot be kept: ${String(cause)}`, { cause });
    }
  }

  #warn(message: string): void {
    this.#options.record.warn(message);
  }
}

function isSame(reports: readonly FoundLink[], before: readonly FoundLink[]): boolean {
  const isSameReport = ({ url }: FoundLink, index: number) => url.href === before[index]?.url.href;
  return reports.length > 0 && reports.length === before.length && reports.every(isSameReport);
}
