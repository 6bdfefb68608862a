import type { SnapshotOutcome } from '../../../src/crawl/snapshot/snapshot.js';
import { Random } from '../../accuracy/random.js';
import { CHARSETS, type Charset } from './charset.js';
import { WAYS_TO_PUBLISH } from './families/index.js';
import { type Fault, LASTING_FAULTS, MOVED, outcomeBehind, PASSING_FAULTS, STORMS } from './fault.js';
import type { PublishedSite, SitePlan } from './published-site.js';

/** What a host says in robots.txt. */
export type RobotsFile =
  | { readonly kind: 'open' }
  /** 404, which allows everything. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'disallows'; readonly path: string }
  | { readonly kind: 'crawl-delay'; readonly ms: number }
  /** 503 for ever, which forbids everything. */
  | { readonly kind: 'unreachable' };

export interface WorldHost {
  readonly name: string;
  readonly site: PublishedSite;
  readonly charset: Charset;
  readonly coding: 'identity' | 'gzip' | 'deflate' | 'br';
  readonly isChunked: boolean;
  readonly validators: 'etag' | 'last-modified' | 'both' | 'none';
  readonly robots: RobotsFile;
  /** Addresses of reports that a second source knows, too. */
  readonly alsoKnown: readonly string[];
  /** By path. */
  readonly faults: ReadonlyMap<string, Fault>;
}

/** A published web: the same for the same seed. */
export interface World {
  readonly hosts: readonly WorldHost[];
}

export interface WorldOptions {
  readonly hosts: number;
  /** Sentences in a report: at least so many, at most twice as many. */
  readonly length: number;
  /** Whether some hosts answer 429 and 503 with `Retry-After`, which takes a visitor seconds. */
  readonly hasStorms: boolean;
}

export function buildWorld(seed: number, options: WorldOptions): World {
  return { hosts: Array.from({ length: options.hosts }, (_, number) => buildHost(seed, number, options)) };
}

const SPELLINGS: readonly [string, ...string[]] = ['云溪县', '青溪县', '白石县', '河口镇', '镕江县'];
/** Characters that only GB18030 and Unicode have. */
const RARE_SPELLING = '㵐䶮县';

function buildHost(seed: number, number: number, options: WorldOptions): WorldHost {
  const name = `www.h${number}.example`;
  const random = Random.for(seed, name);
  // In turns, so that even a small world has all of them.
  const publish = WAYS_TO_PUBLISH[number % WAYS_TO_PUBLISH.length] ?? WAYS_TO_PUBLISH[0];
  const charset = random.pick(CHARSETS);
  if (publish === undefined) throw new Error('there is no way to publish');
  const site = publish(planOf(name, charset, random, options));
  return {
    name,
    site,
    charset,
    coding: random.pick(['identity', 'gzip', 'deflate', 'br']),
    isChunked: random.chance(0.5),
    validators: random.pick(['etag', 'last-modified', 'both', 'both', 'none']),
    robots: robotsOf(site, random),
    alsoKnown: number % 8 === 0 ? site.reports.slice(0, 2).map((path) => `http://${name}${path}`) : [],
    faults: faultsOf(site, random, options),
  };
}

function planOf(host: string, charset: Charset, random: Random, { length }: WorldOptions): SitePlan {
  const first = random.integer(2013, 2019);
  return {
    host,
    county: charset.name === 'gb18030' ? RARE_SPELLING : random.pick(SPELLINGS),
    years: Array.from({ length: 2024 - first }, (_, index) => 2023 - index),
    perPage: random.integer(2, 5),
    hasFile: random.chance(0.5),
    length: random.integer(length, 2 * length),
  };
}

function robotsOf(site: PublishedSite, random: Random): RobotsFile {
  const path = random.pick(site.reports) ?? '/';
  return random.pick<RobotsFile>([
    { kind: 'open' },
    { kind: 'open' },
    { kind: 'open' },
    { kind: 'missing' },
    { kind: 'missing' },
    { kind: 'disallows', path },
    { kind: 'crawl-delay', ms: 60 },
    ...(random.chance(0.3) ? [{ kind: 'unreachable' } as const] : []),
  ]);
}

/** One fault that passes, on any page, and others on reports; not every host has all. */
function faultsOf(
  { lists, reports }: PublishedSite,
  random: Random,
  { hasStorms }: WorldOptions,
): ReadonlyMap<string, Fault> {
  const faults = new Map<string, Fault>();
  const passing = random.pick(hasStorms && random.chance(0.2) ? STORMS : PASSING_FAULTS);
  const lasting = random.pick(LASTING_FAULTS);
  if (random.chance(0.2)) faults.set(random.pick(reports) ?? '/', MOVED);
  if (random.chance(0.5)) faults.set(random.pick([...lists, ...reports]) ?? '/', passing);
  if (random.chance(0.4)) faults.set(random.pick(reports) ?? '/', lasting);
  return faults;
}

/** What must come of every address that there is to be found, for a visitor who tries `attempts` times. */
export function expectedOutcomes({ hosts }: World, attempts: number): ReadonlyMap<string, SnapshotOutcome> {
  return new Map(hosts.flatMap((host) => outcomesOf(host, attempts)));
}

function outcomesOf(
  { name, site, robots, alsoKnown, faults }: WorldHost,
  attempts: number,
): [string, SnapshotOutcome][] {
  const { entry, lists, reports, files } = site;
  const address = (path: string) => `http://${name}${path}`;
  if (robots.kind === 'unreachable') {
    return [...entry, ...alsoKnown].map((url) => [url.replace(/#.*/, ''), 'failed']);
  }
  const outcomeOf = (path: string) =>
    robots.kind === 'disallows' && robots.path === path
      ? 'blocked'
      : outcomeBehind(faults.get(path), attempts);
  const [newest] = reports;
  const isReached = newest !== undefined && outcomeOf(newest) === 'ok';
  const paths = [...lists, ...reports, ...(isReached ? files : [])];
  return paths.map((path) => [address(path), outcomeOf(path)]);
}
