import pMap from 'p-map';
import type { AdapterName, Source } from '../../sources/source.js';
import { attachmentsOf } from '../adapters/attachments.js';
import type { FoundLink, ListPage } from '../adapters/family.js';
import { type ListReading, type ListShape, readList, shapeOf } from '../adapters/read-list.js';
import { type Archive, ArchiveError } from '../archive/archive.js';
import { SnapshotIndexError } from '../archive/snapshot-index-error.js';
import { type Markup, markupOf } from '../page/markup.js';
import type { Target } from '../visit/target.js';
import type { PageContent, Visit } from '../visit/visit.js';
import { Frontier } from './frontier.js';
import { hasShrunk, type ListHistory } from './list-history.js';
import { describeBarren, describeCutShort, describeShrunken } from './list-troubles.js';
import type { SourceRecord } from './source-record.js';

/** A host is asked for one page at a time: more would do nothing but wait, and there are many sources. */
const PAGES_AT_ONCE = 8;

export interface SourceCrawlOptions {
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

type ListAdapter = Exclude<AdapterName, 'direct'>;

interface Page {
  readonly url: URL;
  readonly markup: Markup;
}

/** The way through one source: its lists, the reports that they link to, the files that the reports link to. */
export class SourceCrawl {
  readonly #source: Source;
  readonly #options: SourceCrawlOptions;
  readonly #frontier: Frontier;

  constructor(source: Source, options: SourceCrawlOptions) {
    this.#source = source;
    this.#options = options;
    this.#frontier = new Frontier(source, options.record);
  }

  /** @throws whatever a visit throws. */
  async run(): Promise<void> {
    const { adapter, entry } = this.#source;
    const reports =
      adapter === 'direct' ? this.#entryTargets(entry, 'report') : await this.#readLists(adapter);
    await settleAll(reports, (report) => this.#visitReport(report));
  }

  async #readLists(adapter: ListAdapter): Promise<Target[]> {
    // All entries first, so that none is taken for a page of another.
    const lists = this.#source.entry.map((url) => ({ url, targets: this.#entryTargets([url], 'list') }));
    const reports: Target[] = [];
    for (const { url, targets } of lists) {
      for (const first of targets) reports.push(...(await this.#readList(adapter, url, first)));
    }
    return reports;
  }

  #entryTargets(entries: readonly URL[], kind: 'list' | 'report'): Target[] {
    const requests = entries.map((url) => ({ url }));
    return this.#frontier.add(requests, kind, null);
  }

  /** Reads the pages of one list in order, up to the source's limit. */
  async #readList(adapter: ListAdapter, entry: URL, first: Target): Promise<Target[]> {
    const { maxPages } = this.#source;
    const failedBefore = this.#options.record.failedLists;
    const reports: Target[] = [];
    const pages = [first];
    const counts = { items: 0, reports: 0 };
    let shape: ListShape | null = null;
    let before: readonly FoundLink[] = [];
    // Grows while it is walked: each page may tell of further ones.
    for (const [number, page] of pages.entries()) {
      if (number === maxPages) {
        this.#warn(
          `the list ${entry.href} has more than ${maxPages} pages (max_pages); the rest was not read`,
        );
        break;
      }
      const list = await this.#visitList(page, entry);
      if (list === null) continue;
      if (shape === null || counts.reports === 0) shape = shapeOf(list, adapter, shape);
      const read = readList(list, shape);
      if (number === 0 && read.isCutShort) this.#warn(describeCutShort(entry));
      counts.items += read.items;
      counts.reports += read.reports.length;
      reports.push(...this.#reportsOn(read, page));
      pages.push(...this.#pagesBehind(read, before, page));
      before = read.reports;
    }
    if (counts.reports === 0 && shape !== null) this.#warn(describeBarren(entry, shape, counts.items));
    // A page that could not be had today says nothing of how long the list is.
    if (this.#options.record.failedLists === failedBefore) await this.#compare(entry, counts.reports);
    return reports;
  }

  #reportsOn({ reports }: ListReading, page: Target): Target[] {
    const { follows = () => true } = this.#options;
    return this.#frontier.add(
      reports.filter(({ text }) => follows(text)),
      'report',
      page,
    );
  }

  #pagesBehind(read: ListReading, before: readonly FoundLink[], page: Target): Target[] {
    // Some sites answer with their last page for ever, and each time lead to one more.
    const linked = isSame(read.reports, before) ? [] : read.linkedPages;
    return this.#frontier.add([...read.countedPages, ...linked, ...read.frames], 'list', page);
  }

  /** Raises an alarm where a list shows far less than before, and keeps what it showed before until a person accepts. */
  async #compare({ href }: URL, reports: number): Promise<void> {
    const { lists, record, acceptShrunken } = this.#options;
    const { id } = this.#source;
    try {
      const before = await lists?.lastCount(id, href);
      const isAlarming = before !== undefined && hasShrunk(before, reports) && !acceptShrunken;
      if (isAlarming) {
        record.alarm(describeShrunken(href, before, reports));
        record.noteSign({ kind: 'list shrunk', url: href, before, now: reports });
      } else if (before !== reports) await lists?.recordCount(id, href, reports);
    } catch (cause) {
      throw new SnapshotIndexError(`what the list ${href} shows cannot be kept: ${String(cause)}`, { cause });
    }
  }

  async #visitReport(report: Target): Promise<void> {
    const { content } = await this.#options.visit(report);
    if (content === null) return;
    const found = await this.#attachmentsOf(content);
    const attachments = this.#frontier.add(found, 'attachment', report);
    await settleAll(attachments, (attachment) => this.#options.visit(attachment));
  }

  async #attachmentsOf(content: PageContent): Promise<FoundLink[]> {
    const known = content.attachments?.links.map(({ url, text }) => ({ url: new URL(url), text }));
    if (known !== undefined) return known;
    const page = await this.#pageOf(content);
    return page === null ? [] : attachmentsOf(page.markup.outline, page.url);
  }

  async #visitList(target: Target, entry: URL): Promise<ListPage | null> {
    const { content } = await this.#options.visit(target);
    const page = content === null ? null : await this.#pageOf(content);
    if (page === null) return null;
    const { itemSelector, listMethod } = this.#source;
    return { ...page, entry, itemSelector, listMethod, body: target.request.body };
  }

  /** The page as it stands after redirects; null when it cannot be read, or is no page but a file. */
  async #pageOf(content: PageContent): Promise<Page | null> {
    try {
      const body = content.body ?? (await this.#options.archive.readBody(content.archive));
      const markup = markupOf(content.contentType, body);
      return markup === null ? null : { url: new URL(content.url), markup };
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      this.#warn(error.message);
      return null;
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

/** Works on some pages at a time, waits for all, then fails as the first that failed did: nothing is left running behind. */
async function settleAll(pages: readonly Target[], work: (page: Target) => Promise<unknown>): Promise<void> {
  const failures = await pMap(pages, (page) => failureOf(work(page)), { concurrency: PAGES_AT_ONCE });
  const [first] = failures.filter((failure) => failure !== null);
  if (first !== undefined) throw first.reason;
}

async function failureOf(work: Promise<unknown>): Promise<{ readonly reason: unknown } | null> {
  return work.then(
    () => null,
    (reason: unknown) => ({ reason }),
  );
}
