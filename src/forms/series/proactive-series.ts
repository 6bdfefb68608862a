import { addresses, breakOf, FIRST, legacyIndicators, ownEra, SAME, series } from './build-series.js';
import type { Series, SeriesEra, SeriesLink } from './series.js';

function in2019(row: string, column: string, link: SeriesLink = FIRST): SeriesEra {
  return ownEra(addresses('2019', 'proactive', [row], column), link);
}

function in2021(row: string, column: string, link: SeriesLink = FIRST): SeriesEra {
  return ownEra(addresses('2021', 'proactive', [row], column), link);
}

const NO_SUBJECT = 'The table of the years until 2018 does not count this.';
const NOT_ASKED = 'The form of 2019 does not ask for it.';
const MADE = breakOf(
  'The form of 2019 counts documents newly made, of those to be disclosed; that of 2021 documents issued in the year.',
);

/** 规章 and 规范性文件: Article 20(1). */
const documents: readonly Series[] = [
  series('proactive.rules.made', [in2019('rules', 'newly_made'), in2021('rules', 'made', MADE)], {
    began: NO_SUBJECT,
  }),
  series('proactive.normative_documents.made', [
    ownEra(legacyIndicators(['proactive.normative_documents_issued']), FIRST),
    in2019(
      'normative_documents',
      'newly_made',
      breakOf(
        'Until 2018 all normative documents issued count; the form of 2019 counts those newly made, of those to be disclosed.',
      ),
    ),
    in2021('normative_documents', 'made', MADE),
  ]),
  ...['rules', 'normative_documents'].flatMap((row) => [
    series(`proactive.${row}.newly_disclosed`, [in2019(row, 'newly_disclosed')], {
      began:
        row === 'rules'
          ? NO_SUBJECT
          : 'Until 2018 normative documents disclosed were counted as items (条), not as documents (件).',
      ended: 'The form of 2021 counts documents issued, repealed and in force, not documents disclosed.',
    }),
    series(`proactive.${row}.disclosed_total`, [in2019(row, 'disclosed_total')], {
      began: NO_SUBJECT,
      ended:
        'It is all that was ever disclosed; documents in force, which the form of 2021 counts, are others.',
    }),
    series(`proactive.${row}.repealed`, [in2021(row, 'repealed')], { began: NOT_ASKED }),
    series(`proactive.${row}.in_force`, [in2021(row, 'in_force')], {
      began: 'The form of 2019 counts all that was ever disclosed, not what is in force.',
    }),
  ]),
];

const SERVICES = ['administrative_licensing', 'administrative_penalty', 'administrative_compulsion'];
const COUNTED_ITEMS = [
  'administrative_licensing',
  'other_external_services',
  'administrative_penalty',
  'administrative_compulsion',
  'administrative_fees',
];

/** Articles 20(5), 20(6) and 20(8). */
const services: readonly Series[] = [
  ...SERVICES.map((row) =>
    series(`proactive.${row}.decisions`, [in2019(row, 'decisions'), in2021(row, 'decisions', SAME)], {
      began: NO_SUBJECT,
    }),
  ),
  series('proactive.other_external_services.decisions', [in2019('other_external_services', 'decisions')], {
    began: NO_SUBJECT,
    ended: 'The form of 2021 has no row for other services to the public.',
  }),
  ...COUNTED_ITEMS.flatMap((row) =>
    ['items_previous_year', 'items_change'].map((column) =>
      series(`proactive.${row}.${column}`, [in2019(row, column)], {
        began: NO_SUBJECT,
        ended: 'The form of 2021 counts decisions and fees collected, and items no longer.',
      }),
    ),
  ),
  series('proactive.administrative_fees.fees_collected', [in2021('administrative_fees', 'fees_collected')], {
    began: 'The form of 2019 counts kinds of fees, not what was collected.',
  }),
];

/** Article 20(9). */
const procurement: readonly Series[] = ['procurement_items', 'procurement_amount'].map((column) =>
  series(`proactive.central_procurement.${column}`, [in2019('central_procurement', column)], {
    began: NO_SUBJECT,
    ended: 'The form of 2021 has no row for procurement.',
  }),
);

export const proactiveSeries: readonly Series[] = [...documents, ...services, ...procurement];
