import type { CorrectionView, RereadingView, RevisionChange } from './change-views.js';
import type { AgencyAndYear, Coverage, LastRunDay, ProvinceCoverage } from './coverage-views.js';
import type {
  CellView,
  FigureView,
  IndicatorSeries,
  IndicatorView,
  PanelCheck,
  PanelLong,
  SeriesLong,
} from './figure-views.js';
import type { CheckView, Publication, ReportConflict, ReportView } from './report-views.js';
import type { SnapshotTable, WarehouseTables } from './schema.js';

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

export type NewestSnapshot = SnapshotTable;
