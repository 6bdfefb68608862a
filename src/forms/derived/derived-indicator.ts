/** A ratio of what a report states; not computable where a term is not reported or the denominator is 0. */
export interface DerivedIndicator {
  /** The name of its column in the panel. */
  readonly code: string;
  readonly label: string;
  readonly english: string;
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
}

/** A series that is added or taken off. */
export interface Term {
  readonly series: string;
  readonly sign: 1 | -1;
}

export function plus(...codes: readonly string[]): readonly Term[] {
  return codes.map((series) => ({ series, sign: 1 }));
}

export function minus(...codes: readonly string[]): readonly Term[] {
  return codes.map((series) => ({ series, sign: -1 }));
}

/** `(requests.granted.total + requests.partially_granted.total) / requests.processed_total.total` */
export function formulaOf({ numerator, denominator }: DerivedIndicator): string {
  return `${sumText(numerator)} / ${sumText(denominator)}`;
}

function sumText(terms: readonly Term[]): string {
  const text = terms
    .map(({ series, sign }, index) => `${index === 0 ? '' : sign === 1 ? ' + ' : ' - '}${series}`)
    .join('');
  return terms.length === 1 ? text : `(${text})`;
}
