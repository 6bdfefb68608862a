import type { Part, PrintedReport, PrintedRow, PrintedTable } from '../printed-report.js';

/** One table per article of Article 20, as many editors make them. */
export function splitArticles(report: PrintedReport): PrintedReport {
  return {
    ...report,
    parts: report.parts.flatMap((part): Part[] => {
      if (part.kind !== 'table') return [part];
      const articles = [...new Set(part.rows.map(({ article }) => article))];
      return articles.map((article) => ({
        ...part,
        rows: part.rows.filter((row) => row.article === article),
      }));
    }),
  };
}

/** All tables, and what stands between them, as rows of a single table. */
export function glueTables(report: PrintedReport): PrintedReport {
  const isTable = report.parts.map((part) => part.kind === 'table');
  const [first, last] = [isTable.indexOf(true), isTable.lastIndexOf(true)];
  if (first === last) return report;
  const glued = report.parts.slice(first, last + 1);
  const columns = Math.max(...glued.map((part) => (part.kind === 'table' ? part.columns : 1)));
  const rows = glued.flatMap((part) =>
    part.kind === 'table'
      ? widen(part, columns)
      : [
          {
            article: 0,
            cells: [{ role: 'caption', text: part.text, rowSpan: 1, columnSpan: columns } as const],
          },
        ],
  );
  const table: PrintedTable = { kind: 'table', code: 'proactive', columns, rows };
  return { ...report, parts: [...report.parts.slice(0, first), table, ...report.parts.slice(last + 1)] };
}

/** The cells at the right edge take up the columns that the table has too few of. */
function widen(table: PrintedTable, columns: number): PrintedRow[] {
  const extra = columns - table.columns;
  let edgeIsTakenFor = 0;
  return table.rows.map((row) => {
    edgeIsTakenFor -= 1;
    if (edgeIsTakenFor > 0) return row;
    const last = row.cells.at(-1);
    if (last === undefined) return row;
    edgeIsTakenFor = last.rowSpan;
    return {
      ...row,
      cells: [...row.cells.slice(0, -1), { ...last, columnSpan: last.columnSpan + extra }],
    };
  });
}
