import { applicants } from '../columns.js';
import {
  addedEra,
  addedSum,
  addresses,
  breakOf,
  FIRST,
  legacyIndicators,
  ownEra,
  rowCodes,
  SAME,
  series,
} from './build-series.js';
import type { Series, SeriesEra } from './series.js';

/** What the legacy table counted under the same head as a row of the forms since 2019, and what differs. */
interface Forerunner {
  readonly rows: readonly string[];
  readonly note: string;
}

const ONE_RESULT = 'Until 2018 answers were counted, since 2019 requests, each by one result';

/** Forerunners of the total column. The legacy table counts no applicants. */
const forerunners: Readonly<Record<string, Forerunner>> = {
  received: {
    rows: ['requests.received'],
    note: 'Until 2018 the table does not say whether requests left over from the year before count; since 2019 only new ones do.',
  },
  granted: {
    rows: ['requests.answered.already_public', 'requests.answered.granted'],
    note: `${ONE_RESULT}; what was public already and what was disclosed on request, two rows before, are one (Article 36(1) and (2)).`,
  },
  partially_granted: {
    rows: ['requests.answered.partially_granted'],
    note: `${ONE_RESULT}; since 2019 a request answered in parts counts here and under no ground of denial.`,
  },
  denied_state_secret: { rows: ['requests.answered.denied.state_secret'], note: `${ONE_RESULT}.` },
  denied_prohibited_by_law: {
    rows: ['requests.answered.denied.other_law'],
    note: `${ONE_RESULT}; since 2019 only laws and administrative regulations can prohibit disclosure, and the grounds of Article 16 have rows of their own.`,
  },
  denied_security_stability: {
    rows: ['requests.answered.denied.security_stability'],
    note: `${ONE_RESULT}.`,
  },
  denied_third_party: {
    rows: ['requests.answered.denied.trade_secret', 'requests.answered.denied.privacy'],
    note: `${ONE_RESULT}; trade secrets and privacy, two rows before, are one ground, and it covers other lawful rights too (Article 15).`,
  },
  unavailable_not_held: {
    rows: ['requests.answered.other_agency', 'requests.answered.not_existing'],
    note: `${ONE_RESULT}; information of another agency and information that does not exist, two rows before, are one (Article 36(4) and (5)).`,
  },
  not_processed_repeated: {
    rows: ['requests.answered.repeated'],
    note: 'Until 2018 only some provinces had this row; since 2019 all have it (Article 36(6)).',
  },
  processed_total: {
    rows: ['requests.answered'],
    note: `${ONE_RESULT}; until 2018 notices to amend a request count as answers, and since 2019 requests that were not processed count as well.`,
  },
};

const NO_APPLICANTS = 'Until 2018 requests were not counted by applicant.';
const NO_ROW = 'The table of the years until 2018 has no such row.';

const otherReasons = ['other_not_corrected_in_time', 'other_fee_not_paid', 'other_remaining'];

function requestSeries(row: string, column: string): Series {
  const forerunner = column === 'total' ? forerunners[row] : undefined;
  const [before, link] =
    forerunner === undefined
      ? [[], FIRST]
      : [[ownEra(legacyIndicators(forerunner.rows), FIRST)], breakOf(forerunner.note)];
  const eras = [
    ...before,
    ownEra(addresses('2019', 'requests', [row], column), link),
    since2021(row, column),
  ];
  const began = column === 'total' ? NO_ROW : NO_APPLICANTS;
  return series(`requests.${row}.${column}`, eras, forerunner === undefined ? { began } : {});
}

/** （六）其他处理 is three rows since 2021; some agencies still print it as one. */
function since2021(row: string, column: string): SeriesEra {
  const era = ownEra(addresses('2021', 'requests', [row], column), SAME);
  if (row !== 'other_handling') return era;
  return { ...era, sums: [...era.sums, addedSum(addresses('2021', 'requests', otherReasons, column))] };
}

function otherReasonSeries(row: string, column: string): Series {
  const era = ownEra(addresses('2021', 'requests', [row], column), FIRST);
  return series(`requests.${row}.${column}`, [era], {
    began: 'The form of 2019 has one row for all other handling (series requests.other_handling).',
  });
}

const denials = rowCodes('2019', 'requests').filter((row) => row.startsWith('denied_'));

/** （三）不予公开 is a heading since 2019, so that its rows have to be added up. */
const denied = series(
  'requests.denied.total',
  [
    ownEra(legacyIndicators(['requests.answered.denied']), FIRST),
    addedEra(
      addresses('2019', 'requests', denials, 'total'),
      breakOf(
        `${ONE_RESULT}; internal affairs, process information, enforcement files and matters of administrative inquiry are grounds since 2019, and “not government information” is none.`,
      ),
    ),
    addedEra(addresses('2021', 'requests', denials, 'total'), SAME),
  ],
  {},
  { label: '不予公开 · 总计', english: 'Denied, all grounds: Total' },
);

export const requestsSeries: readonly Series[] = [
  ...rowCodes('2019', 'requests').flatMap((row) => applicants.map(({ code }) => requestSeries(row, code))),
  ...otherReasons.flatMap((row) => applicants.map(({ code }) => otherReasonSeries(row, code))),
  denied,
];
