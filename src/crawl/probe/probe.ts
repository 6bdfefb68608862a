import type { Pipeline } from '../../sources/source.js';
import { judge, type Verdict } from '../answer/judge.js';
import type { Archive } from '../archive/archive.js';
import type { ArchiveIndex } from '../archive/archive-index.js';
import { FetchError } from '../fetch/fetch-error.js';
import type { HostResolver } from '../fetch/host-resolver.js';
import { PoliteWeb } from '../polite-web.js';
import { Site } from '../site.js';
import { tlsPolicyOf } from '../tls-consent.js';
import { withoutFragment } from '../url-key.js';
import { type ProbedPage, readProbedPage } from './probed-page.js';

/** What a crawl of an address would begin with. */
export interface Probe {
  readonly url: URL;
  /** After redirects; null where no answer came. */
  readonly finalUrl: URL | null;
  readonly verdict: Verdict;
  /** Null where there is no page to read, as for a file. */
  readonly page: ProbedPage | null;
}

export interface ProbeContext {
  readonly version: string;
  /** Takes the answers; a probe reads none of them back. */
  readonly archive: Archive;
  readonly resolve?: HostResolver | undefined;
  readonly signal: AbortSignal;
}

const NOTHING_KNOWN: ArchiveIndex = {
  findBody: async () => undefined,
  lastWhole: async () => undefined,
  recordEntry: async () => undefined,
};

/** Asks for one page as a crawl would: after robots.txt, slowly, and at public addresses only. */
export async function probe(
  url: URL,
  pipeline: Omit<Pipeline, 'name' | 'file' | 'serve'>,
  context: ProbeContext,
): Promise<Probe> {
  const web = new PoliteWeb({
    ...pipeline,
    ...context,
    index: NOTHING_KNOWN,
    resolve: context.resolve ?? (() => null),
    tls: tlsPolicyOf(pipeline.sources),
    now: () => new Date(),
    admit: () => context.signal.throwIfAborted(),
    onWait: () => undefined,
    onHostClosed: () => undefined,
  });
  try {
    return await ask(url, web);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const outcome = error.kind === 'refused' ? 'blocked' : 'failed';
    return { url, finalUrl: null, verdict: { outcome, reason: error.reason }, page: null };
  } finally {
    await web.close();
  }
}

async function ask(url: URL, { fetcher, robots }: PoliteWeb): Promise<Probe> {
  const site = new Site([url]);
  const permit = async (address: URL) => {
    site.permit(address);
    await robots.permit(address);
  };
  const answer = await fetcher.fetch({ url: withoutFragment(url), permit });
  const verdict = judge(answer, url);
  const page = verdict.outcome === 'ok' ? readProbedPage(answer, url) : null;
  return { url, finalUrl: answer.url, verdict, page };
}
