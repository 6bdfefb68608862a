import { access, constants, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { bytesText } from '../files/disk-use.js';
import { bad, type CheckUp, good, worthALook } from './check-up.js';

const LEAST_NODE = [20, 16] as const;
const LEAST_FREE_BYTES = 2 * 1024 ** 3;
/** gongkai is younger: a clock that shows an earlier year was never set. */
const LEAST_YEAR = 2024;

export function checkNode(version: string = process.versions.node): CheckUp {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (isEnough) return good('Node.js', version);
  return bad('Node.js', version, `install Node.js ${LEAST_NODE.join('.')} or later`);
}

export function checkSqlite(): CheckUp {
  try {
    const database = new Database(':memory:');
    const version = database.prepare('SELECT sqlite_version()').pluck().get();
    database.close();
    return good('SQLite', String(version));
  } catch (error) {
    return bad('SQLite', `cannot be loaded: ${String(error)}`, 'install the dependencies anew: npm ci');
  }
}

/** `lastSeen`: the newest time that the warehouse knows. */
export function checkClock(now: Date, lastSeen: string | null): CheckUp {
  const mend = 'set the clock, for example with timedatectl set-ntp true';
  if (now.getFullYear() < LEAST_YEAR) return bad('Clock', now.toISOString(), mend);
  if (lastSeen !== null && Date.parse(lastSeen) > now.getTime()) {
    return bad('Clock', `${now.toISOString()}, but the warehouse has seen ${lastSeen} already`, mend);
  }
  return good('Clock', now.toISOString());
}

export function checkTimeZone(): CheckUp {
  const noon = new Date('2024-01-01T12:00:00Z');
  const options = { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' } as const;
  const hour = new Intl.DateTimeFormat('en', options).format(noon);
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (hour === '20') return good('Time zone', `Asia/Shanghai is known; this machine is in ${own}`);
  return bad('Time zone', 'Asia/Shanghai is not known', 'install a Node.js with full ICU data');
}

/** Where something is or will be written. */
export async function checkFolder(name: string, file: string): Promise<CheckUp> {
  const found = await nearestFolder(path.resolve(file));
  try {
    await access(found, constants.W_OK);
  } catch {
    return bad(name, `${found} may not be written`, 'change its owner or its permissions, or name another');
  }
  const { bavail, bsize } = await statfs(found);
  const free = `${bytesText(bavail * bsize)} free at ${found}`;
  if (bavail * bsize >= LEAST_FREE_BYTES) return good(name, free);
  return worthALook(name, free, 'free some space, or move old files away: gongkai archive move');
}

async function nearestFolder(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return found?.isDirectory() || path.dirname(file) === file ? file : nearestFolder(path.dirname(file));
}
