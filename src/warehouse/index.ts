export { agencyLevel } from './agencies/agency-name.js';
export { expectedYears, type ReportingSource } from './agencies/places.js';
export { ReportNotLoadedError, WarehouseError, type WarehouseErrorCode } from './database/errors.js';
export { inspectFile } from './database/inspect-file.js';
export { withReadable } from './database/readable.js';
export {
  type LockHolder,
  lockHolder,
  WarehouseInUseError,
  WarehouseLock,
} from './database/warehouse-lock.js';
export { datasetState, exportedState } from './dataset-state.js';
export { openWarehouse } from './open-warehouse.js';
export * from './reports/changed-reports.js';
export { listCorrections, type StandingCorrection } from './reports/corrections.js';
export type { LoadInput } from './reports/load-input.js';
export type { LoadOutcome } from './reports/load-report.js';
export * from './reports/report-watch.js';
export { coverageByProvince } from './runs/coverage.js';
export { openFindings, type Untold, untoldFindings } from './runs/findings.js';
export type { Run, RunCounts, RunEnd } from './runs/run-ledger.js';
export { type RunStep, type RunStepStatus, type StepEnd, stepsOf } from './runs/run-steps.js';
export { lastLedgers, type SourceLedger, type SourceStatus } from './runs/source-ledger.js';
export * from './runs/status.js';
export type { Standing } from './schema/change-views.js';
export type { ProvinceCoverage } from './schema/coverage-views.js';
export type { Aspect, Finding, FindingCode, Judgement, Problem } from './schema/finding.js';
export type { WarehouseSchema } from './schema/views.js';
export type { PendingSnapshot } from './snapshots/pending-snapshots.js';
export { restingPages } from './snapshots/resting-pages.js';
export type { LocalFile } from './snapshots/snapshot-store.js';
export { type SourceVisit, sourceVisits } from './snapshots/source-visits.js';
export type { Warehouse } from './warehouse.js';
