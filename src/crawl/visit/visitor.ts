import { otherAddresses, urlKey } from '../address/url-key.js';
import type { Archive } from '../archive/archive.js';
import type { ArchiveEntry } from '../archive/archive-index.js';
import { SnapshotIndexError } from '../archive/snapshot-index-error.js';
import { FetchError } from '../fetch/fetch-error.js';
import type { PageFetcher } from '../fetch/page-fetcher.js';
import { permit } from '../polite/permit.js';
import type { Robots } from '../polite/robots.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { SnapshotIndex } from '../snapshot/snapshot-index.js';
import { knowAttachments } from './known-attachments.js';
import { snapshotOfAnswer, snapshotOfFailure } from './snapshot-of.js';
import type { Target } from './target.js';
import type { PageContent, Visit } from './visit.js';
import type { VisitedPages } from './visited-pages.js';

export interface VisitorOptions {
  readonly fetcher: PageFetcher;
  readonly robots: Robots;
  readonly archive: Archive;
  readonly index: SnapshotIndex;
  readonly alreadyFetched: ReadonlySet<string>;
  readonly resting: ReadonlySet<string>;
  readonly visited: VisitedPages;
  readonly now: () => Date;
}

interface Fetched {
  readonly snapshot: Snapshot;
  readonly entry: ArchiveEntry | null;
  /** Decoded; null where none came. */
  readonly body: Uint8Array | null;
}

/** What it links to was followed when it was last asked. */
const RESTING: Visit = { result: 'kept', status: null, reason: null, hadBefore: true, content: null };

/** Visits each page once per crawl and records what came of it. */
export class Visitor {
  readonly #options: VisitorOptions;

  constructor(options: VisitorOptions) {
    this.#options = options;
  }

  /** @throws ArchiveError, SnapshotIndexError and the signal's reason; never for what a site does. */
  async visit(target: Target): Promise<Visit> {
    const key = urlKey(target.url);
    const visits = this.#options.visited.near(target.url);
    const earlier = visits.get(key);
    if (earlier !== undefined) return keep(await earlier);
    const visit = this.#visitOnce(target);
    const remembered = visit.then(withoutBody);
    visits.set(key, remembered);
    // Where one source has to stop, another may still ask.
    remembered.catch(() => visits.delete(key));
    return visit;
  }

  async #visitOnce(target: Target): Promise<Visit> {
    const { archive, alreadyFetched, resting } = this.#options;
    if (target.kind !== 'list' && resting.has(target.url.href)) return RESTING;
    const lastGood = await this.#lastGoodOf(target.url);
    // A site that moves from http to https, or to www., has the same pages as before.
    const url = lastGood === undefined ? target.url : new URL(lastGood.url);
    // Where the archived body is lost, the page is fetched as if for the first time.
    const isHeld = lastGood?.archive ? await archive.holds(lastGood.archive) : false;
    const previous = isHeld ? lastGood : undefined;
    if (alreadyFetched.has(url.href) && previous !== undefined) {
      const content = contentOf(previous, null);
      return { result: 'kept', status: null, reason: null, hadBefore: true, content };
    }
    const { snapshot: answered, entry, body } = await this.#fetch({ ...target, url }, previous);
    const attachments = await knowAttachments(answered, { previous, body, archive });
    const snapshot = { ...answered, attachments };
    await this.#record(snapshot, entry);
    const fresh = lastGood === undefined ? 'new' : 'changed';
    return {
      result: snapshot.outcome === 'ok' ? fresh : snapshot.outcome,
      status: snapshot.status,
      reason: snapshot.reason,
      hadBefore: lastGood !== undefined,
      content: contentOf(
        snapshot.outcome === 'unchanged' && previous ? { ...previous, attachments } : snapshot,
        body,
      ),
    };
  }

  async #fetch(target: Target, previous: Snapshot | undefined): Promise<Fetched> {
    const { fetcher, robots, now } = this.#options;
    const { request, site, admit } = target;
    try {
      const page = await fetcher.fetch({
        ...request,
        previous,
        permit: (url) => permit(url, site, robots, admit),
        admit,
      });
      const snapshot = snapshotOfAnswer(target, page, previous, now());
      return { snapshot, entry: page.entry, body: page.status === 304 ? null : page.body };
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const snapshot = snapshotOfFailure(target, error, now());
      return { snapshot, entry: error.answer?.entry ?? null, body: null };
    }
  }

  async #lastGoodOf(url: URL): Promise<Snapshot | undefined> {
    const addresses = [url, ...otherAddresses(url)].map(({ href }) => href);
    try {
      return await this.#options.index.lastGood(...addresses);
    } catch (cause) {
      throw new SnapshotIndexError(`the snapshots of ${url.href} cannot be looked up: ${String(cause)}`, {
        cause,
      });
    }
  }

  async #record(snapshot: Snapshot, entry: ArchiveEntry | null): Promise<void> {
    try {
      await this.#options.index.record(snapshot, entry);
    } catch (cause) {
      throw new SnapshotIndexError(`the snapshot of ${snapshot.url} cannot be kept: ${String(cause)}`, {
        cause,
      });
    }
  }
}

/** A failure is told to every source that comes across the page. */
function keep(visit: Visit): Visit {
  return visit.content === null ? visit : { ...visit, result: 'kept' };
}

/** A crawl remembers what it saw, but not every byte of it. */
function withoutBody(visit: Visit): Visit {
  return visit.content === null ? visit : { ...visit, content: { ...visit.content, body: null } };
}

function contentOf(snapshot: Snapshot | undefined, body: Uint8Array | null): PageContent | null {
  if (!snapshot?.archive || (snapshot.outcome !== 'ok' && snapshot.outcome !== 'unchanged')) return null;
  return {
    url: snapshot.finalUrl,
    contentType: snapshot.contentType,
    archive: snapshot.archive,
    attachments: snapshot.attachments,
    body,
  };
}
