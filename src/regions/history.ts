import { regionChanges } from './changes/index.js';
import { listedRegions, type Region } from './list.js';
import type { RegionChange } from './region-change.js';

/** A code of GB/T 2260, with the years that it was in force. */
export interface DatedRegion extends Region {
  /**
   * The code under which the region was first known since 2008. It stays with the region when its code changes, and is
   * never given to another.
   */
  readonly id: string;
  /** First year at the end of which the code was in force; null for 2008 or earlier. */
  readonly validFrom: number | null;
  /** Last such year; null while it is in force. */
  readonly validTo: number | null;
}

/** All codes of provinces, prefectures and counties that were in force at some time since 2008, in their order. */
export const datedRegions: readonly DatedRegion[] = dateRegions();

function dateRegions(): readonly DatedRegion[] {
  const began = new Map(regionChanges.filter(begins).map(({ to, year }) => [to.code, year]));
  const ended = new Map(regionChanges.filter(ends).map(({ from, year }) => [from?.code, year - 1]));
  const firstCode = firstCodes();
  return [...namesByCode()]
    .map(([code, name]) => ({
      code,
      name,
      id: firstCode(code),
      validFrom: began.get(code) ?? null,
      validTo: ended.get(code) ?? null,
    }))
    .toSorted((one, other) => Number(one.code) - Number(other.code));
}

/** The name that each code stood for last. */
function namesByCode(): ReadonlyMap<string, string> {
  const past = regionChanges.flatMap(({ from }) => from ?? []);
  const present = regionChanges.map(({ to }) => to);
  return new Map([...past, ...listedRegions, ...present].map(({ code, name }) => [code, name]));
}

/** Follows a code back to the one under which its region was known first. */
function firstCodes(): (code: string) => string {
  const predecessors = new Map(
    regionChanges.flatMap(({ kind, from, to }) => (kind === 'recoded' && from ? [[to.code, from.code]] : [])),
  );
  return function firstCode(code: string): string {
    const predecessor = predecessors.get(code);
    return predecessor === undefined ? code : firstCode(predecessor);
  };
}

/** A region that was renamed, or took something in, had its code before. */
function begins({ kind }: RegionChange): boolean {
  return kind !== 'renamed' && kind !== 'absorbed';
}

/** In 2011 two districts of Chongqing went into counties that got the districts' codes: these codes did not end. */
function ends({ kind, from, to }: RegionChange): boolean {
  return (kind === 'recoded' || kind === 'merged' || kind === 'absorbed') && from?.code !== to.code;
}
