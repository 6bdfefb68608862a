import type { CheckResult } from '../../check/check-result.js';
import type { FormId, TableCode, Unit } from '../../forms/form.js';
import type { SeriesLink } from '../../forms/series/series.js';
import type { CellReading } from '../../parse/report.js';
import type { AgencyYear } from './report-views.js';
import type { Absence } from './schema.js';

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

export interface IndicatorSeries {
  indicator_id: number;
  series: string;
  link: SeriesLink['kind'];
  note: string | null;
  began: string | null;
  ended: string | null;
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

export interface CellView extends Figure {
  printed_state: CellReading['state'];
  printed_value: number | null;
  place: string | null;
  revision: number;
  is_current: 0 | 1;
  in_panel: 0 | 1;
  snapshot_id: number;
}

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

export interface PanelLong extends Figure {
  year: number;
}

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
