/**
 * What became of a region:
 * - `renamed`: another name under the same code
 * - `recoded`: it goes on under another code, mostly because it became a city or a district, or passed to another
 *   prefecture
 * - `merged`: it ended, and its area went into a new region made of several
 * - `absorbed`: it ended, and its area, or part of it, went to a region that went on
 * - `split`: it goes on, but a new region was made of part of it
 * - `established`: a new region, made of none that had a code
 */
export const REGION_CHANGE_KINDS = [
  'renamed',
  'recoded',
  'merged',
  'absorbed',
  'split',
  'established',
] as const;

export type RegionChangeKind = (typeof REGION_CHANGE_KINDS)[number];

interface CodeAndName {
  readonly code: string;
  readonly name: string;
}

/** One region's part in a decision on codes and names. */
export interface RegionChange {
  readonly kind: RegionChangeKind;
  /** The first year at the end of which it was so: a report on that year already has the new code. */
  readonly year: number;
  /** Null for a region that was established. */
  readonly from: CodeAndName | null;
  readonly to: CodeAndName;
  /** The decision or notice: 国函 are the State Council's, 民函 the Ministry of Civil Affairs'. */
  readonly source: string;
}

type Part = Omit<RegionChange, 'year' | 'source'>;
/** A code of six digits and a name, such as `350405 沙县区`. */
type Written = `${number} ${string}`;

/** What one decision changed. */
export function decided(year: number, source: string, parts: readonly Part[]): readonly RegionChange[] {
  return parts.map((part) => ({ ...part, year, source }));
}

export function renamed(code: `${number}`, formerName: string, name: string): Part {
  return { kind: 'renamed', from: { code, name: formerName }, to: { code, name } };
}

export const recoded = succession('recoded');
export const merged = succession('merged');
export const absorbed = succession('absorbed');
export const split = succession('split');

export function established(region: Written): Part {
  return { kind: 'established', from: null, to: read(region) };
}

function succession(kind: RegionChangeKind): (from: Written, to: Written) => Part {
  return (from, to) => ({ kind, from: read(from), to: read(to) });
}

function read(region: Written): CodeAndName {
  return { code: region.slice(0, 6), name: region.slice(7) };
}
