import { resolve, sep } from 'node:path';
import type { FoundFile } from '../files/find-files.js';

/**
 * The same files, those of one name told apart by the folders above them: 2020.txt of two counties is no other version of
 * one report.
 */
export function toldApart(files: readonly FoundFile[]): FoundFile[] {
  const byName = new Map<string, Set<string>>();
  for (const { name, path } of files) byName.set(name, (byName.get(name) ?? new Set()).add(resolve(path)));
  return files.map((file) => {
    const paths = [...(byName.get(file.name) ?? [])];
    return paths.length <= 1 ? file : { ...file, name: nameAmong(paths, resolve(file.path)) };
  });
}

/** As much of the end of a path as no other one has. */
function nameAmong(paths: readonly string[], path: string): string {
  const others = paths.filter((other) => other !== path).map((other) => other.split(sep));
  const steps = path.split(sep);
  const length = steps.findIndex((_, index) => {
    const end = steps.slice(-index - 1).join('/');
    return others.every((other) => other.slice(-index - 1).join('/') !== end);
  });
  return steps.slice(-length - 1).join('/');
}
