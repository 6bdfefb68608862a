import type { Part, PrintedCell, PrintedParagraph, PrintedReport, PrintedTable } from '../printed-report.js';
import type { Random } from '../random.js';
import { htmlFile, type RenderedFile } from './shape.js';

/** How a page writes its parts; each shape of HTML overrides what it does differently. */
export interface HtmlStyle {
  readonly cellContent: (text: string, random: Random) => string;
  readonly cellTag: (cell: PrintedCell, content: string, random: Random) => string;
  readonly row: (cells: string, random: Random) => string;
  readonly table: (rows: string) => string;
  readonly paragraph: (paragraph: PrintedParagraph) => string;
  readonly page: (title: string, body: string) => string;
}

export const PLAIN_HTML: HtmlStyle = {
  cellContent: (text) => text,
  cellTag: ({ rowSpan, columnSpan }, content) => `<td${spans(rowSpan, columnSpan)}>${content}</td>`,
  row: (cells) => `<tr>${cells}</tr>\n`,
  table: (rows) => `<table border="1" cellspacing="0">\n<tbody>${rows}</tbody>\n</table>\n`,
  paragraph: ({ role, text }) => (role === 'title' ? `<h1>${text}</h1>\n` : `<p>${text}</p>\n`),
  page: (title, body) =>
    `<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n${body}</body>\n</html>\n`,
};

export function spans(rowSpan: number, columnSpan: number): string {
  const row = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  const column = columnSpan > 1 ? ` colspan="${columnSpan}"` : '';
  return row + column;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}

export function renderHtml(report: PrintedReport, style: HtmlStyle, random: Random): RenderedFile {
  const title = report.parts.find((part) => part.kind === 'paragraph' && part.role === 'title');
  const body = report.parts.map((part) => renderPart(part, style, random)).join('');
  const name = title?.kind === 'paragraph' ? title.text : '';
  return htmlFile(style.page(escapeHtml(name), body));
}

function renderPart(part: Part, style: HtmlStyle, random: Random): string {
  if (part.kind === 'paragraph') return style.paragraph({ ...part, text: escapeHtml(part.text) });
  return renderTable(part, style, random);
}

function renderTable(table: PrintedTable, style: HtmlStyle, random: Random): string {
  const rows = table.rows.map(({ cells }) => {
    const tags = cells.map((cell) =>
      style.cellTag(cell, style.cellContent(escapeHtml(cell.text), random), random),
    );
    return style.row(tags.join(''), random);
  });
  return style.table(rows.join(''));
}
