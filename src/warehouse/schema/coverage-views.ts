import type { AgencyKind } from './agency-kinds.js';
import type { AgencyYear } from './report-views.js';

export interface LastRunDay {
  day: string | null;
}

export interface AgencyAndYear {
  agency_id: number;
  year: number;
}

export interface Coverage extends Omit<AgencyYear, 'form'> {
  year: number;
  agency_kind: AgencyKind;
  /** 1 where the agency's source is to have a report on the year, and it was due at the last run. */
  expected: 0 | 1;
  /** 1 where a link announces it or it was read. */
  found: 0 | 1;
  /** 1 where it is in the panel. */
  parsed: 0 | 1;
  region_id: string;
  agency_id: number;
}

export interface ProvinceCoverage {
  /** Null for regions that the list of codes lacks. */
  province: string | null;
  year: number;
  expected: number;
  found: number;
  parsed: number;
  /** Reports in the panel that no source was expected to have. */
  beyond: number;
}
