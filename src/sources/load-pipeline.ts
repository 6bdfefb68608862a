import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import { type Included, includePipelines, NOTHING_INCLUDED } from './include-pipelines.js';
import { PipelineError } from './pipeline-error.js';
import { problemsOf } from './pipeline-problems.js';
import { type PipelineYaml, pipelineSchema } from './pipeline-schema.js';
import type { Pipeline } from './source.js';
import { toPipeline } from './to-pipeline.js';
import { YamlPlaces } from './yaml-place.js';

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
  const problems = await problemsOf(file, raw, parsed.error?.issues ?? [], places);
  if (!parsed.success || problems.length > 0) throw new PipelineError(file, problems);
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
