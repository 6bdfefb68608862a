import { createHash } from 'node:crypto';
import { checkReport } from '../../src/check/check-report.js';
import { type Form, type FormId, forms, type Indicator, indicatorsOf } from '../../src/forms/index.js';
import { type Fact, PARSER_VERSION, type ParsedReport, type ReportCell } from '../../src/parse/report.js';
import type { AgencyLevel, Source } from '../../src/sources/source.js';
import type { LoadInput } from '../../src/warehouse/index.js';
import type { FilledReport } from '../accuracy/filled-report.js';
import { Random } from '../accuracy/random.js';
import { randomReport } from '../accuracy/report.js';

const FIRST_YEAR = 2008;
const YEARS = 18;
/** Reports are drawn once and used again: drawing one costs more than loading it. */
const DRAWN_PER_FORM = 200;

/** One report of the country, and the page that it stands on. */
export interface CountryReport {
  readonly url: string;
  readonly year: number;
  readonly digest: string;
  readonly source: Source;
  readonly input: Omit<LoadInput, 'snapshotId'>;
}

/** The sources of a generated country: each county, and one department of it. */
export function countrySources(counties: number): Source[] {
  return Array.from({ length: counties }, (_, index) => index).flatMap((index) => [
    sourceOf(index, 'county', `${nameOf(index)}人民政府`),
    sourceOf(index, 'department', `${nameOf(index)}教育局`),
  ]);
}

function sourceOf(index: number, level: AgencyLevel, name: string): Source {
  const host = `www.county${index}.example`;
  return {
    id: `${regionCode(index)}-${level}`,
    region: { code: regionCode(index), name: nameOf(index) },
    agency: { name, level },
    entry: [new URL(`http://${host}/zwgk/zfxxgknb/${level}/`)],
    adapter: 'list-page',
    itemSelector: null,
    maxPages: 10,
  };
}

/** The first one is the county that the README asks after. */
function nameOf(index: number): string {
  return index === 0 ? '青溪县' : `第${index}县`;
}

/** Thirty provinces of ten prefectures; no code is a real one. */
function regionCode(index: number): string {
  const [province, prefecture, county] = [
    Math.floor(index / 100) % 30,
    Math.floor(index / 10) % 10,
    index % 10,
  ];
  return `${11 + province}${60 + prefecture}${50 + county + 10 * Math.floor(index / 3000)}`;
}

/** The reports of some sources for eighteen years, year after year, each as its parser would give it. */
export class Country {
  readonly #drawn: ReadonlyMap<FormId, readonly ParsedReport[]>;

  constructor(seed: number) {
    const random = new Random(seed);
    this.#drawn = new Map(
      forms.map((form) => [
        form.id,
        Array.from({ length: DRAWN_PER_FORM }, () => parsedReport(form, random)),
      ]),
    );
  }

  *reports(sources: readonly Source[]): Generator<CountryReport> {
    for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      const drawn = this.#drawn.get(formFor(year).id) ?? [];
      for (const [index, source] of sources.entries()) {
        const report = drawn[(index * 7 + year) % drawn.length];
        if (report !== undefined) yield published(source, year, report);
      }
    }
  }
}

function published(source: Source, year: number, drawn: ParsedReport): CountryReport {
  const url = `${source.entry[0]}${year + 1}01/t${year + 1}0115_${source.region.code}.html`;
  const report = {
    ...drawn,
    report: {
      ...drawn.report,
      title: `${source.agency.name}${year}年政府信息公开工作年度报告`,
      agency: source.agency.name,
      year,
      publishedOn: `${year + 1}-01-15`,
    },
  };
  return {
    url,
    year,
    digest: `sha256:${createHash('sha256').update(url).digest('hex')}`,
    source,
    input: { parserVersion: PARSER_VERSION, source, report, checks: checkReport(report) },
  };
}

function formFor(year: number): Form {
  const form = forms.find(({ years: [from, to] }) => year >= from && year <= (to ?? year));
  if (form === undefined) throw new RangeError(`no form for ${year}`);
  return form;
}

/** Two tables with the places that a page's grid gives. */
function parsedReport(form: Form, random: Random): ParsedReport {
  const printed = figuresOf(randomReport(form.id, random));
  return {
    form: form.id,
    report: {
      title: null,
      agency: null,
      year: null,
      publishedOn: null,
      regionCode: null,
      source: '县政府办公室',
      sections: ['overview', 'proactive', 'requests', 'review_litigation', 'problems'],
    },
    cells: indicatorsOf(form).map((indicator, index) => cellOf(indicator, index, printed)),
    facts: Array.from({ length: 5 }, (_, index) => factOf(index, random)),
    issues: [],
  };
}

function figuresOf({ articles, requests, review, legacy }: FilledReport): ReadonlyMap<string, string> {
  const rows = [...articles.flatMap((article) => article.rows), ...requests, ...review, ...legacy];
  const figures = rows.flatMap((row) => (row.kind === 'row' ? row.figures : []));
  return new Map(figures.map(({ table, row, column, printed }) => [`${table} ${row} ${column}`, printed]));
}

function cellOf(
  { address, row, column, unit }: Indicator,
  index: number,
  printed: ReadonlyMap<string, string>,
): ReportCell {
  const { table } = address;
  const raw = printed.get(`${table} ${row.code} ${column.code}`);
  return {
    table,
    article: row.article,
    row: { code: row.code, label: row.label },
    column: { code: column.code, label: column.label },
    unit,
    ...(raw === undefined
      ? { state: 'missing', value: null, raw: '', at: null }
      : {
          state: 'reported',
          value: Number(raw),
          raw,
          at: { table: 2, row: 1 + Math.floor(index / 7), column: 1 + (index % 7) },
        }),
  };
}

function factOf(index: number, random: Random): Fact {
  const value = random.integer(0, 5000);
  return {
    code: `proactive_items_${index}`,
    value,
    unit: '条',
    approximate: false,
    quote: `通过政府门户网站主动公开政府信息${value}条，及时回应社会关切`,
    at: { paragraph: 12 + index, offset: 40 },
  };
}
