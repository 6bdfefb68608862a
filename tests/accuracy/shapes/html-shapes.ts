import type { PrintedReport } from '../printed-report.js';
import type { Random } from '../random.js';
import { type HtmlStyle, PLAIN_HTML, renderHtml, spans } from './html-page.js';
import { glueTables, splitArticles } from './regroup-tables.js';
import { CUT, type Shape } from './shape.js';

interface HtmlShape extends Partial<HtmlStyle> {
  readonly regroup?: (report: PrintedReport) => PrintedReport;
  readonly losesBlanks?: boolean;
}

function htmlShape(name: string, { regroup, losesBlanks = false, ...style }: HtmlShape): Shape {
  return {
    name,
    losesBlanks,
    keepsCells: !losesBlanks,
    wrapsLabels: false,
    isText: true,
    render: (report, random) => renderHtml(regroup?.(report) ?? report, { ...PLAIN_HTML, ...style }, random),
  };
}

const wrapped = (text: string, random: Random): string => {
  const inner = text === '' ? random.pick(['', '&nbsp;', ' ', '<br>']) : text;
  const tag = random.pick(['p', 'div', 'span', 'font', 'strong']);
  const font = `<span style="font-size:14px;font-family:仿宋">${inner}</span>`;
  return `\n<${tag} align="center">${font}</${tag}>\n`;
};

const word = (text: string, random: Random): string => {
  const spans = text
    .split(/(?<=[0-9.）])(?=[^0-9.])/u)
    .map((run) => `<span lang="EN-US" style='font-size:10.5pt;mso-bidi-font-family:宋体'>${run}</span>`);
  const inner = text === '' ? '<span lang="EN-US">&nbsp;</span>' : spans.join('');
  const end = random.chance(0.5) ? '<span lang="EN-US"><o:p></o:p></span>' : '<o:p>&nbsp;</o:p>';
  return `<p class="MsoNormal" align="center" style="margin:0cm;mso-pagination:widow-orphan">${inner}${end}</p>`;
};

const wordPage = (title: string, body: string): string =>
  PLAIN_HTML.page(
    title,
    `<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style>p.MsoNormal{mso-style-parent:"";margin:0cm}</style>
<div class="WordSection1">${body}</div>`,
  );

const layoutPage = (title: string, body: string): string =>
  PLAIN_HTML.page(
    title,
    `<table width="1000"><tr><td colspan="2"><table><tr><td>首页</td><td>政务公开</td><td>互动交流</td></tr></table></td></tr>
<tr><td width="200"><table><tr><td>机构职能</td></tr><tr><td>年度报告</td></tr></table></td>
<td><table><tr><td>${body}</td></tr></table></td></tr>
<tr><td colspan="2">主办：人民政府办公室</td></tr></table>`,
  );

/** Spans that do not add up, as editors leave them behind. */
const brokenTag: HtmlStyle['cellTag'] = (cell, content, random) => {
  const column = cell.columnSpan + (random.chance(0.25) ? random.integer(-1, 2) : 0);
  const isEdge = cell.figure !== undefined;
  const row = cell.rowSpan + (cell.rowSpan > 1 && random.chance(0.3) ? random.integer(-1, 1) : 0);
  return `<td${spans(row, isEdge ? cell.columnSpan : column)}>${content}</td>`;
};

/** Spans that no grid has: none at all, 0, far too many. */
const wildTag: HtmlStyle['cellTag'] = (cell, content, random) => {
  const wild = (span: number) => (random.chance(0.2) ? random.pick([0, 1, 99, 1000, 65_534]) : span);
  const row = cell.rowSpan > 1 ? wild(cell.rowSpan) : 1;
  const column = cell.figure === undefined && cell.columnSpan > 1 ? wild(cell.columnSpan) : cell.columnSpan;
  return `<td rowspan="${row}" colspan="${column}">${content}</td>`;
};

/** Each table in the cell of a table that only places it. */
const nestedTable = (rows: string): string =>
  `<table width="100%"><tr><td width="10">&nbsp;</td><td>${PLAIN_HTML.table(rows)}</td><td></td></tr></table>\n`;

const divTag: HtmlStyle['cellTag'] = (_, content, random) =>
  random.chance(0.5) ? `<div>${content}</div>\n` : `<p>${content}</p>\n`;

/** Empty cells and rows that only make room. */
const spacedRow = (cells: string, random: Random): string => {
  const tail = random.chance(0.3) ? '<td></td>' : '';
  const before = random.chance(0.1) ? '<tr><td colspan="3"></td></tr>\n' : '';
  return `${before}<tr>${cells}${tail}</tr>\n`;
};

const hiddenCopies = (title: string, body: string): string => {
  const copy = body.replaceAll(CUT, '').replaceAll(/>(\d+)</gu, '>7$1<');
  return PLAIN_HTML.page(
    title,
    `<div style="display:none">${copy}</div>\n${body}<script>var html = ${JSON.stringify(copy)};</script>\n<textarea hidden>${copy}</textarea>`,
  );
};

export const HTML_SHAPES: readonly Shape[] = [
  htmlShape('html-table', {}),
  htmlShape('html-table-per-article', { regroup: splitArticles }),
  htmlShape('html-single-table', { regroup: glueTables }),
  htmlShape('html-broken-spans', { cellTag: brokenTag }),
  htmlShape('html-wild-spans', { cellTag: wildTag }),
  htmlShape('html-nested-tables', { table: nestedTable }),
  htmlShape('html-spacers', { row: spacedRow }),
  htmlShape('html-layout-tables', { page: layoutPage, cellContent: wrapped }),
  htmlShape('html-wrapped-cells', { cellContent: wrapped }),
  htmlShape('html-word', { cellContent: word, page: wordPage }),
  htmlShape('html-hidden-copies', { page: hiddenCopies }),
  htmlShape('html-no-tables', {
    losesBlanks: true,
    cellTag: divTag,
    row: (cells) => cells,
    table: (rows) => `<div class="table">${rows}</div>\n`,
  }),
];
