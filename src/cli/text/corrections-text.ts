import { cellText } from '../../corrections/correction.js';
import { readingText } from '../../corrections/reading-text.js';
import type { Standing, StandingCorrection } from '../../warehouse/index.js';
import { listCounts, plural } from './counts.js';
import { firstOf, section } from './section.js';

const WORDS: Readonly<Record<Standing, string>> = {
  holds: 'in force',
  'another holds': 'beside another of the same cell',
  'source changed': 'with a changed source',
  'no such report': 'without a report',
  'no such cell': 'without a cell',
};

/** `3 corrections: 2 in force, 1 with a changed source` */
export function correctionCounts(corrections: readonly StandingCorrection[]): string {
  if (corrections.length === 0) return 'no corrections';
  const counts = listCounts(Object.values(WORDS), (word) => {
    return corrections.filter(({ standing }) => WORDS[standing] === word).length;
  });
  return `${plural(corrections.length, 'correction')}: ${counts}`;
}

/** A section on corrections where there are any; of those that are not in force it shows so many. */
export function correctionSections(
  corrections: readonly StandingCorrection[],
  most = Number.POSITIVE_INFINITY,
): string[] {
  if (corrections.length === 0) return [];
  const items = firstOf(voidCorrections(corrections), most);
  return [section('Corrections', correctionCounts(corrections), items)];
}

/** The corrections that are not in force, each with what keeps it from being so. */
export function voidCorrections(corrections: readonly StandingCorrection[]): string[] {
  return corrections.filter(({ standing }) => standing !== 'holds').map(voidText);
}

function voidText(correction: StandingCorrection): string {
  const { agency, year, url } = correction;
  const whose = agency === null ? '' : `${agency} `;
  return `${whose}${year}: ${correctedCell(correction)}, ${reasonOf(correction)}\n  ${url}`;
}

function reasonOf(correction: StandingCorrection): string {
  switch (correction.standing) {
    case 'holds':
      return 'in force';
    case 'another holds':
      return 'but one by another address of the same report is in force';
    case 'source changed':
      return `corrected from ${printedThen(correction)} to ${correctedTo(correction)}, but the report prints ${printedNow(correction)} now`;
    case 'no such report':
      return 'but no such report was loaded for that year';
    case 'no such cell':
      return 'a cell that the form of this report does not have';
  }
}

/** The cell as `indicator` in the codebook. */
export function correctedCell({ table_code, row_code, column_code }: StandingCorrection): string {
  return cellText({ table: table_code, row: row_code, column: column_code });
}

export function printedThen({ printed_state, printed_value }: StandingCorrection): string {
  return readingText({ state: printed_state, value: printed_value });
}

export function correctedTo({ state, value }: StandingCorrection): string {
  return readingText({ state, value });
}

/** Empty where there is no such cell. */
export function printedNow({ source_state, source_value }: StandingCorrection): string {
  return source_state === null ? '' : readingText({ state: source_state, value: source_value });
}
