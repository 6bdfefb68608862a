import type { FormId } from '../../forms/form.js';
import type { AgencyLevel } from '../../sources/source.js';
import type { AgencyKind } from './agency-kinds.js';
import type { CheckRuleTable } from './codebook-schema.js';
import type { CheckResultTable } from './schema.js';

/** Whose report a row is of, and on which year. */
export interface AgencyYear {
  /** The code and the name that were valid at the end of the report's year. */
  region_code: string;
  region: string;
  prefecture: string | null;
  province: string | null;
  agency: string;
  agency_level: AgencyLevel;
  year: number | null;
  form: FormId;
}

export interface ReportView extends AgencyYear {
  report_id: number;
  title: string | null;
  published_on: string | null;
  stated_source: string | null;
  /** Codes of the sections that have a heading, in the order of the form, with `; ` between. */
  sections: string | null;
  url: string;
  revision: number;
  is_current: 0 | 1;
  /** 1 where this report stands for its agency and year: the fullest of its current copies. */
  in_panel: 0 | 1;
  reported_cells: number;
  parser_version: number;
  snapshot_id: number;
  /** The same for all years, also where the code changed. */
  region_id: string;
  agency_id: number;
  agency_kind: AgencyKind;
}

export interface Publication {
  report_id: number;
  url: string;
  /** 1 for the one by which the report is known: the `url` of `report_view`. */
  is_first: 0 | 1;
  /** What is told of it at this place. */
  revision: number;
  is_current: 0 | 1;
  title: string | null;
  published_on: string | null;
  fetched_at: string;
  last_seen_at: string;
  snapshot_id: number;
}

export interface ReportConflict {
  region_code: string;
  region: string;
  agency: string;
  year: number;
  url: string;
  other_url: string;
  /** Table, row and column: `requests.granted.total`. */
  indicator: string;
  value: number;
  other_value: number;
  report_id: number;
  other_report_id: number;
  indicator_id: number;
}

export interface CheckView extends Omit<CheckResultTable, 'rule_id'> {
  check_id: string;
  kind: CheckRuleTable['kind'];
  statement: string;
}
