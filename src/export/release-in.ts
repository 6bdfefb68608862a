import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKSUMS, checksummedNames } from './package/checksums.js';

/** The digest of the release that a folder holds; null where it holds none, or not all of its files. */
export async function releaseIn(folder: string): Promise<string | null> {
  try {
    const checksums = await readFile(join(folder, CHECKSUMS), 'utf8');
    const there = await readdir(folder);
    const isWhole = checksummedNames(checksums).every((name) => there.includes(name));
    return isWhole ? createHash('sha256').update(checksums).digest('hex') : null;
  } catch {
    return null;
  }
}
