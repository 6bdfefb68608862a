import pMap from 'p-map';
import type { Source } from '../../sources/source.js';
import { attachmentsOf } from '../adapters/attachments.js';
import type { FoundLink } from '../adapters/family.js';
import type { Target } from '../visit/target.js';
import type { PageContent } from '../visit/visit.js';
import { Frontier } from './frontier.js';
import { type ListAdapter, ListWalk, type ListWalkOptions } from './list-walk.js';
import { readPage } from './read-page.js';

/** A host is asked for one page at a time: more would do nothing but wait, and there are many sources. */
const PAGES_AT_ONCE = 8;

/** The way through one source: its lists, the reports that they link to, the files that the reports link to. */
export class SourceCrawl {
  readonly #source: Source;
  readonly #options: ListWalkOptions;
  readonly #frontier: Frontier;

  constructor(source: Source, options: ListWalkOptions) {
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
      for (const first of targets) {
        const walk = new ListWalk(this.#source, url, this.#frontier, this.#options);
        reports.push(...(await walk.reports(first, adapter)));
      }
    }
    return reports;
  }

  #entryTargets(entries: readonly URL[], kind: 'list' | 'report'): Target[] {
    const requests = entries.map((url) => ({ url }));
    return this.#frontier.add(requests, kind, null);
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
    const { archive, record } = this.#options;
    const page = await readPage(content, archive, (message) => record.warn(message));
    return page === null ? [] : attachmentsOf(page.markup.outline, page.url);
  }
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
