import { allSeries } from './series/index.js';

/**
 * Series that a government reports for its whole area: what its departments, townships and sub-districts report of
 * them can together not be more.
 */
export const areaSeries: readonly string[] = allSeries
  .map(({ code }) => code)
  .filter((code) => /^requests\..+\.total$/u.test(code) || code.startsWith('review_litigation.'));
