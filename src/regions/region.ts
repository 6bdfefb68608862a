import { regionChanges } from './changes/index.js';
import { type DatedRegion, datedRegions } from './history.js';
import { listedZones, type Region } from './list.js';
import { shortName } from './short-name.js';

export type { Region } from './list.js';

/** A region as it is called today, or was called last. */
export interface PresentRegion extends Region {
  /** What else it was called since 2008, under this code or another. */
  readonly formerNames: readonly string[];
  /** First and last year at the end of which there was such a region; null for 2008 or earlier, and where it still is. */
  readonly since: number | null;
  readonly until: number | null;
}

const regions: ReadonlyMap<string, DatedRegion> = new Map(
  datedRegions.map((region) => [region.code, region]),
);

/** Later codes come last, so that of the codes of one region the last one stays. */
const presentById: ReadonlyMap<string, DatedRegion> = new Map(
  datedRegions
    .toSorted((one, other) => (one.validFrom ?? 0) - (other.validFrom ?? 0))
    .map((region) => [region.id, region]),
);

const zones: ReadonlySet<string> = new Set(listedZones.map(({ code }) => code));

/**
 * The region of a code that is or was in force since 2008, and of a development zone the one in which it lies; null
 * for codes that the list lacks.
 */
export function regionOf(code: string): Region | null {
  const region = regions.get(zones.has(code) ? above(code) : code);
  return region === undefined ? null : { code: region.code, name: region.name };
}

/** The province and the prefecture above a code, as far as the list has them; the higher first. */
export function regionsAbove(code: string): readonly Region[] {
  return [`${code.slice(0, 2)}0000`, above(code)]
    .filter((higher) => higher !== code)
    .flatMap((higher) => regionOf(higher) ?? []);
}

function above(code: string): string {
  return `${code.slice(0, 4)}00`;
}

/** The region of a code under its last code and name: 沙县区 350405 for 350427; null where `regionOf` has none. */
export function presentRegion(code: string): PresentRegion | null {
  const region = regions.get(regionOf(code)?.code ?? '');
  if (region === undefined) return null;
  const present = presentById.get(region.id) ?? region;
  const names = (namesById().get(region.id) ?? []).filter((name) => name !== present.name);
  return {
    code: present.code,
    name: present.name,
    formerNames: names,
    since: regions.get(region.id)?.validFrom ?? null,
    until: present.validTo,
  };
}

let knownNames: ReadonlyMap<string, readonly string[]> | undefined;

function namesById(): ReadonlyMap<string, readonly string[]> {
  knownNames ??= collectNames();
  return knownNames;
}

function collectNames(): ReadonlyMap<string, readonly string[]> {
  const renamed = regionChanges.flatMap(({ kind, from }) => (kind === 'renamed' && from ? [from] : []));
  const names = new Map<string, string[]>();
  for (const { code, name } of [...renamed, ...datedRegions]) {
    const id = regions.get(code)?.id ?? code;
    const known = names.get(id) ?? [];
    if (!known.includes(name)) names.set(id, [...known, name]);
  }
  return names;
}

let codesByName: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** 建宁县, 三明市建宁县, 福建省建宁县 and 福建省三明市建宁县 all name 350430; 木垒县 names 木垒哈萨克自治县. */
function indexNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const { code, name } of [...regions.values(), ...listedZones]) {
    const higher = regionsAbove(code).map((region) => region.name);
    const prefixes = new Set(['', ...higher.flatMap(namings), higher.join('')]);
    for (const known of [...prefixes].flatMap((prefix) => namings(name).map((own) => prefix + own))) {
      const codes = index.get(known) ?? new Set();
      index.set(known, codes.add(zones.has(code) ? above(code) : code));
    }
  }
  return index;
}

function namings(name: string): readonly string[] {
  const short = shortName(name);
  return short === null ? [name] : [name, short];
}

/**
 * Every region that a full name may mean; several for 鼓楼区, which lies in four cities, and none for unknown names.
 * A region of today is meant rather than one of the past, and the last code of one that changed it and kept its name.
 */
export function regionsNamed(name: string): readonly Region[] {
  codesByName ??= indexNames();
  const named = [...(codesByName.get(name) ?? [])].flatMap((code) => regions.get(code) ?? []);
  const inForce = named.filter(({ validTo }) => validTo === null);
  const meant = inForce.length > 0 ? inForce : lastOfEach(named);
  return meant.map(({ code, name: meantName }) => ({ code, name: meantName }));
}

function lastOfEach(named: readonly DatedRegion[]): readonly DatedRegion[] {
  const byAge = named.toSorted((one, other) => (one.validTo ?? 0) - (other.validTo ?? 0));
  return [...new Map(byAge.map((region) => [region.id, region])).values()];
}

/**
 * The region that a full name means (建宁县, 三明市建宁县, 建宁县人民政府); null where the list has none or several,
 * as for 鼓楼区, which lies in four cities.
 */
export function findRegion(name: string): Region | null {
  const [region, ...others] = regionsNamed(name.replaceAll(/\s/gu, '').replace(/人民政府$/u, ''));
  return region === undefined || others.length > 0 ? null : region;
}
