import { stat } from 'node:fs/promises';
import type { z } from 'zod';
import { didYouMean } from './expectation.js';
import type { PipelineProblem } from './pipeline-error.js';
import { besides } from './pipeline-files.js';
import { KNOWN_KEYS, NO_SOURCES } from './pipeline-schema.js';
import { formatPath, type KeyPath, type YamlPlaces } from './yaml-place.js';

/** All that keeps a pipeline file from being used, in the file's order: what its schema says, and what it cannot say. */
export async function problemsOf(
  file: string,
  raw: unknown,
  issues: readonly z.core.$ZodIssue[],
  places: YamlPlaces,
): Promise<PipelineProblem[]> {
  const problems = [
    ...issues.flatMap((issue) => describeIssue(issue, places)),
    ...missingSources(raw, places),
    ...duplicateIds(raw, places),
    ...(await missingFolder(file, raw, places)),
  ];
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function describeIssue(issue: z.core.$ZodIssue, places: YamlPlaces): PipelineProblem[] {
  const keyPath = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(keyPath, key, places));
  }
  const path = formatPath(places.written(keyPath));
  return [{ ...places.ofValue(keyPath), path, message: issue.message }];
}

function unknownKey(parent: KeyPath, key: string, places: YamlPlaces): PipelineProblem {
  const known = KNOWN_KEYS.get(parent.filter((part) => typeof part === 'string').join('.')) ?? [];
  return {
    ...places.ofKey(parent, key),
    path: formatPath([...parent, key]),
    message: `is not a key of a pipeline file: write one of ${known.join(', ')}${didYouMean(key, known)}`,
  };
}

function missingSources(raw: unknown, places: YamlPlaces): PipelineProblem[] {
  const hasAny = ['sources', 'include'].some((key) => asList(property(raw, key)).length > 0);
  const isMapping = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  const sources = property(raw, 'sources');
  if (hasAny || !isMapping || (sources !== undefined && !Array.isArray(sources))) return [];
  const message = `${sources === undefined ? 'is missing' : 'is empty'}: write ${NO_SOURCES}`;
  return [{ ...places.ofValue(['sources']), path: 'sources', message }];
}

/** Looks at the file as it is written, so that duplicates are told together with everything else. */
function duplicateIds(raw: unknown, places: YamlPlaces): PipelineProblem[] {
  const ids = asList(property(raw, 'sources')).map((source) => property(source, 'id'));
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (typeof id !== 'string' || first === index) return [];
    const path = ['sources', index, 'id'];
    const message = `"${id}" is the id of sources[${first}] too: write an id of its own`;
    return [{ ...places.ofValue(path), path: formatPath(path), message }];
  });
}

async function missingFolder(file: string, raw: unknown, places: YamlPlaces): Promise<PipelineProblem[]> {
  const serve = property(raw, 'serve');
  if (typeof serve !== 'string') return [];
  const folder = besides(file, serve);
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return [];
  const message = `there is no folder ${folder}: write the path of one, relative to this file`;
  return [{ ...places.ofValue(['serve']), path: 'serve', message }];
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
