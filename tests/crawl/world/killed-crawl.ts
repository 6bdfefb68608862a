import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../accuracy/random.js';
import { rowsOf } from '../../cli/contents.js';
import { exitOf } from '../../cli/program.js';
import type { Workplace } from '../../cli/workplace.js';
import type { Arrival, ServedWorld } from './serve-world.js';

/** One life of a crawling process. */
export interface Life {
  readonly wasKilled: boolean;
  /** Pages that the warehouse held before, and that were asked for again all the same. */
  readonly askedAgain: readonly string[];
  /** Pages that were asked for, and that the warehouse does not hold: at a kill, those under way. By host. */
  readonly underWay: ReadonlyMap<string, readonly string[]>;
  /** What SQLite finds wrong with the database. */
  readonly damage: readonly unknown[];
}

export interface KilledCrawl {
  readonly served: ServedWorld;
  readonly place: Workplace;
  readonly random: Random;
  readonly start: () => ChildProcess;
}

/** Starts a crawl, and again after every kill, until it has had so many or comes to its end. */
export async function crawlUnderKills(crawl: KilledCrawl, kills: number): Promise<Life[]> {
  const lives: Life[] = [];
  while (lives.length < kills) {
    const life = await live(crawl, true);
    lives.push(life);
    if (!life.wasKilled) return lives;
  }
  return [...lives, await live(crawl, false)];
}

async function live({ served, place, random, start }: KilledCrawl, isToBeKilled: boolean): Promise<Life> {
  const heldBefore = heldPages(place);
  const first = served.arrivals.length;
  const child = start();
  const exit = exitOf(child);
  if (isToBeKilled) await killAtRandom(child, served, random);
  const status = await exit;
  if (status !== 0 && !isToBeKilled) throw new Error(`the crawl ended with status ${status}`);
  const asked = served.arrivals.slice(first).filter(({ path }) => path !== '/robots.txt');
  const held = heldPages(place);
  return {
    wasKilled: status !== 0,
    askedAgain: asked.map(addressOf).filter((address) => heldBefore.has(address)),
    underWay: groupByHost(asked.filter((arrival) => !held.has(addressOf(arrival)))),
    damage: damageOf(place),
  };
}

/** At a random moment after a random number of requests: from the start of the process on. */
async function killAtRandom(child: ChildProcess, served: ServedWorld, random: Random): Promise<void> {
  const requests = random.integer(0, 14);
  const ms = requests === 0 ? random.integer(0, 900) : random.integer(0, 40);
  await new Promise<void>((resolve) => {
    const until = served.arrivals.length + requests;
    const check = () => {
      if (served.arrivals.length >= until) resolve();
    };
    served.onArrival = check;
    child.once('exit', () => resolve());
    check();
  });
  await sleep(ms);
  child.kill('SIGKILL');
}

function heldPages({ db }: Workplace): ReadonlySet<string> {
  if (!existsSync(db) || !hasSnapshots(db)) return new Set();
  return new Set(
    rowsOf(db, "SELECT url, final_url FROM snapshot WHERE outcome = 'ok'").flatMap((row) => row.map(String)),
  );
}

/** A process may be killed before it has made the tables. */
function hasSnapshots(db: string): boolean {
  return rowsOf(db, "SELECT 1 FROM sqlite_schema WHERE name = 'snapshot'").length > 0;
}

function damageOf({ db }: Workplace): unknown[] {
  if (!existsSync(db)) return [];
  const integrity = rowsOf(db, 'PRAGMA integrity_check').flat();
  return [...integrity.filter((line) => line !== 'ok'), ...rowsOf(db, 'PRAGMA foreign_key_check')];
}

function addressOf({ host, path }: Arrival): string {
  return `http://${host}${path}`;
}

function groupByHost(arrivals: readonly Arrival[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { host, path } of arrivals) {
    const group = groups.get(host) ?? [];
    if (!group.includes(path)) group.push(path);
    groups.set(host, group);
  }
  return groups;
}
