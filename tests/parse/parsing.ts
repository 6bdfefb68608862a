import { type ParsedReport, parseDocument } from '../../src/index.js';

/** The report that a text of these lines holds. */
export async function parseText(...lines: string[]): Promise<ParsedReport> {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return (await parseDocument(bytes, { fileName: 'report.txt' })).report;
}

/** The report that a page with this body holds; the next section follows, so that nothing is cut off. */
export async function parsePage(body: string): Promise<ParsedReport> {
  const html = `<html><body>${body}<p>五、存在的主要问题</p></body></html>`;
  return (await parseDocument(new TextEncoder().encode(html), {})).report;
}

/** Rows of cells as HTML. */
export function table(...rows: string[][]): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

/** What the cells of a row hold: a value, or the state of a cell without one. */
export function valuesOf({ cells }: ParsedReport, row: string): readonly (number | string)[] {
  return cells
    .filter((cell) => cell.row.code === row)
    .map((cell) => (cell.state === 'reported' ? cell.value : cell.state));
}
