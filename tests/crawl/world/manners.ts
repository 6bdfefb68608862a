import type { Politeness } from '../../../src/sources/source.js';
import type { Arrival } from './serve-world.js';
import type { World, WorldHost } from './world.js';

/** Which rules of politeness the requests of one crawl broke, in words. */
export function breachesOf(world: World, arrivals: readonly Arrival[], politeness: Politeness): string[] {
  const byHost = new Map<string, Arrival[]>(world.hosts.map(({ name }) => [name, []]));
  for (const arrival of arrivals) byHost.get(arrival.host)?.push(arrival);
  return world.hosts.flatMap((host) => breachesAt(host, byHost.get(host.name) ?? [], politeness));
}

function breachesAt(host: WorldHost, arrivals: readonly Arrival[], politeness: Politeness): string[] {
  const { connectionsPerHost } = politeness;
  const crowds = arrivals
    .filter(({ atOnce, connections }) => Math.max(atOnce, connections) > connectionsPerHost)
    .map(({ path, atOnce, connections }) => `${path}: ${atOnce} at once on ${connections} connections`);
  return [...crowds, ...gapBreaches(host, arrivals, politeness), ...robotsBreaches(host, arrivals)].map(
    (breach) => `${host.name}: ${breach}`,
  );
}

/** The distance counts from the end of an answer, too; what the host asks for itself counts where it is more. */
function gapBreaches({ robots }: WorldHost, arrivals: readonly Arrival[], { delayMs }: Politeness): string[] {
  return arrivals.slice(1).flatMap((arrival, index) => {
    const before = arrivals[index];
    if (before === undefined) return [];
    // A delay that robots.txt asks for holds once it has been read.
    const asked = robots.kind === 'crawl-delay' && index > 0 ? robots.ms : 0;
    const start = before.answeredAt ?? before.at;
    const earliest = Math.max(start + Math.max(delayMs, asked), before.notBefore ?? 0);
    const early = earliest - arrival.at;
    return early > 0 ? [`${arrival.path} came ${early.toFixed(1)} ms too early`] : [];
  });
}

function robotsBreaches({ robots }: WorldHost, arrivals: readonly Arrival[]): string[] {
  const [first] = arrivals;
  const late =
    first !== undefined && first.path !== '/robots.txt' ? [`${first.path} came before robots.txt`] : [];
  const forbidden = arrivals.filter(({ path }) => isForbidden(path, robots));
  return [...late, ...forbidden.map(({ path }) => `robots.txt does not allow ${path}`)];
}

function isForbidden(path: string, robots: WorldHost['robots']): boolean {
  if (path === '/robots.txt') return false;
  return robots.kind === 'unreachable' || (robots.kind === 'disallows' && path.startsWith(robots.path));
}
