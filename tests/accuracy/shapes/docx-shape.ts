import { strToU8, zipSync } from 'fflate';
import type { Part, PrintedReport, PrintedTable } from '../printed-report.js';
import { placeCells } from './grid.js';
import type { RenderedFile, Shape } from './shape.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The three files that make a Word document (ECMA-376). */
function renderDocx(report: PrintedReport): RenderedFile {
  const body = report.parts.map(partXml).join('');
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  });
  return { bytes, extension: 'docx' };
}

function partXml(part: Part): string {
  if (part.kind === 'table') return tableXml(part);
  return paragraphXml(part.text);
}

function paragraphXml(text: string): string {
  const runs = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:p><w:r>${runs.join('<w:br/>')}</w:r></w:p>`;
}

/** Word writes a vertically merged cell once in each row: with its text first, then as empty continuations. */
function tableXml(table: PrintedTable): string {
  const placed = placeCells(table);
  const rows = table.rows.map((_, row) => {
    const here = placed.filter((one) => one.row <= row && row < one.row + one.cell.rowSpan);
    const cells = here
      .toSorted((one, other) => one.column - other.column)
      .map(({ cell, row: first }) => {
        const merge = cell.rowSpan === 1 ? '' : `<w:vMerge${first === row ? ' w:val="restart"' : ''}/>`;
        const span = cell.columnSpan === 1 ? '' : `<w:gridSpan w:val="${cell.columnSpan}"/>`;
        const content = first === row ? paragraphXml(cell.text) : '<w:p/>';
        return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${content}</w:tc>`;
      });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const grid = '<w:gridCol w:w="900"/>'.repeat(table.columns);
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl><w:p/>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export const DOCX_SHAPE: Shape = {
  name: 'docx',
  losesBlanks: false,
  keepsCells: true,
  wrapsLabels: false,
  isText: false,
  render: renderDocx,
};
