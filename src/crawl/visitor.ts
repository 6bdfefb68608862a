import type { Archive } from './archive/archive.js';
import type { ArchiveEntry } from './archive/archive-index.js';
import { FetchError } from './fetch/fetch-error.js';
import type { PageFetcher } from './fetch/page-fetcher.js';
import type { Robots } from './robots.js';
import { type ArchiveLocation, type Snapshot, type SnapshotIndex, SnapshotIndexError } from './snapshot.js';
import { snapshotOfAnswer, snapshotOfFailure } from './snapshot-of.js';
import type { VisitResult } from './summary.js';
import type { Target } from './target.js';
import { inOtherScheme, urlKey } from './url-key.js';

export interface Visit {
  readonly result: VisitResult;
  /** Null where no answer came, or none was asked for. */
  readonly status: number | null;
  /** In words, for pages that could not be had. */
  readonly reason: string | null;
  /** The page as it stands now, or null when it could not be had. */
  readonly content: PageContent | null;
}

export interface PageContent {
  /** After redirects. */
  readonly url: URL;
  readonly contentType: string | null;
  readonly archive: ArchiveLocation;
}

export interface VisitorOptions {
  readonly fetcher: PageFetcher;
  readonly robots: Robots;
  readonly archive: Archive;
  readonly index: SnapshotIndex;
  readonly alreadyFetched: ReadonlySet<string>;
  readonly now: () => Date;
}

interface Fetched {
  readonly snapshot: Snapshot;
  readonly entry: ArchiveEntry | null;
}

/** Visits each page once per crawl and records what came of it. */
export class Visitor {
  readonly #options: VisitorOptions;
  readonly #visits = new Map<string, Promise<Visit>>();

  constructor(options: VisitorOptions) {
    this.#options = options;
  }

  /** @throws ArchiveError, SnapshotIndexError and the signal's reason; never for what a site does. */
  async visit(target: Target): Promise<Visit> {
    const key = urlKey(target.url);
    const earlier = this.#visits.get(key);
    if (earlier !== undefined) return keep(await earlier);
    const visit = this.#visitOnce(target);
    this.#visits.set(key, visit);
    // Where one source has to stop, another may still ask.
    visit.catch(() => this.#visits.delete(key));
    return visit;
  }

  async #visitOnce(target: Target): Promise<Visit> {
    const { archive, alreadyFetched } = this.#options;
    const lastGood = (await this.#lastGood(target.url)) ?? (await this.#lastGood(inOtherScheme(target.url)));
    // A site that moves from http to https, or back, has the same pages as before.
    const url = lastGood === undefined ? target.url : new URL(lastGood.url);
    // Where the archived body is lost, the page is fetched as if for the first time.
    const isHeld = lastGood?.archive ? await archive.holds(lastGood.archive) : false;
    const previous = isHeld ? lastGood : undefined;
    if (alreadyFetched.has(url.href) && previous !== undefined) {
      return { result: 'kept', status: null, reason: null, content: contentOf(previous) };
    }
    const { snapshot, entry } = await this.#fetch({ ...target, url }, previous);
    await this.#record(snapshot, entry);
    const fresh = lastGood === undefined ? 'new' : 'changed';
    return {
      result: snapshot.outcome === 'ok' ? fresh : snapshot.outcome,
      status: snapshot.status,
      reason: snapshot.reason,
      content: contentOf(snapshot.outcome === 'unchanged' ? previous : snapshot),
    };
  }

  async #fetch(target: Target, previous: Snapshot | undefined): Promise<Fetched> {
    const { fetcher, now } = this.#options;
    const permit = (url: URL) => this.#permit(url, target);
    try {
      const page = await fetcher.fetch({ ...target.request, previous, permit, admit: target.admit });
      return { snapshot: snapshotOfAnswer(target, page, previous, now()), entry: page.entry };
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      return { snapshot: snapshotOfFailure(target, error, now()), entry: error.answer?.entry ?? null };
    }
  }

  async #lastGood({ href }: URL): Promise<Snapshot | undefined> {
    try {
      return await this.#options.index.lastGood(href);
    } catch (cause) {
      throw new SnapshotIndexError(`the snapshots of ${href} cannot be looked up: ${String(cause)}`, {
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

  async #permit(url: URL, { site, admit }: Target): Promise<void> {
    site.permit(url);
    await this.#options.robots.permit(url, admit);
  }
}

/** A failure is told to every source that comes across the page. */
function keep(visit: Visit): Visit {
  return visit.content === null ? visit : { ...visit, result: 'kept' };
}

function contentOf(snapshot: Snapshot | undefined): PageContent | null {
  if (!snapshot?.archive || (snapshot.outcome !== 'ok' && snapshot.outcome !== 'unchanged')) return null;
  return {
    url: new URL(snapshot.finalUrl),
    contentType: snapshot.contentType,
    archive: snapshot.archive,
  };
}
