import type { PostBody } from './page-request.js';

/** Names and values as they stand on the wire, in their order. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** Why a body ends too soon, in the words of ISO 28500, 5.13 (WARC-Truncated). */
export type Truncation = 'length' | 'time' | 'disconnect';

export interface CutOff {
  readonly truncation: Truncation;
  /** For a person. */
  readonly reason: string;
  /** Whether another attempt may fare better. */
  readonly transient: boolean;
}

/** One request and its answer. */
export interface Exchange {
  readonly url: URL;
  readonly sentAt: Date;
  readonly requestHeaders: HeaderList;
  /** What was sent, where it was a POST. */
  readonly posted?: PostBody | undefined;
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  /** As received: without its transfer coding, still in its content coding. */
  readonly wireBody: Uint8Array;
  /** Absent where the whole body came. */
  readonly cutOff?: CutOff | undefined;
}

export function headerValue(headers: HeaderList, name: string): string | null {
  return headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1] ?? null;
}
