import type { Transaction } from 'kysely';
import { presentRegion, regionOf } from '../../regions/region.js';
import type { Source } from '../../sources/source.js';
import type { YearRange } from '../../sources/year-range.js';
import { keptQuery } from '../database/kept-query.js';
import type { WarehouseSchema } from '../schema/views.js';
import { agencyKind } from './agency-kind.js';
import { agencyLevel, type NamedRegion, shortAgencyName } from './agency-name.js';

/** What the warehouse keeps of a source. */
export interface RegisteredSource
  extends Pick<Source, 'id' | 'region' | 'agency' | 'adapter' | 'expectedYears'> {
  readonly entry: readonly (URL | string)[];
}

/** Where a report was found: the region, and whose reports stand there. */
export type ReportingSource = Pick<Source, 'region' | 'agency'>;

type Write = Transaction<WarehouseSchema>;

/** The Regulations of 2007 have been in force since 1 May 2008; all agencies were to report on that year first. */
const FIRST_YEAR = 2008;

/**
 * Writes a source with its region and agency, so that snapshots can refer to it. Its word on the agency is the last,
 * unless it knows the region by a code of the past, and so is its word on a region that the list of codes lacks.
 */
export async function registerSource(trx: Write, source: RegisteredSource): Promise<void> {
  const { id: agencyId } = await ensureAgency(trx, source, null);
  const place = placeOf(source.region);
  if (place === source.region) await nameRegion(trx, source.region);
  const isPresent = (regionOf(source.region.code) ?? place).code === place.code;
  if (isPresent) {
    const { name, level } = source.agency;
    const kind = agencyKind(name, place);
    await trx.updateTable('agency').set({ name, level, kind }).where('id', '=', agencyId).execute();
  }
  const { first, last } = expectedYears(source);
  const row = {
    id: source.id,
    agency_id: agencyId,
    adapter: source.adapter,
    entry: JSON.stringify(source.entry),
    expected_from: first,
    expected_to: last,
    agency_name: isPresent ? source.agency.name : null,
  };
  await trx
    .insertInto('source')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** An agency, and what it was called this time. */
export interface NamedAgency {
  readonly id: number;
  readonly name: string;
}

/**
 * The agency that a document names, in the region of its source. Where it names the source's agency, or none, that
 * one's name and level hold. `settleAgencyName` tells which of several spellings is kept. An agency belongs to the region under
 * its last code: those of 沙县 350427 and of 沙县区 350405, which it became in 2021, are the same.
 */
export async function ensureAgency(
  trx: Write,
  source: ReportingSource,
  statedName: string | null,
): Promise<NamedAgency> {
  const region = placeOf(source.region);
  const own = shortAgencyName(source.agency.name, region);
  const stated = statedName === null ? own : shortAgencyName(statedName, region);
  const agency =
    statedName === null || stated === own
      ? source.agency
      : { name: statedName, level: agencyLevel(statedName, region) };
  const { name } = agency;
  const [known] = await agencyCalled(trx, { regionCode: region.code, shortName: stated });
  if (known !== undefined) return { id: known.id, name };

  if (region === source.region) await ensureRegion(trx, source.region);
  const { id } = await trx
    .insertInto('agency')
    .values({
      region_code: region.code,
      short_name: stated,
      name,
      level: agency.level,
      kind: agencyKind(name, region),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, name };
}

const agencyCalled = keptQuery(
  (db, { regionCode, shortName }: { readonly regionCode: string; readonly shortName: string }) =>
    db
      .selectFrom('agency')
      .select('id')
      .where('region_code', '=', regionCode)
      .where('short_name', '=', shortName),
);

/** A place that the list of codes lacks is known by what the source says of it. */
async function ensureRegion(trx: Write, { code, name }: Source['region']): Promise<void> {
  await trx
    .insertInto('region')
    .values({ code, name, region_id: code, valid_from: null, valid_to: null })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
}

async function nameRegion(trx: Write, { code, name }: Source['region']): Promise<void> {
  await trx.updateTable('region').set({ name }).where('code', '=', code).execute();
}

/** The name in the list of codes wins over the source's: sources write 福建省建宁县 and 建宁县. */
export function placeOf(region: Source['region']): NamedRegion {
  return presentRegion(region.code) ?? region;
}

/** As the source says, or else from the first year of the Regulations and of the region to the region's last. */
export function expectedYears({
  expectedYears: stated,
  region,
}: Pick<Source, 'expectedYears' | 'region'>): YearRange {
  if (stated !== undefined) return stated;
  const known = presentRegion(region.code);
  return { first: Math.max(FIRST_YEAR, known?.since ?? FIRST_YEAR), last: known?.until ?? null };
}
