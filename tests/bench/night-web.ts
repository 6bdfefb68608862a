import type { Pipeline } from '../../src/sources/source.js';
import { listItem, listPage, type PublishedPage } from '../crawl/world/published-site.js';
import type { World, WorldHost } from '../crawl/world/world.js';
import { reportPage } from '../run/nights/report-html.js';

const LIST = '/zwgk/zfxxgknb/';
const NEWEST_YEAR = 2024;
const YEARS = 11;
/** A county lists the reports of its departments beside its own. */
const AGENCIES = ['', '教育局', '财政局'];

/** Counties that each list the reports of three agencies on as many years. */
export function nightWeb(counties: number, years: number = YEARS): World {
  return { hosts: Array.from({ length: counties }, (_, number) => hostOf(number, years)) };
}

function hostOf(number: number, years: number): WorldHost {
  const name = `www.b${number}.example`;
  const reports = reportsOf(
    number,
    Array.from({ length: years }, (_, index) => NEWEST_YEAR - index),
  );
  const items = reports.map(({ item }) => item).join('');
  const list: [string, PublishedPage] = [LIST, listPage(`<ul>${items}</ul>`)];
  return {
    name,
    site: {
      adapter: 'list-page',
      entry: [`http://${name}${LIST}`],
      pages: new Map([list, ...reports.map(({ path, page }): [string, PublishedPage] => [path, page])]),
      lists: [LIST],
      reports: reports.map(({ path }) => path),
      files: [],
    },
    charset: { name: 'utf-8', declared: 'meta' },
    coding: 'gzip',
    isChunked: false,
    validators: 'both',
    robots: { kind: 'open' },
    alsoKnown: [],
    faults: new Map(),
  };
}

function reportsOf(number: number, years: readonly number[]) {
  return AGENCIES.flatMap((department, index) =>
    years.map((year) => {
      const county = `${countyName(number)}${department}`;
      const path = `${LIST}t${year + 1}0113_${index}${year}.html`;
      const plan = { host: '', county, years: [...years], perPage: 50, hasFile: false, length: 1 };
      return { path, page: reportPage(county, year, 0, 'medium'), item: listItem(plan, year, path) };
    }),
  );
}

/** 甲子县, 甲丑县 … */
function countyName(number: number): string {
  const [stems, branches] = ['甲乙丙丁戊己庚辛壬癸', '子丑寅卯辰巳午未申酉戌亥'];
  const stem = stems[Math.floor(number / branches.length) % stems.length];
  return `${stem}${branches[number % branches.length]}县`;
}

export function nightPipeline(counties: number): Pipeline {
  return {
    name: 'bench',
    file: 'bench.yaml',
    contact: 'bench@example.org',
    politeness: {
      delayMs: 0,
      jitterMs: 0,
      connectionsPerHost: 1,
      timeoutMs: 30_000,
      maxBodyBytes: 32 * 1024 * 1024,
      retries: 2,
    },
    window: null,
    allowPrivateAddresses: false,
    serve: null,
    cadence: 'seasonal',
    sources: Array.from({ length: counties }, (_, number) => ({
      id: `county-${number}`,
      region: { code: String(990_101 + number), name: countyName(number) },
      agency: { name: `${countyName(number)}人民政府`, level: 'county' },
      entry: [new URL(`http://www.b${number}.example/zwgk/zfxxgknb/`)],
      adapter: 'auto',
      itemSelector: null,
      maxPages: 20,
      expectedYears: { first: 2019, last: 2023 },
      assertions: { years: true, minCells: 50, maxChange: 1000, formOfYear: true },
    })),
  };
}
