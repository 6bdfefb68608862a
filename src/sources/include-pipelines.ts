import { stat } from 'node:fs/promises';
import path from 'node:path';
import { PipelineError, type PipelineProblem } from './pipeline-error.js';
import { pipelineFiles } from './pipeline-files.js';
import type { PipelineYaml } from './pipeline-schema.js';
import { gentler } from './politeness.js';
import type { Pipeline, Politeness, Source } from './source.js';
import { formatPath, type YamlPlaces } from './yaml-place.js';

/** What the files that a pipeline file includes bring with them. */
export interface Included {
  /** Each with the hours of its file, where it has none of its own. */
  readonly sources: readonly Source[];
  /** The gentlest manners of all files; null where there are none. */
  readonly politeness: Politeness | null;
  /** Files of corrections; absent where none of the files names any. */
  readonly corrections?: readonly string[] | undefined;
}

export const NOTHING_INCLUDED: Included = { sources: [], politeness: null };

/**
 * Reads the files that a pipeline file includes. Its own contact, budget and cadence hold for all of them.
 *
 * @throws PipelineError of each file that cannot be used, or of the including file where two have the same source.
 */
export async function includePipelines(
  file: string,
  { include, sources }: PipelineYaml,
  places: YamlPlaces,
  read: (file: string) => Promise<Pipeline>,
): Promise<Included> {
  const owners = new Map(sources.map(({ id }) => [id, file]));
  const problems: PipelineProblem[] = [];
  let included = NOTHING_INCLUDED;
  for (const [index, name] of include.entries()) {
    const at = { ...places.ofValue(['include', index]), path: formatPath(['include', index]) };
    const files = await filesBy(file, name);
    if (files.length === 0) problems.push({ ...at, message: `there is no pipeline file ${name}` });
    for (const other of files) {
      const pipeline = await read(other);
      problems.push(...conflictsOf(pipeline, owners).map((message) => ({ ...at, message })));
      included = add(included, pipeline);
    }
  }
  if (problems.length > 0) throw new PipelineError(file, problems);
  return included;
}

/** The files that a name stands for; the including file itself is none of them. */
async function filesBy(file: string, name: string): Promise<string[]> {
  const found = path.join(path.dirname(file), name);
  const isFolder = (await stat(found).catch(() => null))?.isDirectory() ?? false;
  const files = isFolder ? await pipelineFiles(found) : [found];
  return files.filter((other) => path.resolve(other) !== path.resolve(file));
}

/** Why a file cannot stand beside those before it; notes its sources. */
function conflictsOf({ file, serve, sources }: Pipeline, owners: Map<string, string>): string[] {
  const served = serve === null ? [] : [`${file} serves a web of its own: run it by itself`];
  const double = sources.flatMap(({ id }) => {
    const owner = owners.get(id);
    owners.set(id, file);
    return owner === undefined ? [] : [`"${id}" is the id of a source in ${owner} and in ${file}`];
  });
  return [...served, ...double];
}

function add({ sources, politeness, corrections }: Included, pipeline: Pipeline): Included {
  const { window } = pipeline;
  const added = pipeline.sources.map((source) => ({ window, ...source }));
  return {
    sources: [...sources, ...added],
    politeness: politeness === null ? pipeline.politeness : gentler(politeness, pipeline.politeness),
    corrections: pipeline.corrections ? [...(corrections ?? []), ...pipeline.corrections] : corrections,
  };
}
