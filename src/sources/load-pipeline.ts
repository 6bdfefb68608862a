import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Assertions } from './assertions.js';
import { didYouMean } from './expectation.js';
import { type Included, includePipelines, NOTHING_INCLUDED } from './include-pipelines.js';
import { PipelineError, type PipelineProblem } from './pipeline-error.js';
import { KNOWN_KEYS, NO_SOURCES, type PipelineYaml, pipelineSchema } from './pipeline-schema.js';
import { gentler } from './politeness.js';
import type { Pipeline, Source } from './source.js';
import { formatPath, type KeyPath, YamlPlaces } from './yaml-place.js';

/**
 * Reads a pipeline file, and those that it includes.
 * @throws PipelineError when a file is missing or anything in it cannot be used; it lists all problems at once.
 */
export async function loadPipeline(file: string): Promise<Pipeline> {
  return readPipeline(file, (yaml, places) => includePipelines(file, yaml, places, readAlone));
}

/** Reads a pipeline file that another one includes. */
function readAlone(file: string): Promise<Pipeline> {
  return readPipeline(file, async ({ include }, places) => {
    if (include.length === 0) return NOTHING_INCLUDED;
    const message = 'an included file cannot include others: name them in the file that includes this one';
    throw new PipelineError(file, [{ ...places.ofValue(['include']), path: 'include', message }]);
  });
}

type Include = (yaml: PipelineYaml, places: YamlPlaces) => Promise<Included>;

async function readPipeline(file: string, include: Include): Promise<Pipeline> {
  const lines = new LineCounter();
  const document = parseDocument(await readText(file), { lineCounter: lines, prettyErrors: false });
  const places = new YamlPlaces(document, lines);

  const syntax = [...document.errors, ...document.warnings];
  if (syntax.length > 0) {
    const problems = syntax.map(({ pos, message }) => ({
      ...places.at(pos[0]),
      path: '',
      message: `is not valid YAML: ${message}`,
    }));
    throw new PipelineError(file, problems);
  }

  const raw: unknown = document.toJS();
  const parsed = pipelineSchema.safeParse(raw);
  const problems = [
    ...(parsed.error?.issues.flatMap((issue) => describeIssue(issue, places)) ?? []),
    ...missingSources(raw, places),
    ...duplicateIds(raw, places),
    ...(await missingFolder(file, raw, places)),
  ];
  if (!parsed.success || problems.length > 0) throw new PipelineError(file, inFileOrder(problems));
  return toPipeline(file, parsed.data, await include(parsed.data, places));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const message = explain(cause);
    throw new PipelineError(file, [{ line: 1, column: 1, path: '', message }], { cause });
  }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file; name a pipeline file such as pipelines/samples.yaml';
    case 'EISDIR':
      return 'this is a folder; name a pipeline file in it';
    case 'EACCES':
      return 'you may not read this file; change its permissions, or ask its owner';
    default:
      return `cannot be read: ${String(error)}`;
  }
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

function inFileOrder(problems: readonly PipelineProblem[]): PipelineProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function besides(file: string, relative: string): string {
  return path.resolve(path.dirname(file), relative);
}

function toPipeline(file: string, yaml: PipelineYaml, included: Included): Pipeline {
  const { politeness, max_time: maxTimeMs, max_requests: maxRequests } = yaml;
  const own = {
    delayMs: politeness.delay,
    jitterMs: politeness.jitter,
    connectionsPerHost: politeness.connections_per_host,
    timeoutMs: politeness.timeout,
    maxBodyBytes: politeness.max_body,
    retries: politeness.retries,
  };
  const isLimited = maxTimeMs !== undefined || maxRequests !== undefined;
  return {
    name: yaml.name ?? path.parse(file).name,
    file,
    contact: yaml.contact,
    politeness: included.politeness === null ? own : gentler(own, included.politeness),
    window: yaml.window,
    allowPrivateAddresses: yaml.allow_private_addresses,
    serve: yaml.serve === null ? null : besides(file, yaml.serve),
    sources: [...yaml.sources.map(toSource), ...included.sources].map((source) =>
      withAssertions(source, toAssertions(yaml.expect)),
    ),
    ...(yaml.include.length === 0 ? {} : { included: new Set(included.sources.map(({ id }) => id)) }),
    ...(yaml.cadence === 'every-run' ? {} : { cadence: yaml.cadence }),
    ...(isLimited ? { budget: { maxTimeMs, maxRequests } } : {}),
    ...(yaml.notify === undefined ? {} : { notify: yaml.notify }),
    ...correctionsOf(file, yaml, included),
  };
}

/** Those of all files; absent where none of them names any. */
function correctionsOf(file: string, { corrections: named }: PipelineYaml, included: Included) {
  const own = named?.map((name) => besides(file, name));
  if (own === undefined && included.corrections === undefined) return {};
  return { corrections: [...(own ?? []), ...(included.corrections ?? [])] };
}

function toAssertions(yaml: PipelineYaml['expect']): Assertions | undefined {
  if (yaml === undefined) return undefined;
  return {
    years: yaml.years,
    minCells: yaml.min_cells,
    minListed: yaml.min_listed,
    maxChange: yaml.max_change,
    formOfYear: yaml.form_of_year,
  };
}

/** What a source says of itself goes before what its file says of all. */
function withAssertions(source: Source, ofFile: Assertions | undefined): Source {
  if (ofFile === undefined) return source;
  const own = Object.entries(source.assertions ?? {}).filter(([, value]) => value !== undefined);
  return { ...source, assertions: { ...ofFile, ...Object.fromEntries(own) } };
}

function toSource(yaml: PipelineYaml['sources'][number]): Source {
  const {
    allow_legacy_tls: allowLegacy,
    allow_incomplete_chain: allowIncompleteChain,
    verified_on,
    list_method,
    expected_years,
  } = yaml;
  return {
    id: yaml.id,
    region: yaml.region,
    agency: yaml.agency,
    entry: yaml.entry,
    adapter: yaml.adapter,
    itemSelector: yaml.item_selector,
    maxPages: yaml.max_pages,
    maxReports: yaml.max_reports,
    maxTimeMs: yaml.max_time,
    ...(yaml.window === undefined ? {} : { window: yaml.window }),
    ...(list_method === undefined ? {} : { listMethod: list_method }),
    ...(allowLegacy || allowIncompleteChain ? { tls: { allowLegacy, allowIncompleteChain } } : {}),
    ...(expected_years === undefined ? {} : { expectedYears: expected_years }),
    ...(verified_on === undefined ? {} : { verifiedOn: verified_on }),
    ...(yaml.expect === undefined ? {} : { assertions: toAssertions(yaml.expect) }),
  };
}
