import { type Command, InvalidArgumentError } from 'commander';
import type { Probe } from '../../crawl/probe/probe.js';
import type { ProbedPage } from '../../crawl/probe/probed-page.js';
import { findRegion, regionOf } from '../../regions/region.js';
import { type Manners, probeOnce } from '../../run/probe-once.js';
import { loadPipeline } from '../../sources/load-pipeline.js';
import { DEFAULT_POLITENESS } from '../../sources/source.js';
import { type SourceDraft, sourceYaml } from '../../sources/source-yaml.js';
import { agencyLevel } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { probeText, whyNothing } from '../text/probe-text.js';

interface ProbeOptions {
  readonly pipeline?: string;
  readonly contact?: string;
}

/** `gongkai sources probe` */
export function addProbeCommand(sources: Command, context: CommandContext): void {
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
