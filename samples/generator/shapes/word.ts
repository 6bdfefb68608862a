import type { Block } from '../body.js';
import type { Grid, GridCell } from '../grid.js';
import { escapeHtml, spans } from './html.js';

const officeSettings = `<!--[if gte mso 9]><xml>
 <w:WordDocument>
  <w:View>Normal</w:View>
  <w:Zoom>0</w:Zoom>
  <w:PunctuationKerning/>
 </w:WordDocument>
</xml><![endif]-->`;

/** As pasted from Word: MsoNormal paragraphs in every cell, spans per script, o:p and conditional comments. */
export function wordHtml(blocks: readonly Block[]): string {
  return [officeSettings, '<div class="Section0">', ...blocks.map(wordBlock), '</div>'].join('\n');
}

function wordBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<p class=MsoNormal style='text-indent:32.0pt;line-height:29.0pt'><b>${runs(block.text, '黑体')}</b></p>`;
    case 'paragraph':
      return `<p class=MsoNormal style='text-indent:32.0pt;line-height:29.0pt'>${runs(block.text, '仿宋_GB2312')}</p>`;
    case 'table':
      return `${wordTable(block.grid)}\n<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`;
  }
}

function wordTable(grid: Grid): string {
  const rows = grid.map(
    (row) =>
      `<tr style='mso-yfti-irow:0;page-break-inside:avoid;height:22.7pt'>\n${row.map(wordCell).join('\n')}\n</tr>`,
  );
  return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt'>\n${rows.join('\n')}\n</table>`;
}

function wordCell(cell: GridCell): string {
  const align = cell.kind === 'value' ? ' align=center' : '';
  return `<td${spans(cell)} style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal${align}>${runs(cell.text, '宋体')}</p></td>`;
}

/** Word writes Latin letters and digits as runs of their own, and ends each paragraph with o:p. */
function runs(text: string, font: string): string {
  const parts = text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/gu) ?? ['\u00a0'];
  const spanned = parts.map((part) =>
    /^[\x21-\x7e]/u.test(part)
      ? `<span lang=EN-US style='font-family:"Times New Roman"'>${escapeHtml(part)}</span>`
      : `<span style='font-family:${font}'>${escapeHtml(part)}</span>`,
  );
  return `${spanned.join('')}<span lang=EN-US><o:p></o:p></span>`;
}
