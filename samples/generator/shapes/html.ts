/** Text for HTML; a non-breaking space is written as its entity. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;');
}

/** `rowspan` and `colspan` where they are not 1. */
export function spans(cell: { readonly rowSpan: number; readonly columnSpan: number }): string {
  const rowSpan = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '';
  const columnSpan = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '';
  return rowSpan + columnSpan;
}
