import type { Generated } from 'kysely';
import type { RegionChangeKind } from '../../regions/region-change.js';
import type { AgencyLevel } from '../../sources/source.js';
import type { AgencyKind } from './agency-kinds.js';

export interface RegionTable {
  code: string;
  /** The last one under this code. */
  name: string;
  /** The first known code of the region: the same for all its codes. */
  region_id: string;
  /** First and last year at the end of which the code was in force; null where that is open. */
  valid_from: number | null;
  valid_to: number | null;
}

export interface RegionChangeTable {
  id: number;
  year: number;
  kind: RegionChangeKind;
  predecessor_code: string | null;
  successor_code: string;
  former_name: string | null;
  source: string;
}

export interface AgencyTable {
  id: Generated<number>;
  /** The last code of its region. */
  region_code: string;
  short_name: string;
  name: string;
  level: AgencyLevel;
  kind: AgencyKind;
}

export interface SourceTable {
  id: string;
  agency_id: number;
  adapter: string;
  /** JSON array of URLs. */
  entry: string;
  /** The years on which its agency is to report; `expected_to` is null where it still is. */
  expected_from: number;
  expected_to: number | null;
  /** As the source names it; null where it knows the region by a code of the past. */
  agency_name: string | null;
}
