import { cellTables, cellViews } from './cells.js';
import { checkTables, checkViews } from './checks.js';
import { correctionTables, correctionViews } from './corrections.js';
import { coverageViews } from './coverage.js';
import type { DescribedTables, DescribedViews } from './description.js';
import { descriptionTables } from './descriptions.js';
import { documentTables } from './documents.js';
import { evidenceTables, evidenceViews } from './evidence.js';
import { findingTables } from './findings.js';
import { formTables, indicatorViews } from './forms.js';
import { formViews } from './panel.js';
import { placeTables } from './places.js';
import { regulationsTables } from './regulations.js';
import { reportTables, reportViews } from './reports.js';
import { changeViews, rereadingTables } from './rereadings.js';
import { runTables } from './runs.js';
import { seriesTables, seriesViews } from './series.js';

/** Every table of the warehouse: what it means and what each of its columns means. */
export const describedTables: DescribedTables = {
  ...reportTables,
  ...cellTables,
  ...checkTables,
  ...placeTables,
  ...evidenceTables,
  ...documentTables,
  ...correctionTables,
  ...rereadingTables,
  ...regulationsTables,
  ...formTables,
  ...seriesTables,
  ...runTables,
  ...findingTables,
  ...descriptionTables,
};

const views: DescribedViews = {
  ...cellViews,
  ...seriesViews,
  ...reportViews,
  ...checkViews,
  ...coverageViews,
  ...correctionViews,
  ...changeViews,
  ...indicatorViews,
  ...evidenceViews,
};

/** Every view, those first that researchers start from. */
export const describedViews = { ...formViews, ...views };
