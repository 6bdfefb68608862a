import { createHash } from 'node:crypto';
import type { Finding, Untold } from '../../warehouse/index.js';

/** What a command is told, as JSON. */
export interface Notice {
  /** The same for the same news: a run that was killed before it could note that it told them tells them again. */
  readonly key: string;
  readonly pipeline: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly begun: readonly KeyedFinding[];
  readonly ended: readonly KeyedFinding[];
}

/** A problem whose key is the same whenever it is told, at its beginning and at its end. */
export interface KeyedFinding extends Finding {
  readonly key: string;
}

export function noticeOf(pipeline: string, at: string, untold: Untold): Notice {
  const [begun, ended] = [untold.begun.map(keyed), untold.ended.map(keyed)];
  const key = digestOf([pipeline, begun.map((finding) => finding.key), ended.map((finding) => finding.key)]);
  return { key, pipeline, at, begun, ended };
}

function keyed(finding: Finding): KeyedFinding {
  const { sourceId, code, subject, firstSeen } = finding;
  return { key: digestOf([sourceId, code, subject, firstSeen]), ...finding };
}

/** Short enough for every service that takes a key. */
function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
