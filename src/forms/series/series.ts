import type { FormId, Unit } from '../form.js';
import type { IndicatorAddress } from '../indicators.js';

/**
 * How an era's figures relate to those of the era before: `first` of the series, the `same` measure, or comparable
 * with a `break` that `note` describes.
 */
export type SeriesLink =
  | { readonly kind: 'first' }
  | { readonly kind: 'same' }
  | { readonly kind: 'break'; readonly note: string };

/** What one form contributes to a series. */
export interface SeriesEra {
  readonly form: FormId;
  readonly link: SeriesLink;
  /** The value is one of these sums: the first of which all indicators are reported. */
  readonly sums: readonly SeriesSum[];
}

/** One way to add up a series. */
export interface SeriesSum {
  readonly indicators: readonly IndicatorAddress[];
  /** True when the indicators belong to this series alone; false when it adds up what are series themselves. */
  readonly own: boolean;
}

/** A harmonised series: what indicators of different eras measure alike. Every indicator belongs to exactly one. */
export interface Series {
  /** Table or part, row and column of the newest form: `requests.granted.total`. */
  readonly code: string;
  readonly label: string;
  readonly english: string;
  readonly unit: Unit;
  /** Oldest first, of consecutive forms. */
  readonly eras: readonly SeriesEra[];
  /** Why the forms before have no such figure; null when the series begins with the first form. */
  readonly began: string | null;
  /** Why the forms after have no such figure; null when it goes on. */
  readonly ended: string | null;
}
