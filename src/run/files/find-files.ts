import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

/** A file that a person named, or that lies in a folder that a person named. */
export interface FoundFile {
  readonly path: string;
  /** Tells it from the other files: its own name, or its path within the folder. */
  readonly name: string;
}

/**
 * The files by these paths, in their order; for a folder, all files in it and in its folders, by name. Hidden ones are
 * left out. What cannot be looked into stands for itself: reading it tells why.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = await Promise.all(paths.map(filesBy));
  return found.flat();
}

async function filesBy(path: string): Promise<FoundFile[]> {
  const itself = { path, name: basename(path) };
  try {
    if (!(await stat(path)).isDirectory()) return [itself];
    const names = await filesIn(path);
    return names.length === 0 ? [itself] : names.map((name) => ({ path: join(path, name), name }));
  } catch {
    return [itself];
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !/(?:^|[\\/])\./u.test(name))
    .sort();
}
