import { withoutFragment } from '../address/url-key.js';
import { judge } from '../answer/judge.js';
import { digestOf } from '../exchange/digest.js';
import { headerValue } from '../exchange/exchange.js';
import type { FetchError } from '../fetch/fetch-error.js';
import type { FetchedPage } from '../fetch/page-fetcher.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Target } from './target.js';

/** What is remembered of an answer; `previous` is the last good snapshot of the same page. */
export function snapshotOfAnswer(
  target: Target,
  page: FetchedPage,
  previous: Snapshot | undefined,
  fetchedAt: Date,
): Snapshot {
  const { status, headers, body, archive } = page;
  const notModified = status === 304 && previous !== undefined;
  const verdict = notModified ? ({ outcome: 'unchanged', reason: null } as const) : judge(page, target.url);
  const digest = notModified ? previous.digest : bodyDigest(body);
  const isRepeated = verdict.outcome === 'ok' && digest === previous?.digest;
  return {
    ...origin(target, fetchedAt),
    finalUrl: page.url.href,
    status,
    outcome: isRepeated ? 'unchanged' : verdict.outcome,
    reason: verdict.reason,
    contentType: headerValue(headers, 'content-type') ?? (notModified ? previous.contentType : null),
    etag: headerValue(headers, 'etag'),
    lastModified: headerValue(headers, 'last-modified'),
    digest,
    archive,
  };
}

/** What is remembered when no usable answer came. */
export function snapshotOfFailure(target: Target, error: FetchError, fetchedAt: Date): Snapshot {
  const { answer } = error;
  return {
    ...origin(target, fetchedAt),
    finalUrl: (answer?.url ?? withoutFragment(target.request.url)).href,
    status: answer?.status ?? null,
    outcome: error.kind === 'refused' ? 'blocked' : 'failed',
    reason: error.reason,
    contentType: answer === null ? null : headerValue(answer.headers, 'content-type'),
    etag: null,
    lastModified: null,
    digest: null,
    archive: answer?.archive ?? null,
  };
}

function origin({ sourceId, url, kind, linkText, foundOn }: Target, fetchedAt: Date) {
  return {
    sourceId,
    url: url.href,
    kind,
    fetchedAt: fetchedAt.toISOString(),
    linkText,
    foundOn,
    attachments: null,
  };
}

function bodyDigest(body: Uint8Array): string | null {
  return body.length === 0 ? null : digestOf(body);
}
