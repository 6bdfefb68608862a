import { yearOfTitle } from '../crawl/adapters/title-year.js';
import type { PendingSnapshot } from '../warehouse/index.js';

/** Which reports a run is about; what is absent narrows nothing. */
export interface MeantReports {
  /** The code of a region, or the first digits that several have in common. */
  readonly region?: string | undefined;
  /** The year reported on. */
  readonly year?: number | undefined;
}

/** Which links a run follows and which documents it loads. What does not tell its year is always meant. */
export function meantBy({ region = '', year }: MeantReports) {
  const follows = (linkText: string) => {
    const named = yearOfTitle(linkText);
    return year === undefined || named === null || named === year;
  };
  const loads = ({ source, snapshot }: PendingSnapshot) =>
    source.region.code.startsWith(region) && follows(snapshot.linkText ?? '');
  return { follows, loads };
}
