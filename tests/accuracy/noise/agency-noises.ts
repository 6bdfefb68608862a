import type { Figure, FilledReport, FilledRow } from '../filled-report.js';
import { label } from '../filled-report.js';
import type { Random } from '../random.js';
import { sum } from '../requests-figures.js';
import { OTHER_HANDLING_ROW } from '../requests-labels.js';
import { mapFigures, mapRows } from './map-report.js';
import type { Noise } from './noise.js';

/** Agencies break the form's identities themselves: totals that contradict their rows, totals left out. */
const agencyErrors: Noise = {
  name: 'agency-errors',
  onReport: (report, random) =>
    mapFigures(report, (figure) => {
      if (figure.value === null || !Number.isInteger(figure.value)) return figure;
      const isTotal = /total/u.test(`${figure.row} ${figure.column}`);
      if (isTotal && random.chance(0.05)) return { ...figure, printed: '', value: null, state: 'blank' };
      if (isTotal && random.chance(0.1)) return withCount(figure, 0);
      if (!random.chance(0.04)) return figure;
      return withCount(figure, random.pick([0, figure.value + 1, figure.value * 10, random.integer(0, 200)]));
    }),
};

function withCount(figure: Figure, value: number): Figure {
  return { ...figure, printed: String(value), value };
}

const rowsLeftOut: Noise = {
  name: 'rows-left-out',
  onReport: (report, random) => {
    const omit = <Row>(rows: readonly Row[], most: number): Row[] =>
      random.sample(rows, Math.max(1, rows.length - random.integer(1, most)));
    return {
      ...report,
      articles: random.chance(0.3) ? omit(report.articles, 1) : report.articles,
      requests: report.requests.length === 0 ? [] : omit(report.requests, 3),
      legacy: report.legacy.length === 0 ? [] : omit(report.legacy, 6),
    };
  },
};

/** The form of 2021 with 其他处理 as one row, as the form of 2019 has it. */
const otherHandlingAsRow: Noise = {
  name: 'other-handling-as-row',
  appliesTo: (form) => form === '2021',
  onReport: (report) => {
    const isPart = (row: FilledRow) => /^other_/u.test(row.code);
    const parts = report.requests.filter(isPart);
    const [first] = parts;
    if (first === undefined) return report;
    const whole: FilledRow = {
      ...first,
      ...OTHER_HANDLING_ROW,
      headings: first.headings.slice(0, 1),
      figures: first.figures.map((figure, column) => ({
        ...withCount(figure, sum(parts.map(({ figures }) => figures[column]?.value ?? 0))),
        row: OTHER_HANDLING_ROW.code,
      })),
    };
    const requests = report.requests.flatMap((row) => (isPart(row) ? (row === first ? [whole] : []) : [row]));
    return { ...report, requests };
  },
};

const SHORT: Readonly<Record<string, string>> = {
  other_not_corrected_in_time: '1.|逾期不补正',
  other_fee_not_paid: '2.|逾期不缴费',
  normative_documents: '|规范性文件',
};
const SHORT_COLUMNS: Readonly<Record<string, string>> = {
  本年处理决定数量: '处理决定数量',
  '本年收费金额（单位：万元）': '本年收费金额',
};

const shortLabels: Noise = {
  name: 'short-labels',
  appliesTo: (form) => form === '2021',
  onReport: (report) => {
    const short = mapRows(report, (row) => {
      const text = SHORT[row.code];
      return text === undefined ? row : { ...row, label: label(text) };
    });
    return {
      ...short,
      articles: short.articles.map((article) => ({
        ...article,
        columns: article.columns.map((column) => ({
          ...column,
          label: SHORT_COLUMNS[column.label] ?? column.label,
        })),
      })),
    };
  },
};

const blanks: Noise = {
  name: 'blanks',
  onReport: (report, random) => withoutValues(report, random, () => '', 'blank'),
};

const SIGNS = ['/', '-', '—', '——', '无', '／', '－'] as const;

const notApplicable: Noise = {
  name: 'not-applicable',
  onReport: (report, random) => {
    const sign = random.pick(SIGNS);
    return withoutValues(report, random, () => sign, 'not_applicable');
  },
};

const EMPTY = ['', '\u00a0', '\u3000', ' '] as const;

/** Within a row one zero as 0, the next as nothing, as a no-break space, as a stroke or as a word. */
const mixedEmpties: Noise = {
  name: 'mixed-empties',
  onReport: (report, random) =>
    mapFigures(report, (figure): Figure => {
      if (figure.value !== 0 || random.chance(0.7)) return figure;
      const isBlank = random.chance(0.5);
      const printed = isBlank ? random.pick(EMPTY) : random.pick(SIGNS);
      return { ...figure, printed, value: null, state: isBlank ? 'blank' : 'not_applicable' };
    }),
};

/** Some cells, some whole rows, and now and then all zeros. */
function withoutValues(
  report: FilledReport,
  random: Random,
  print: () => string,
  state: 'blank' | 'not_applicable',
): FilledReport {
  const [perRow, perCell] = [random.pick([0, 0.1, 0.3]), random.pick([0, 0.02, 0.1])];
  const zeros = random.chance(0.3);
  const empty = (figure: Figure): Figure => ({ ...figure, printed: print(), value: null, state });
  return mapRows(report, (row) => {
    const isWhole = random.chance(perRow);
    return {
      ...row,
      figures: row.figures.map((figure) => {
        const isEmpty = isWhole || random.chance(perCell) || (zeros && figure.value === 0);
        return isEmpty ? empty(figure) : figure;
      }),
    };
  });
}

export const AGENCY_NOISES: readonly Noise[] = [
  agencyErrors,
  rowsLeftOut,
  otherHandlingAsRow,
  shortLabels,
  blanks,
  notApplicable,
  mixedEmpties,
];
