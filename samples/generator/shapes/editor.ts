import type { Block } from '../body.js';
import type { Grid, GridCell } from '../grid.js';
import { escapeHtml, spans } from './html.js';

/** As a site's own editor writes it: clean tables with spans. */
export function editorHtml(blocks: readonly Block[]): string {
  return blocks.map(editorBlock).join('\n');
}

function editorBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<p style="text-indent: 2em;"><strong>${escapeHtml(block.text)}</strong></p>`;
    case 'paragraph':
      return `<p style="text-indent: 2em;">${escapeHtml(block.text)}</p>`;
    case 'table':
      return editorTable(block.grid);
  }
}

export function editorTable(grid: Grid): string {
  const rows = grid.map((row) => `<tr>${row.map(editorCell).join('')}</tr>`);
  return `<table border="1" cellspacing="0" cellpadding="0" align="center">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function editorCell(cell: GridCell): string {
  return `<td${spans(cell)}>${escapeHtml(cell.text) || '&nbsp;'}</td>`;
}
