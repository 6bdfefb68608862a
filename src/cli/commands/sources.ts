import type { Command } from 'commander';
import { loadPipeline } from '../../sources/load-pipeline.js';
import { PipelineError } from '../../sources/pipeline-error.js';
import { pipelineFiles } from '../../sources/pipeline-files.js';
import type { Pipeline, Source } from '../../sources/source.js';
import { formatYearRange } from '../../sources/year-range.js';
import type { CommandContext } from '../context.js';
import { plural } from '../text/counts.js';
import { addProbeCommand } from './sources-probe.js';

/** `gongkai sources check|probe` */
export function addSourcesCommand(program: Command, context: CommandContext): void {
  const sources = program
    .command('sources')
    .summary('check pipeline files, and look at a site before it is crawled');
  addCheckCommand(sources, context);
  addProbeCommand(sources, context);
}

function addCheckCommand(sources: Command, context: CommandContext): void {
  sources
    .command('check')
    .summary('validate pipeline files and list their sources')
    .description('Validates pipeline files and lists their sources. Sends no request.')
    .argument('[file...]', 'pipeline files; all .yaml below pipelines/ where none is named')
    .addHelpText(
      'after',
      `
Examples:
  gongkai sources check
  gongkai sources check pipelines/catalogue/fujian.yaml

Exit status: 0; 1 when a file cannot be used or two sources have the same id.`,
    )
    .action(async (files: string[]) => {
      const seen = new Map<string, string>();
      for (const file of files.length > 0 ? files : await pipelineFiles('pipelines')) {
        const pipeline = await loadOrFail(file, context);
        if (pipeline !== null) listSources(pipeline, seen, context);
      }
    });
}

/** `seen` has the files of the ids so far. */
function listSources(pipeline: Pipeline, seen: Map<string, string>, context: CommandContext): void {
  const { file, included = new Set() } = pipeline;
  context.print(file);
  if (included.size > 0) context.print(`  includes ${plural(included.size, 'source')} of other files`);
  for (const source of ownSources(pipeline)) {
    context.print(sourceText(source, pipeline));
    const other = seen.get(source.id);
    if (other !== undefined) context.fail(`${file}: the id ${source.id} is used in ${other} too`);
    seen.set(source.id, file);
  }
}

/** Those of included files are told with their own file. */
function ownSources({ sources, included = new Set() }: Pipeline): Source[] {
  return sources.filter(({ id }) => !included.has(id));
}

async function loadOrFail(file: string, context: CommandContext): Promise<Pipeline | null> {
  try {
    return await loadPipeline(file);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    context.fail(error.message);
    return null;
  }
}

function sourceText(source: Source, { serve }: Pipeline): string {
  const { id, region, agency, adapter, entry, expectedYears, verifiedOn } = source;
  const unverified = serve === null ? 'never verified online' : 'served by the run itself';
  const verified = verifiedOn === undefined ? unverified : `verified on ${verifiedOn}`;
  const expected = expectedYears === undefined ? '' : `, expected for ${formatYearRange(expectedYears)}`;
  const addresses = entry.map(({ href }) => `\n    ${href}`).join('');
  return `  ${id}  ${region.code} ${agency.name} (${agency.level})  ${adapter}, ${verified}${expected}${addresses}`;
}
