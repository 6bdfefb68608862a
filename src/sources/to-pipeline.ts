import path from 'node:path';
import type { Assertions } from './assertions.js';
import type { Included } from './include-pipelines.js';
import { besides } from './pipeline-files.js';
import type { PipelineYaml } from './pipeline-schema.js';
import { gentler } from './politeness.js';
import type { Pipeline, Source } from './source.js';

/** The pipeline that a file, which was found valid, and those that it includes describe. */
export function toPipeline(file: string, yaml: PipelineYaml, included: Included): Pipeline {
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
