import type { Politeness } from '../../sources/source.js';
import { type HeaderList, headerValue } from '../exchange/exchange.js';

/** A host that asks for a longer pause is not asked again in the same crawl. */
export const LONGEST_PAUSE_MS = 120_000;

const PASSING_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Whether the status says that another attempt may fare better. */
export function mayPass(status: number): boolean {
  return PASSING_STATUSES.has(status);
}

/** Milliseconds that the answer asks to wait (RFC 9110, 10.2.3); 0 where it does not ask. */
export function retryAfterMs(headers: HeaderList, now: Date): number {
  const value = headerValue(headers, 'retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now.getTime());
}

/** The pause after failed attempt number `attempt` (from 0): it doubles each time, with some chance in it. */
export function backoffMs(attempt: number, { delayMs }: Politeness): number {
  const pause = Math.max(delayMs, 100) * 2 ** (attempt + 1);
  return Math.min(LONGEST_PAUSE_MS, pause * (1 + Math.random() / 2));
}
