import type { Kysely } from 'kysely';
import { regionsNamed } from '../regions/region.js';
import type { WarehouseSchema } from '../warehouse/schema/views.js';
import { TraceError } from './trace-error.js';

/** Which report is meant: by an address at which it is published, or by whose report it is. What is left out may leave only one. */
export interface ReportQuestion {
  readonly url?: string | undefined;
  /** A code of GB/T 2260 or a name. */
  readonly region?: string | undefined;
  /** The name, or a part of it; the region's own government where it is left out. */
  readonly agency?: string | undefined;
  readonly year?: number | undefined;
}

type Candidate = Awaited<ReturnType<typeof candidates>>[number];

/**
 * The id of the one report that is meant: the panel's, or the current one of an address.
 *
 * @throws {TraceError} when there is none, or when several may be meant.
 */
export async function chooseReport(db: Kysely<WarehouseSchema>, question: ReportQuestion): Promise<number> {
  const { url, region, agency, year } = question;
  if (url === undefined && region === undefined && agency === undefined) {
    throw new TraceError('name a report by --region and --year, by --agency and --year, or by --report URL');
  }
  let found = await candidates(db, url);
  if (found.length === 0) {
    throw new TraceError(
      url === undefined
        ? 'no report is in the warehouse; load some with "gongkai run" or "gongkai load"'
        : `no report of ${url} is in the warehouse; "gongkai status" tells what is`,
    );
  }
  if (region !== undefined) found = ofRegion(found, region);
  if (url === undefined || agency !== undefined) found = ofAgency(found, agency);
  return ofYear(found, year).report_id;
}

function candidates(db: Kysely<WarehouseSchema>, url: string | undefined) {
  return db
    .selectFrom('report_view')
    .innerJoin('report', 'report.id', 'report_view.report_id')
    .innerJoin('agency', 'agency.id', 'report.agency_id')
    .select([
      'report_view.report_id',
      'report_view.region_code',
      'report_view.region',
      'report_view.prefecture',
      'report_view.province',
      'report_view.agency',
      'report_view.year',
      'report_view.url',
      'agency.short_name',
    ])
    .where('report_view.is_current', '=', 1)
    .$if(url !== undefined, (query) =>
      query.where('report_view.report_id', 'in', (eb) =>
        eb
          .selectFrom('publication')
          .select('publication.report_id')
          .where('publication.url', '=', url ?? '')
          .where('publication.is_current', '=', 1),
      ),
    )
    .$if(url === undefined, (query) => query.where('report_view.in_panel', '=', 1))
    .orderBy('report_view.region_code')
    .orderBy('report_view.agency')
    .orderBy('report_view.year')
    .execute();
}

function ofRegion(found: readonly Candidate[], region: string): Candidate[] {
  const codes = new Set([region, ...regionsNamed(region).map(({ code }) => code)]);
  const meant = found.filter((candidate) => codes.has(candidate.region_code) || candidate.region === region);
  if (meant.length === 0) {
    throw new TraceError(
      `no report of the region ${region} is in the warehouse; it has those of`,
      regionsOf(found),
    );
  }
  const regions = regionsOf(meant);
  if (regions.length > 1) throw new TraceError(`${region} may be several regions; name the code`, regions);
  return meant;
}

function ofAgency(found: readonly Candidate[], agency: string | undefined): Candidate[] {
  const exact = found.filter(({ agency: name, short_name }) => [name, short_name].includes(agency ?? ''));
  const alike =
    agency === undefined
      ? found.filter(({ short_name, region }) => short_name === region)
      : found.filter(({ agency: name }) => name.includes(agency));
  const meant = [exact, alike].find((candidates) => candidates.length > 0) ?? [];
  const choices = agenciesOf(meant.length > 0 ? meant : found);
  if (meant.length > 0 && choices.length === 1) return meant;
  if (agency === undefined && choices.length === 1) return [...found];
  const what = agency === undefined ? 'several agencies report here' : `no single agency is named ${agency}`;
  throw new TraceError(`${what}; name one with --agency, and --region where needed`, choices);
}

function ofYear(found: readonly Candidate[], year: number | undefined): Candidate {
  const meant = year === undefined ? found : found.filter((candidate) => candidate.year === year);
  const [report, ...others] = meant;
  if (report !== undefined && others.length === 0) return report;
  const { agency = '' } = found[0] ?? {};
  const what =
    year === undefined ? 'name one of its years with --year' : `it has no report for ${year}, but for`;
  const years = found.map((candidate) => `${candidate.year ?? 'year unknown'}  ${candidate.url}`);
  throw new TraceError(`${agency}: ${what}`, years);
}

function regionsOf(found: readonly Candidate[]): string[] {
  const names = found.map(
    ({ region_code, province, prefecture, region }) =>
      `${region_code} ${[...new Set([province, prefecture, region])].filter((name) => name !== null).join('')}`,
  );
  return [...new Set(names)];
}

function agenciesOf(found: readonly Candidate[]): string[] {
  return [...new Set(found.map(({ agency, region_code, region }) => `${agency} (${region_code} ${region})`))];
}
