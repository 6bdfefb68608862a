import type { SnapshotOutcome } from '../../../src/crawl/snapshot/snapshot.js';

/** What is wrong with the answers for one address. `times`: for how many requests, before all is well. */
export type Fault =
  | { readonly kind: 'slow'; readonly ms: number }
  /** No answer at all, the connection is closed. */
  | { readonly kind: 'dropped'; readonly times: number }
  /** The connection is reset in the middle of the body. */
  | { readonly kind: 'reset'; readonly times: number }
  | { readonly kind: 'cut-off gzip'; readonly times: number }
  /** `Content-Length` promises more than comes. */
  | { readonly kind: 'wrong length'; readonly times: number }
  /** `retryAfter` as the header has it: seconds, or how far ahead the date is that it gives; null where there is none. */
  | {
      readonly kind: 'storm';
      readonly status: 429 | 503;
      readonly times: number;
      readonly retryAfter: { readonly seconds: number; readonly as: 'seconds' | 'date' } | null;
    }
  | { readonly kind: 'challenge'; readonly status: 200 | 412 | 521 }
  | { readonly kind: 'soft 404' }
  | { readonly kind: 'redirect loop' }
  /** Redirects to itself under another address, which has the page. */
  | { readonly kind: 'moved' };

const EVER = Number.POSITIVE_INFINITY;

/** Faults that a patient visitor gets past, with two attempts after the first. */
export const PASSING_FAULTS: readonly [Fault, ...Fault[]] = [
  { kind: 'slow', ms: 150 },
  { kind: 'dropped', times: 1 },
  { kind: 'reset', times: 2 },
  { kind: 'cut-off gzip', times: 1 },
  { kind: 'wrong length', times: 1 },
  { kind: 'storm', status: 429, times: 2, retryAfter: null },
  { kind: 'storm', status: 503, times: 1, retryAfter: null },
];

/** The same, and the visitor is told how long to wait. */
export const STORMS: readonly [Fault, ...Fault[]] = [
  { kind: 'storm', status: 429, times: 1, retryAfter: { seconds: 1, as: 'seconds' } },
  { kind: 'storm', status: 503, times: 2, retryAfter: { seconds: 1, as: 'seconds' } },
  { kind: 'storm', status: 503, times: 1, retryAfter: { seconds: 2, as: 'date' } },
];

/** No fault of a list: what it links to would have to move along. */
export const MOVED: Fault = { kind: 'moved' };

/** Faults behind which a report cannot be had. */
export const LASTING_FAULTS: readonly [Fault, ...Fault[]] = [
  { kind: 'dropped', times: EVER },
  { kind: 'reset', times: EVER },
  { kind: 'cut-off gzip', times: EVER },
  { kind: 'wrong length', times: EVER },
  { kind: 'storm', status: 503, times: EVER, retryAfter: null },
  { kind: 'challenge', status: 200 },
  { kind: 'challenge', status: 412 },
  { kind: 'challenge', status: 521 },
  { kind: 'soft 404' },
  { kind: 'redirect loop' },
];

/** What a visitor who tries `attempts` times must make of an address with this fault. */
export function outcomeBehind(fault: Fault | undefined, attempts: number): SnapshotOutcome {
  if (fault === undefined) return 'ok';
  switch (fault.kind) {
    case 'challenge':
      return 'blocked';
    case 'soft 404':
      return 'gone';
    case 'redirect loop':
      return 'failed';
    case 'slow':
    case 'moved':
      return 'ok';
    default:
      return fault.times < attempts ? 'ok' : 'failed';
  }
}
