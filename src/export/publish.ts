import { chmod, mkdtemp, readdir, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { CHECKSUMS, checksummedNames } from './package/checksums.js';
import { dataset } from './tables/dataset.js';

/** A file that is not of an earlier export has the name of one that is to be written. */
export class OccupiedError extends Error {
  override readonly name = 'OccupiedError';
}

/**
 * Makes a release that is whole, in `staging`, the content of `folder`. Where the folder holds nothing but an earlier
 * release, it is exchanged as one: who looks finds all of the earlier release or all of the new one. Otherwise files
 * are replaced one by one, the checksums last, and what is not ours stays.
 *
 * @throws {OccupiedError} before anything is changed.
 */
export async function publish(staging: string, folder: string): Promise<void> {
  const names = await readdir(staging);
  const earlier = await earlierNames(folder);
  await requireFree(folder, names, earlier);
  const others = (await readdir(folder)).filter((name) => !earlier.has(name) && name !== basename(staging));
  if (others.length === 0 && (await exchange(staging, folder))) return;
  const inOrder = [...names.filter((name) => name !== CHECKSUMS), CHECKSUMS];
  for (const name of inOrder) await rename(join(staging, name), join(folder, name));
  const left = [...earlier].filter((name) => !names.includes(name));
  for (const name of left) await rm(join(folder, name), { force: true });
}

/** @throws {OccupiedError} when one of the names is that of a file which no earlier export has written. */
async function requireFree(folder: string, names: readonly string[], earlier: ReadonlySet<string>) {
  const there = await readdir(folder);
  const taken = names.find((name) => there.includes(name) && !earlier.has(name));
  if (taken === undefined) return;
  throw new OccupiedError(`${join(folder, taken)} is there already, and no earlier export has written it`);
}

/** The files of the release that the folder holds. */
async function earlierNames(folder: string): Promise<ReadonlySet<string>> {
  try {
    const checksums = await readFile(join(folder, CHECKSUMS), 'utf8');
    return new Set([...checksummedNames(checksums), CHECKSUMS]);
  } catch {
    // Releases had no checksums once, and nothing but a CSV file for each table.
    return new Set(dataset.map(({ name }) => `${name}.csv`));
  }
}

/** Puts the new folder in the place of the old one; false where the folder cannot be moved, as a mounted one. */
async function exchange(staging: string, folder: string): Promise<boolean> {
  const place = await realpath(folder);
  if (isWorkingFolder(place)) return false;
  const [next, before] = [besides(place, 'next'), besides(place, 'before')];
  try {
    await chmod(staging, (await stat(place)).mode & 0o7777);
    await rename(staging, next);
  } catch {
    return false;
  }
  try {
    await rename(place, before);
  } catch {
    await rename(next, staging);
    return false;
  }
  await rename(next, place);
  await removeRelease(before);
  return true;
}

/** A process that stands in a folder would stay in the old one. */
function isWorkingFolder(place: string): boolean {
  return `${process.cwd()}${sep}`.startsWith(`${place}${sep}`);
}

/** After a power cut in the moment of an exchange, the earlier release is put back, and the next one is written anew. */
export async function recover(folder: string): Promise<void> {
  const next = besides(folder, 'next');
  if (await exists(next)) await removeRelease(next);
  const before = besides(folder, 'before');
  if (!(await exists(before))) return;
  if (await exists(folder)) await removeRelease(before);
  else await rename(before, folder);
}

/**
 * A new folder to write a release into, within the folder that it is for: so it is on the same file system.
 * Those of exports that were killed are removed.
 */
export async function stagingFolder(folder: string): Promise<string> {
  for (const name of await readdir(folder)) {
    const writer = STAGING.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, name), { recursive: true });
  }
  return mkdtemp(join(folder, `.export-${process.pid}-`));
}

/** With the process that writes it. */
const STAGING = /^\.export-(\d+)-[A-Za-z0-9]{6}$/u;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the files of a release, and their folder if there was nothing else in it. */
async function removeRelease(folder: string): Promise<void> {
  for (const name of await earlierNames(folder)) await rm(join(folder, name), { force: true });
  await rmdir(folder).catch(() => undefined);
}

function besides(folder: string, what: string): string {
  return join(dirname(folder), `.${basename(folder)}.${what}`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
