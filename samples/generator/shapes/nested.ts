import type { Block } from '../body.js';
import type { Grid, GridCell } from '../grid.js';
import { escapeHtml, spans } from './html.js';

/**
 * As an old site writes it: the article inside a layout table, every text in font elements, and the one cell that
 * spans all results (三、本年度办理结果) set vertically by a line break behind each character.
 */
export function nestedHtml(blocks: readonly Block[]): string {
  const content = blocks.map(nestedBlock).join('\n');
  return `<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td width="12">&nbsp;</td><td align="left">\n${content}\n</td><td width="12">&nbsp;</td></tr></table>`;
}

function nestedBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<p><b><font face="黑体" size="3">　　${escapeHtml(block.text)}</font></b></p>`;
    case 'paragraph':
      return `<p><font size="3">　　${escapeHtml(block.text)}</font></p>`;
    case 'table':
      return nestedTable(block.grid);
  }
}

function nestedTable(grid: Grid): string {
  const rows = grid.map((row) => `<tr>\n${row.map(nestedCell).join('\n')}\n</tr>`);
  return `<div align="center"><table border="1" cellspacing="0" cellpadding="3" bordercolor="#666666">\n${rows.join('\n')}\n</table></div>`;
}

function nestedCell(cell: GridCell): string {
  const vertical = cell.rowSpan > 10;
  const text = vertical ? [...cell.text].map(escapeHtml).join('<br>') : escapeHtml(cell.text);
  return `<td${spans(cell)}><div align="center"><font size="2">${text || '&nbsp;'}</font></div></td>`;
}
