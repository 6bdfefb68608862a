import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import type { Pipeline, Source } from '../../sources/source.js';
import { probeOnce } from '../probe-once.js';
import { type CheckUp, good, worthALook } from './check-up.js';

const HOSTS_AT_ONCE = 8;
const UNREACHABLE =
  'open it in a browser; many sites refuse foreign addresses, so try from a machine in China, or correct its address (entry)';

/** Asks the first entry of every source once, as a crawl would: one after the other at each host. */
export async function checkNetwork(pipeline: Pipeline, signal: AbortSignal): Promise<CheckUp[]> {
  const hosts = new Map<string, Source[]>();
  for (const source of pipeline.sources) {
    const host = source.entry[0]?.host ?? '';
    hosts.set(host, [...(hosts.get(host) ?? []), source]);
  }
  const checkUps = await pMap(hosts.values(), (sources) => checkHost(sources, pipeline, signal), {
    concurrency: HOSTS_AT_ONCE,
  });
  return checkUps.flat();
}

async function checkHost(
  sources: readonly Source[],
  pipeline: Pipeline,
  signal: AbortSignal,
): Promise<CheckUp[]> {
  const checkUps: CheckUp[] = [];
  for (const source of sources) {
    if (checkUps.length > 0) await sleep(pipeline.politeness.delayMs, undefined, { signal });
    checkUps.push(await checkSource(source, pipeline, signal));
  }
  return checkUps;
}

async function checkSource({ id, entry }: Source, pipeline: Pipeline, signal: AbortSignal): Promise<CheckUp> {
  const [url] = entry;
  const name = `Source ${id}`;
  if (url === undefined) return good(name, 'it has no entry');
  const { verdict } = await probeOnce(url, pipeline, signal);
  if (verdict.outcome === 'ok') return good(name, `${url.href} answers`);
  return worthALook(name, `${url.href}: ${verdict.outcome}: ${verdict.reason ?? 'no reason'}`, UNREACHABLE);
}
