import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** All pipeline files in a folder and below it, in order of their names. */
export async function pipelineFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => path.join(folder, name))
    .toSorted();
}

/** A path that a pipeline file names, which is relative to that file. */
export function besides(file: string, relative: string): string {
  return path.resolve(path.dirname(file), relative);
}
