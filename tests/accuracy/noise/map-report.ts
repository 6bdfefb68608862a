import type { Figure, FilledHeading, FilledReport, FilledRow, Label } from '../filled-report.js';

export function mapRows(report: FilledReport, change: (row: FilledRow) => FilledRow): FilledReport {
  return {
    ...report,
    articles: report.articles.map((article) => ({ ...article, rows: article.rows.map(change) })),
    requests: report.requests.map(change),
    review: report.review.map(change),
    legacy: report.legacy.map((line) => (line.kind === 'row' ? change(line) : line)),
  };
}

export function mapFigures(report: FilledReport, change: (figure: Figure) => Figure): FilledReport {
  return mapRows(report, (row) => ({ ...row, figures: row.figures.map(change) }));
}

/** Changes the labels of rows and of the headings above them; a heading that rows share stays shared. */
export function mapLabels(report: FilledReport, change: (label: Label) => Label): FilledReport {
  const changed = new Map<Label, Label>();
  const once = (label: Label): Label => {
    const known = changed.get(label) ?? change(label);
    changed.set(label, known);
    return known;
  };
  const onRow = (row: FilledRow): FilledRow => ({
    ...row,
    label: once(row.label),
    headings: row.headings.map(once),
  });
  const onLine = (line: FilledRow | FilledHeading): FilledRow | FilledHeading =>
    line.kind === 'row' ? onRow(line) : { ...line, label: once(line.label) };
  return {
    ...report,
    articles: report.articles.map((article) => ({ ...article, rows: article.rows.map(onRow) })),
    requests: report.requests.map(onRow),
    legacy: report.legacy.map(onLine),
  };
}
