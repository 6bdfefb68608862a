import { type CheerioAPI, load } from 'cheerio';
import type { Source } from '../sources/source.js';
import type { Adapter } from './adapters/adapter.js';
import { ADAPTERS } from './adapters/index.js';
import { type Archive, ArchiveError } from './archive/archive.js';
import { attachmentsOf } from './attachments.js';
import { Frontier } from './frontier.js';
import { decodePage, isPage } from './page-text.js';
import type { SourceRecord } from './source-record.js';
import type { Target } from './target.js';
import type { Visit } from './visitor.js';

type ListAdapter = Extract<Adapter, { kind: 'list' }>;

export interface SourceCrawlOptions {
  readonly record: SourceRecord;
  readonly archive: Archive;
  readonly visit: (target: Target) => Promise<Visit>;
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
    const adapter = ADAPTERS[this.#source.adapter];
    const reports = adapter.kind === 'direct' ? this.#entries('report') : await this.#readLists(adapter);
    await settleAll(reports.map((report) => this.#visitReport(report)));
  }

  #entries(kind: 'list' | 'report'): Target[] {
    const links = this.#source.entry.map((url) => ({ url, text: '' }));
    return this.#frontier.add(links, kind, null);
  }

  async #readLists(adapter: ListAdapter): Promise<Target[]> {
    const reports: Target[] = [];
    for (const entry of this.#entries('list')) reports.push(...(await this.#readList(adapter, entry)));
    return reports;
  }

  /** Reads the pages of one list in order, up to the source's limit. */
  async #readList(adapter: ListAdapter, entry: Target): Promise<Target[]> {
    const { maxPages, itemSelector } = this.#source;
    const reports: Target[] = [];
    const pages = [entry];
    let links = 0;
    // Grows while it is walked: each page may tell of further ones.
    for (const [number, page] of pages.entries()) {
      if (number === maxPages) {
        this.#warn(
          `the list ${entry.url.href} has more than ${maxPages} pages (max_pages); the rest was not read`,
        );
        break;
      }
      const read = await this.#visitPage(page);
      if (read === null) continue;
      const list = { ...read, itemSelector };
      const found = adapter.reports(list);
      links += found.length;
      reports.push(...this.#frontier.add(found, 'report', page));
      pages.push(...this.#frontier.add(adapter.furtherPages(list), 'list', page));
    }
    if (links === 0) {
      this.#warn(
        `the list ${entry.url.href} yields no reports: open it, then correct its address (entry) or name its links (item_selector)`,
      );
    }
    return reports;
  }

  async #visitReport(report: Target): Promise<void> {
    const read = await this.#visitPage(report);
    if (read === null) return;
    const attachments = this.#frontier.add(attachmentsOf(read.$, read.url), 'attachment', report);
    await settleAll(attachments.map((attachment) => this.#options.visit(attachment)));
  }

  /** The page as it stands after redirects; null when it could not be had, or is no page but a file. */
  async #visitPage(target: Target): Promise<{ readonly url: URL; readonly $: CheerioAPI } | null> {
    const { content } = await this.#options.visit(target);
    if (content === null) return null;
    try {
      const body = await this.#options.archive.readBody(content.archive);
      return isPage(content.contentType, body) ? { url: content.url, $: load(decodePage(body)) } : null;
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

/** Waits for all, then fails as the first that failed did: nothing is left running behind. */
async function settleAll(work: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(work);
  for (const result of results) {
    if (result.status === 'rejected') throw result.reason;
  }
}
