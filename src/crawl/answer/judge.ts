import { headerValue } from '../exchange/exchange.js';
import type { FetchedPage } from '../fetch/page-fetcher.js';
import { type Markup, markupOf } from '../page/markup.js';
import type { SnapshotOutcome } from '../snapshot/snapshot.js';
import { describeChallenge, isScriptOnly } from './challenge.js';
import { saysFailed } from './failed-page.js';
import { saysGone } from './gone-page.js';

/** What an answer is worth: `reason` is null for `ok` only. */
export type Verdict =
  | { readonly outcome: 'ok'; readonly reason: null }
  | { readonly outcome: Exclude<SnapshotOutcome, 'ok' | 'unchanged'>; readonly reason: string };

const REFUSALS: ReadonlySet<number> = new Set([401, 403, 412, 521]);

/** Tells a page that is worth keeping from challenges, error pages in disguise, and failures. */
export function judge(
  page: Pick<FetchedPage, 'url' | 'status' | 'headers' | 'body'>,
  requested: URL,
): Verdict {
  const { status, headers, body } = page;
  if (status === 404 || status === 410) return { outcome: 'gone', reason: `status ${status}` };
  const markup = markupOf(headerValue(headers, 'content-type'), body);
  if (status < 200 || status > 299) return judgeError(status, markup);
  if (body.length === 0) return { outcome: 'failed', reason: 'the answer is empty' };
  if (leadsHome(page.url, requested)) {
    return { outcome: 'gone', reason: `the address leads to the home page ${page.url.href}` };
  }
  return markup === null ? { outcome: 'ok', reason: null } : judgePage(markup);
}

function judgeError(status: number, markup: Markup | null): Verdict {
  const challenge = markup === null ? null : describeChallenge(markup, false);
  if (challenge !== null) return { outcome: 'blocked', reason: `status ${status}, ${challenge}` };
  if (REFUSALS.has(status)) return { outcome: 'blocked', reason: `status ${status}, access refused` };
  return { outcome: 'failed', reason: `status ${status}` };
}

function judgePage(markup: Markup): Verdict {
  const challenge = describeChallenge(markup, true);
  if (challenge !== null) return { outcome: 'blocked', reason: challenge };
  if (saysGone(markup.outline))
    return { outcome: 'gone', reason: 'the page says that it does not exist any more' };
  if (saysFailed(markup.outline))
    return { outcome: 'failed', reason: 'the page says that the server failed' };
  if (isScriptOnly(markup)) return { outcome: 'blocked', reason: 'the page has no text, only script' };
  return { outcome: 'ok', reason: null };
}

/** Redesigned sites send the old addresses of their pages to the new home page. */
function leadsHome(reached: URL, requested: URL): boolean {
  return isHome(reached) && !isHome(requested);
}

function isHome({ pathname, search }: URL): boolean {
  return /^\/(?:(?:index|default|home)\.\w+)?$/i.test(pathname) && search === '';
}
