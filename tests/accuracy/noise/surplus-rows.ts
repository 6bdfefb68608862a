import { count, reported } from '../figures.js';
import type { Figure, FilledHeading, FilledReport, FilledRow } from '../filled-report.js';
import { label } from '../filled-report.js';
import type { Random } from '../random.js';
import type { Noise } from './noise.js';

/** Rows that were printed a second time, right behind or at the end of the table. */
const rowsTwice: Noise = {
  name: 'rows-twice',
  onReport: (report, random) => {
    const twice = (row: FilledRow): FilledRow[] =>
      random.chance(0.1) ? [row, { ...row, isStranger: true }] : [row];
    return onLists(report, (rows) => rows.flatMap(twice));
  },
};

/** A row printed a second time with other figures: nobody can tell which ones hold. */
const rowsContradicted: Noise = {
  name: 'rows-contradicted',
  appliesTo: (form) => form !== 'legacy',
  onReport: (report, random) => {
    const chosen = random.integer(0, report.requests.length - 1);
    const requests = report.requests.flatMap((row, index): FilledRow[] => {
      if (index !== chosen) return [row];
      const figures = row.figures.map(
        ({ value, state, ...figure }): Figure => ({
          ...figure,
          value: null,
          state: 'unreadable',
          alone: { value, state },
        }),
      );
      const others = row.figures.map((figure) => ({
        ...figure,
        printed: String((figure.value ?? 0) + random.integer(1, 9)),
      }));
      return [
        { ...row, figures },
        { ...row, figures: others, isStranger: true },
      ];
    });
    return { ...report, requests };
  },
};

const OWN_LABELS = [
  '（八）|其他',
  '|合计',
  '|小计',
  '9.|属于商业秘密',
  '其中：|网络申请',
  '4.|不属于本机关公开范围',
  '五、|其他需要说明的数据',
] as const;

/** A row of the agency's own among those of the form. */
const ownRows: Noise = {
  name: 'own-rows',
  onReport: (report, random) => ({
    ...report,
    requests: withOwnRow(report.requests, random),
    legacy: withOwnRow(report.legacy, random),
    articles: report.articles.map((article) =>
      random.chance(0.2) ? { ...article, rows: withOwnRow(article.rows, random) } : article,
    ),
  }),
};

function withOwnRow<Line extends FilledRow | FilledHeading>(
  lines: readonly Line[],
  random: Random,
): (Line | FilledRow)[] {
  const after = random.integer(0, lines.length - 1);
  return lines.flatMap((line, index): (Line | FilledRow)[] => {
    if (index !== after || line.kind !== 'row') return [line];
    const text = random.pick(OWN_LABELS);
    const figures = line.figures.map((figure) =>
      reported(figure.table, '', figure.column, String(count(random, 'small'))),
    );
    return [line, { ...line, label: label(text), figures, isStranger: true }];
  });
}

function onLists(report: FilledReport, change: (rows: readonly FilledRow[]) => FilledRow[]): FilledReport {
  return {
    ...report,
    articles: report.articles.map((article) => ({ ...article, rows: change(article.rows) })),
    requests: change(report.requests),
    legacy: report.legacy.flatMap((line): (FilledRow | FilledHeading)[] =>
      line.kind === 'row' ? change([line]) : [line],
    ),
  };
}

export const SURPLUS_ROWS: readonly Noise[] = [rowsTwice, rowsContradicted, ownRows];
