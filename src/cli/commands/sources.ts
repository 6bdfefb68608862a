import { type Command, InvalidArgumentError } from 'commander';
import type { Probe } from '../../crawl/probe/probe.js';
import type { ProbedPage } from '../../crawl/probe/probed-page.js';
import { findRegion, regionOf } from '../../regions/region.js';
import { type Manners, probeOnce } from '../../run/probe-once.js';
import { loadPipeline } from '../../sources/load-pipeline.js';
import { PipelineError } from '../../sources/pipeline-error.js';
import { pipelineFiles } from '../../sources/pipeline-files.js';
import { DEFAULT_POLITENESS, type Pipeline, type Source } from '../../sources/source.js';
import { type SourceDraft, sourceYaml } from '../../sources/source-yaml.js';
import { formatYearRange } from '../../sources/year-range.js';
import { agencyLevel } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { plural } from '../counts.js';

interface ProbeOptions {
  readonly pipeline?: string;
  readonly contact?: string;
}

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

function addProbeCommand(sources: Command, context: CommandContext): void {
  sources
    .command('probe')
    .summary('fetch one page and tell what a crawl would find on it')
    .description(
      'Fetches one page as a crawl would (robots.txt, one request at a time, public addresses only), and the list behind it where it shows none, and tells the family of its site, the reports it leads to, and the lines for a pipeline file. Nothing is kept.',
    )
    .argument('<url>', 'the address of a list or of a report', parseUrl)
    .option('--pipeline <file>', 'a pipeline file whose contact, manners and served web hold')
    .option('--contact <address>', 'how the owner of the site can reach you, where no pipeline file tells')
    .addHelpText(
      'after',
      `
Examples:
  gongkai sources probe http://www.qingxi.example/xxgk/zfxxgknb/ --pipeline pipelines/samples.yaml
  gongkai sources probe http://www.fjjn.gov.cn/zfxxgkzl/zfxxgkndbg/ --contact you@example.org

Exit status: 0 when reports were found; 1 when the page could not be had or leads to none.`,
    )
    .action(async (url: URL, options: ProbeOptions, command: Command) => {
      const pipeline = await manners(options, command);
      const result = await probeOnce(url, pipeline, context.signal);
      context.print(probeText(result));
      const source = suggest(result);
      if (source === null) context.fail(`${url.href}: ${whyNothing(result)}`);
      else context.print(`\nFor a pipeline file, below "sources:"\n${sourceYaml(source).trimEnd()}`);
    });
}

function parseUrl(text: string): URL {
  const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isWeb) throw new InvalidArgumentError('write an address that begins with http:// or https://');
  return new URL(text);
}

async function manners({ pipeline, contact }: ProbeOptions, command: Command): Promise<Manners> {
  if (pipeline !== undefined) return loadPipeline(pipeline);
  if (contact === undefined || !/^[!-~]+$/.test(contact)) {
    command.error('error: name a pipeline file (--pipeline) or write a web or mail address (--contact)');
  }
  const politeness = DEFAULT_POLITENESS;
  return { contact, politeness, window: null, allowPrivateAddresses: false, serve: null, sources: [] };
}

function probeText({ url, finalUrl, verdict, page }: Probe): string {
  const moved = finalUrl === null || finalUrl.href === url.href ? '' : `, after redirects ${finalUrl.href}`;
  const reason = verdict.reason === null ? '' : `: ${verdict.reason}`;
  const lines = [`Address        ${url.href}${moved}`, `Answer         ${verdict.outcome}${reason}`];
  return [...lines, ...(page === null ? [] : pageLines(page))].join('\n');
}

function pageLines({ title, kind, family, items, found, furtherPages, attachments }: ProbedPage): string[] {
  return [
    `Page           ${title} (${kind})`,
    `Family         ${family}`,
    `Found          ${found.length} of ${items} links`,
    ...found.map(
      (link) => `  ${link.year ?? '    '}  ${link.kind.padEnd(11)}  ${link.text}\n        ${link.url.href}`,
    ),
    `Further pages  ${furtherPages.length}`,
    ...furtherPages.map(({ url }) => `  ${url.href}`),
    `Attachments    ${attachments.length}`,
    ...attachments.map((link) => `  ${link.text}\n        ${link.url.href}`),
  ];
}

/** The source that the page would be, or null where it leads to no report. */
function suggest({ url, page }: Probe): SourceDraft | null {
  if (page === null) return null;
  const isList = leadsToReports(page);
  if (!isList && page.kind !== 'report') return null;
  const region = regionOf(page.siteCode?.slice(0, 6) ?? '') ?? findRegion(page.siteName ?? '');
  const name = region === null ? null : `${region.name}人民政府`;
  const agency = region === null || name === null ? null : { name, level: agencyLevel(name, region) };
  const id = `${region?.code ?? url.hostname}-${agency?.level ?? 'agency'}`;
  return { id, region, agency, entry: [url], adapter: isList ? page.family : 'direct' };
}

/** A report's own files are called like it, but make no list of it. */
function leadsToReports({ kind, found, attachments }: ProbedPage): boolean {
  const files = new Set(kind === 'report' ? attachments.map(({ url }) => url.href) : []);
  return found.some(({ url }) => !files.has(url.href));
}

function whyNothing({ verdict, page }: Probe): string {
  if (verdict.reason !== null) return verdict.reason;
  if (page === null) return 'this is a file, not a page; name the page that links to it';
  return page.items === 0
    ? 'the page shows no list item at all, so its items may come by script'
    : `none of the page's ${page.items} links names an annual report`;
}
