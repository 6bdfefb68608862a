import {
  type Part,
  type PrintedCell,
  type PrintedReport,
  type PrintedRow,
  type PrintedTable,
  paragraph,
} from '../printed-report.js';
import type { Noise } from './noise.js';

const OUTCOMES = 5;

const header = (text: string, columnSpan = 1): PrintedCell => ({
  role: 'header',
  text,
  rowSpan: 1,
  columnSpan,
});
const row = (...cells: PrintedCell[]): PrintedRow => ({ article: 0, cells });

/** Section 4 as some editors lay it out; the form has all in one line. */
function reviewLayout(name: string, layOut: (review: Review) => readonly Part[]): Noise {
  return {
    name,
    appliesTo: (form) => form !== 'legacy',
    onPrinted: (report): PrintedReport => ({
      ...report,
      parts: report.parts.flatMap((part) => {
        const review = part.kind === 'table' ? readReview(part) : null;
        return review === null ? [part] : layOut(review);
      }),
    }),
  };
}

interface Review {
  readonly outcomes: readonly PrintedCell[];
  /** Of the reconsideration, and of the litigation without and after one. */
  readonly labels: readonly [PrintedCell, PrintedCell, PrintedCell];
  readonly figures: readonly (readonly PrintedCell[])[];
}

/** The cells of a column that another noise has put into the line belong to none of the three. */
function readReview({ code, rows }: PrintedTable): Review | null {
  const [first, second, third, values] = rows.map(({ cells }) =>
    cells.filter(({ role }) => role !== 'furniture'),
  );
  const [reconsideration] = first ?? [];
  const [direct, afterwards] = second?.slice(-2) ?? [];
  if (code !== 'review_litigation' || !reconsideration || !direct || !afterwards) return null;
  return {
    outcomes: third?.slice(0, OUTCOMES) ?? [],
    labels: [reconsideration, direct, afterwards],
    figures: [0, 1, 2].map((part) => values?.slice(part * OUTCOMES, (part + 1) * OUTCOMES) ?? []),
  };
}

function table(columns: number, ...rows: PrintedRow[]): PrintedTable {
  return { kind: 'table', code: 'review_litigation', columns, rows };
}

/** A row for each of the three, under one header. */
const asRows = reviewLayout('review-as-rows', ({ outcomes, labels, figures }) => [
  table(
    1 + OUTCOMES,
    row(header('类别'), ...outcomes),
    ...labels.map(({ text }, index) =>
      row({ ...header(index === 0 ? text : `行政诉讼${text}`), role: 'label' }, ...(figures[index] ?? [])),
    ),
  ),
]);

/** The reconsideration in a table of its own, and the litigation in the next one. */
const inTwoTables = reviewLayout('review-in-two-tables', ({ outcomes, labels, figures }) => {
  const [reconsideration, direct, afterwards] = labels.map(({ text }) => header(text, OUTCOMES));
  if (!reconsideration || !direct || !afterwards) return [];
  return [
    table(OUTCOMES, row(reconsideration), row(...outcomes), row(...(figures[0] ?? []))),
    paragraph('furniture', ''),
    table(
      2 * OUTCOMES,
      row(header('行政诉讼', 2 * OUTCOMES)),
      row(direct, afterwards),
      row(...outcomes, ...outcomes),
      row(...(figures[1] ?? []), ...(figures[2] ?? [])),
    ),
  ];
});

export const REVIEW_LAYOUTS: readonly Noise[] = [asRows, inTwoTables];
