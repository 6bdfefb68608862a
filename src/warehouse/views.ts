import type { CheckResult } from '../check/check-result.js';
import type { FormId, TableCode, Unit } from '../forms/form.js';
import type { SeriesLink } from '../forms/series/series.js';
import type { CellReading } from '../parse/report.js';
import type { AgencyLevel } from '../sources/source.js';
import type { AgencyKind } from './agency-kind.js';
import type { CheckRuleTable } from './codebook-schema.js';
import type {
  Absence,
  CheckResultTable,
  RereadingCellTable,
  RereadingTable,
  SnapshotTable,
  WarehouseTables,
} from './schema.js';

/** The views of a warehouse: for reading only. */
export interface WarehouseViews {
  newest_snapshot: NewestSnapshot;
  indicator_view: IndicatorView;
  report_view: ReportView;
  publication: Publication;
  report_conflict: ReportConflict;
  cell_view: CellView;
  panel_long: PanelLong;
  indicator_series: IndicatorSeries;
  series_long: SeriesLong;
  panel_check: PanelCheck;
  figure: FigureView;
  check_view: CheckView;
  last_run_day: LastRunDay;
  expected_report: AgencyAndYear;
  announced_report: AgencyAndYear;
  coverage: Coverage;
  province_coverage: ProvinceCoverage;
  correction_view: CorrectionView;
  rereading_view: RereadingView;
  revision_change: RevisionChange;
}

export type WarehouseSchema = WarehouseTables & WarehouseViews;

/** Of each URL the newest good snapshot. */
export type NewestSnapshot = SnapshotTable;

/** The codebook: one row for each value slot of each form. */
export interface IndicatorView {
  indicator_id: number;
  form: FormId;
  table_code: TableCode;
  table_label: string;
  table_english: string;
  article: string | null;
  row_code: string;
  row_label: string;
  row_english: string;
  row_printed: string;
  column_code: string;
  column_label: string;
  column_english: string;
  unit: Unit;
  table_position: number;
  row_position: number;
  column_position: number;
}

interface AgencyYear {
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

/** Every revision of every report; one for all places at which it says the same. */
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

/** A place at which a report is, or was, published. */
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

/** A number in which another current report of the agency and year contradicts that of the panel. */
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

interface Figure extends AgencyYear {
  report_id: number;
  table_code: TableCode;
  article: string | null;
  row_code: string;
  row_label: string;
  column_code: string;
  column_label: string;
  unit: Unit;
  state: CellReading['state'];
  value: number | null;
  raw: string;
  /** 1 where `state` and `value` are not those printed but a correction's. */
  is_corrected: 0 | 1;
  url: string;
  indicator_id: number;
}

/** Every cell of every revision. */
export interface CellView extends Figure {
  printed_state: CellReading['state'];
  printed_value: number | null;
  place: string | null;
  revision: number;
  is_current: 0 | 1;
  in_panel: 0 | 1;
  snapshot_id: number;
}

/** One value for each agency, year, article, row and column. */
export interface PanelLong extends Figure {
  year: number;
}

/** The series that each indicator belongs to. */
export interface IndicatorSeries {
  indicator_id: number;
  series: string;
  link: SeriesLink['kind'];
  note: string | null;
  began: string | null;
  ended: string | null;
}

/** One value for each agency, year and harmonised series. */
export interface SeriesLong extends AgencyYear {
  year: number;
  series: string;
  label: string;
  english: string;
  unit: Unit;
  state: CellReading['state'];
  value: number | null;
  /** 1 throughout an era whose figures are not quite those of the era before; `note` tells why. */
  is_break: 0 | 1;
  note: string | null;
  /** First year of the form since which the series has no break. */
  comparable_since: number;
  url: string;
  report_id: number;
}

/** Whether the report for `year` agrees with the agency's next one. */
export interface PanelCheck {
  region_code: string;
  region: string;
  agency: string;
  year: number;
  check_id: string;
  status: CheckResult['status'];
  left_sum: number | null;
  right_sum: number | null;
  report_id: number;
  next_report_id: number;
}

/** Each cell as corrected, beside what is printed. */
export interface FigureView {
  report_id: number;
  indicator_id: number;
  value: number | null;
  absence: Absence | null;
  printed_value: number | null;
  printed_absence: Absence | null;
  raw: string;
  place: string | null;
  correction_id: number | null;
}

/** The checks of every revision, with what each is about. */
export interface CheckView extends Omit<CheckResultTable, 'rule_id'> {
  check_id: string;
  kind: CheckRuleTable['kind'];
  statement: string;
}

/** The day of the last run in China (YYYY-MM-DD), up to which coverage is reckoned; null where there was none. */
export interface LastRunDay {
  day: string | null;
}

/** A report that is expected, or announced by a link. */
export interface AgencyAndYear {
  agency_id: number;
  year: number;
}

/** An agency and a year of which a report is expected, was found, or is in the panel. */
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

/** How many reports are expected, and how many of these were found and are in the panel. */
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

/** What became of a correction: it `holds` as long as the current report prints what it printed then. */
export type Standing = 'holds' | 'source changed' | 'no such report' | 'no such cell';

/** Every correction beside what its report prints now. */
export interface CorrectionView {
  correction_id: number;
  /** Of the report; null where there is none, as are agency and region. */
  report_id: number | null;
  indicator_id: number | null;
  region_code: string | null;
  region: string | null;
  agency: string | null;
  url: string;
  year: number;
  table_code: TableCode;
  row_code: string;
  column_code: string;
  /** What the report printed when the cell was corrected. */
  printed_state: CellReading['state'];
  printed_value: number | null;
  state: CellReading['state'];
  value: number | null;
  reason: string;
  author: string;
  made_on: string | null;
  standing: Standing;
  /** What the report prints now; null where there is no such cell. */
  source_state: CellReading['state'] | null;
  source_value: number | null;
  /** Null also where the report was read without a row for the cell. */
  source_raw: string | null;
}

interface ChangedCell {
  region_code: string;
  region: string;
  agency: string;
  year: number | null;
  url: string;
  /** Table, row and column: `requests.granted.total`. */
  indicator: string;
  state_before: CellReading['state'] | null;
  value_before: number | null;
  state_after: CellReading['state'] | null;
  value_after: number | null;
  report_id: number;
}

/** Each cell that a newer parser reads otherwise in the same bytes. */
export interface RereadingView
  extends ChangedCell,
    Pick<RereadingTable, 'parser_before' | 'parser_after' | 'read_at'>,
    Pick<RereadingCellTable, 'raw_before' | 'raw_after'> {
  rereading_id: number;
}

/** Each cell in which a revision differs from the one before; states are null where a revision has no such cell. */
export interface RevisionChange extends ChangedCell {
  revision: number;
  /** When the revision was fetched. */
  fetched_at: string;
  indicator_id: number;
}
