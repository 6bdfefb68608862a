import { outcomes } from '../columns.js';
import {
  addedEra,
  addresses,
  breakOf,
  FIRST,
  legacyIndicators,
  ownEra,
  SAME,
  series,
} from './build-series.js';
import type { Series, SeriesLink } from './series.js';

const TRACKS = ['litigation_direct', 'litigation_after_reconsideration'];
const NO_PENDING = 'The table of the years until 2018 does not tell pending cases apart.';
const NO_TRACKS =
  'Until 2018 lawsuits were not told apart by whether a reconsideration came first; series litigation adds both up.';

/** The outcomes that the legacy table counts as well: its name for them, and how the figures of 2019 relate to it. */
const forerunners: Readonly<Record<string, { readonly row: string; readonly link: SeriesLink }>> = {
  upheld: { row: 'upheld', link: SAME },
  corrected: { row: 'corrected', link: SAME },
  other_outcome: {
    row: 'other',
    link: breakOf(
      'Until 2018 cases that were pending may stand here; since 2019 they have a column of their own.',
    ),
  },
  total: {
    row: 'total',
    link: breakOf('Until 2018 the total is that of three outcomes; since 2019 pending cases count as well.'),
  },
};

function reconsideration(column: string): Series {
  const code = `review_litigation.reconsideration.${column}`;
  const eras = (link: SeriesLink) => [
    ownEra(addresses('2019', 'review_litigation', ['reconsideration'], column), link),
    ownEra(addresses('2021', 'review_litigation', ['reconsideration'], column), SAME),
  ];
  const before = forerunners[column];
  if (before === undefined) return series(code, eras(FIRST), { began: NO_PENDING });
  const legacy = ownEra(legacyIndicators([`reconsideration.${before.row}`]), FIRST);
  return series(code, [legacy, ...eras(before.link)]);
}

function track(row: string, column: string): Series {
  const eras = [
    ownEra(addresses('2019', 'review_litigation', [row], column), FIRST),
    ownEra(addresses('2021', 'review_litigation', [row], column), SAME),
  ];
  return series(`review_litigation.${row}.${column}`, eras, { began: NO_TRACKS });
}

/** Both tracks together, which is what the legacy table counts. */
function litigation(column: string): Series[] {
  const before = forerunners[column];
  const outcome = outcomes.find(({ code }) => code === column);
  if (before === undefined || outcome === undefined) return [];
  const eras = [
    ownEra(legacyIndicators([`litigation.${before.row}`]), FIRST),
    addedEra(addresses('2019', 'review_litigation', TRACKS, column), before.link),
    addedEra(addresses('2021', 'review_litigation', TRACKS, column), SAME),
  ];
  const names = {
    label: `行政诉讼 · ${outcome.label}`,
    english: `Administrative litigation: ${outcome.english}`,
  };
  return [series(`review_litigation.litigation.${column}`, eras, {}, names)];
}

const columns = outcomes.map(({ code }) => code);

export const reviewSeries: readonly Series[] = [
  ...columns.map(reconsideration),
  ...TRACKS.flatMap((row) => columns.map((column) => track(row, column))),
  ...columns.flatMap(litigation),
];
