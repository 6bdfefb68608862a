import { legacySeries } from './legacy-series.js';
import { proactiveSeries } from './proactive-series.js';
import { requestsSeries } from './requests-series.js';
import { reviewSeries } from './review-series.js';
import type { Series } from './series.js';

export type { Series, SeriesEra, SeriesLink, SeriesSum } from './series.js';

/** Every harmonised series, by table. */
export const allSeries: readonly Series[] = [
  ...proactiveSeries,
  ...requestsSeries,
  ...reviewSeries,
  ...legacySeries,
];
