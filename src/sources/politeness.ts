import type { Politeness } from './source.js';

/** Manners that hold to the gentler of two in all that a host notices. */
export function gentler(one: Politeness, other: Politeness): Politeness {
  return {
    delayMs: Math.max(one.delayMs, other.delayMs),
    jitterMs: Math.max(one.jitterMs, other.jitterMs),
    connectionsPerHost: Math.min(one.connectionsPerHost, other.connectionsPerHost),
    timeoutMs: Math.max(one.timeoutMs, other.timeoutMs),
    maxBodyBytes: Math.max(one.maxBodyBytes, other.maxBodyBytes),
    retries: Math.min(one.retries, other.retries),
  };
}
