import { load } from 'cheerio';
import { z } from 'zod';
import { CADENCES } from './cadence.js';
import { parseWindow } from './crawl-window.js';
import { expecting, oneOf, quantity, text, understood, wholeNumber } from './expectation.js';
import { parseDuration, parseSize } from './quantity.js';
import { ADAPTER_NAMES, AGENCY_LEVELS, DEFAULT_POLITENESS } from './source.js';
import { parseYearRange } from './year-range.js';

const WEB_ADDRESS = 'an address that begins with http:// or https://';
const REGION_CODE = 'the six digits of a GB/T 2260 code, such as 350430';
const CONTACT = 'a web or mail address at which the owner of a site can reach you';
const SELECTOR = 'a CSS selector such as .list a';
const DURATION = 'a duration such as 500ms, 1s or 2min';
const HOUR_MS = 3_600_000;
const SIZE = 'a size such as 512KiB or 32MiB';

const WINDOW = 'two different times of day in China, such as 22:00-06:00, or a list of such windows';
const TRUTH = 'true or false';
const CORRECTIONS = 'files of corrections (YAML or CSV), relative to this file';
const DATE = 'a date such as 2024-03-01';
const YEARS = 'years of the reports to be expected, such as 2015- or 2015-2020';
const INCLUDED = 'pipeline files, or folders of them, relative to this file';

const politeness = z.strictObject(
  {
    delay: quantity(parseDuration, 0, DURATION).default(DEFAULT_POLITENESS.delayMs),
    jitter: quantity(parseDuration, 0, DURATION).default(DEFAULT_POLITENESS.jitterMs),
    connections_per_host: wholeNumber(1, 8).default(DEFAULT_POLITENESS.connectionsPerHost),
    timeout: quantity(parseDuration, 1, `${DURATION}, above zero`).default(DEFAULT_POLITENESS.timeoutMs),
    max_body: quantity(parseSize, 1, `${SIZE}, above zero`).default(DEFAULT_POLITENESS.maxBodyBytes),
    retries: wholeNumber(0, 10).default(DEFAULT_POLITENESS.retries),
  },
  expecting('a mapping such as { delay: 2s }'),
);

const region = z.strictObject(
  {
    // Unquoted digits are a number in YAML, and no region code begins with 0.
    code: z.preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.string(expecting(REGION_CODE)).regex(/^\d{6}$/, expecting(REGION_CODE)),
    ),
    name: text('the name of the region, such as 建宁县'),
  },
  expecting('a region such as { code: 350430, name: 建宁县 }'),
);

const agency = z.strictObject(
  {
    name: text('the full name of the agency, such as 建宁县人民政府'),
    level: oneOf(AGENCY_LEVELS),
  },
  expecting('an agency such as { name: 建宁县人民政府, level: county }'),
);

const expect = z.strictObject(
  {
    years: z.boolean(expecting(`${TRUTH}; which years they are is for expected_years`)).optional(),
    min_cells: wholeNumber(1, 10_000).optional(),
    min_listed: wholeNumber(1, 1_000_000).optional(),
    max_change: wholeNumber(2, 1_000_000).optional(),
    form_of_year: z.boolean(expecting(TRUTH)).optional(),
  },
  expecting('a mapping such as { years: true, min_cells: 50 }'),
);

const entry = z
  .string(expecting(WEB_ADDRESS))
  .refine(isWebAddress, expecting(WEB_ADDRESS))
  .transform((value) => new URL(value));

const crawlWindow = understood(parseWindow, WINDOW);

const crawlHours = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.tuple([crawlWindow], crawlWindow, expecting(WINDOW)),
);

const source = z.strictObject(
  {
    id: z
      .string(expecting('an id such as 350430-county'))
      .regex(/^[\w.-]+$/, expecting('an id of Latin letters, digits, dots, hyphens and underscores')),
    region,
    agency,
    entry: z.preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(entry, expecting(WEB_ADDRESS)).min(1, expecting(WEB_ADDRESS)),
    ),
    adapter: oneOf(ADAPTER_NAMES).default('auto'),
    item_selector: z
      .string(expecting(SELECTOR))
      .refine(isSelector, expecting(SELECTOR))
      .nullable()
      .default(null),
    max_pages: wholeNumber(1, 1000).default(20),
    max_reports: wholeNumber(1, 1_000_000).default(10_000),
    max_time: quantity(parseDuration, 1, `${DURATION}, above zero`).default(12 * HOUR_MS),
    window: crawlHours.nullable().optional(),
    list_method: oneOf(['get', 'post']).optional(),
    allow_legacy_tls: z.boolean(expecting(TRUTH)).default(false),
    allow_incomplete_chain: z.boolean(expecting(TRUTH)).default(false),
    // A single year is a number in YAML.
    expected_years: z
      .preprocess(
        (value) => (typeof value === 'number' ? String(value) : value),
        understood(parseYearRange, YEARS),
      )
      .optional(),
    verified_on: z.iso.date(expecting(DATE)).optional(),
    expect: expect.optional(),
  },
  expecting('a source: a mapping with id, region, agency and entry'),
);

/** A pipeline file as it is written, with its defaults filled in. */
export const pipelineSchema = z.strictObject(
  {
    name: text('a short name for the pipeline').optional(),
    // Goes into a request header, which takes nothing but ASCII.
    contact: z.string(expecting(CONTACT)).regex(/^[!-~]+$/, expecting(CONTACT)),
    politeness: politeness.prefault({}),
    window: crawlHours.nullable().default(null),
    allow_private_addresses: z.boolean(expecting(TRUTH)).default(false),
    serve: text('the folder of a published web, relative to this file').nullable().default(null),
    include: z.array(text(INCLUDED), expecting(`a list of ${INCLUDED}`)).default([]),
    cadence: oneOf(CADENCES).default('every-run'),
    max_time: quantity(parseDuration, 1, `${DURATION}, above zero`).optional(),
    max_requests: wholeNumber(1, 100_000_000).optional(),
    expect: expect.optional(),
    notify: text('a command that is told of new problems and of their end').optional(),
    sources: z.array(source, expecting('a list of sources')).default([]),
    corrections: z
      .preprocess(
        (value) => (typeof value === 'string' ? [value] : value),
        z.array(text(CORRECTIONS), expecting(CORRECTIONS)),
      )
      .optional(),
  },
  expecting('a mapping with the keys contact and sources'),
);

/** What a pipeline file must have besides; a check of its own, so that it is told together with everything else. */
export const NO_SOURCES = 'a list with at least one source, or include other pipeline files';

export type PipelineYaml = z.output<typeof pipelineSchema>;

/** The keys that a mapping may have, by its path without list positions. */
export const KNOWN_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(pipelineSchema.shape)],
  ['politeness', Object.keys(politeness.shape)],
  ['sources', Object.keys(source.shape)],
  ['sources.region', Object.keys(region.shape)],
  ['sources.agency', Object.keys(agency.shape)],
  ['sources.expect', Object.keys(expect.shape)],
  ['expect', Object.keys(expect.shape)],
]);

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}

function isSelector(value: string): boolean {
  try {
    load('')(value);
    return true;
  } catch {
    return false;
  }
}
