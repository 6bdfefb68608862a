import type { Pipeline } from '../../sources/source.js';
import { Site } from '../address/site.js';
import { withoutFragment } from '../address/url-key.js';
import { judge, type Verdict } from '../answer/judge.js';
import type { Archive } from '../archive/archive.js';
import type { ArchiveIndex } from '../archive/archive-index.js';
import type { PageRequest } from '../exchange/page-request.js';
import { FetchError } from '../fetch/fetch-error.js';
import type { HostResolver } from '../fetch/host-resolver.js';
import { permit } from '../polite/permit.js';
import { PoliteWeb } from '../polite/polite-web.js';
import { tlsPolicyOf } from '../polite/tls-consent.js';
import { type ProbedPage, readProbedPage, withFurther } from './probed-page.js';

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

/**
 * Asks for one page as a crawl would: after robots.txt, slowly, and at public addresses only. Where the page shows no
 * report, the first of those that it goes on at is asked for, too.
 */
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
    return { url, finalUrl: null, verdict: verdictOf(error), page: null };
  } finally {
    await web.close();
  }
}

async function ask(url: URL, web: PoliteWeb): Promise<Probe> {
  const answer = await fetchPage({ url: withoutFragment(url) }, url, web);
  const verdict = judge(answer, url);
  const page = verdict.outcome === 'ok' ? readProbedPage(answer, url) : null;
  const probed = { url, finalUrl: answer.url, verdict, page };
  const [next] = page === null || page.found.length > 0 ? [] : page.furtherPages;
  return page === null || next === undefined ? probed : askFurther({ ...probed, page }, next, web);
}

/** Many a list stands on no page, but comes from an interface that the page's script asks. */
async function askFurther(
  probed: Probe & { readonly page: ProbedPage },
  next: PageRequest,
  web: PoliteWeb,
): Promise<Probe> {
  const { url, page } = probed;
  const failing = (verdict: Exclude<Verdict, { readonly outcome: 'ok' }>) => ({
    ...probed,
    verdict: { ...verdict, reason: `its list at ${next.url.href}: ${verdict.reason}` },
  });
  try {
    const answer = await fetchPage(next, url, web);
    const verdict = judge(answer, next.url);
    if (verdict.outcome !== 'ok') return failing(verdict);
    return { ...probed, page: withFurther(page, answer, url, next) };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return failing(verdictOf(error));
  }
}

async function fetchPage(request: PageRequest, entry: URL, { fetcher, robots }: PoliteWeb) {
  const site = new Site([entry]);
  return fetcher.fetch({ ...request, permit: (address) => permit(address, site, robots) });
}

function verdictOf({ kind, reason }: FetchError): Exclude<Verdict, { readonly outcome: 'ok' }> {
  return { outcome: kind === 'refused' ? 'blocked' : 'failed', reason };
}
