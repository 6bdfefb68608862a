import type { FilledArticle, FilledHeading, FilledReport, FilledRow, Label } from './filled-report.js';
import { OUTCOMES, SECTIONS } from './labels.js';
import {
  type CellRole,
  type PrintedCell,
  type PrintedReport,
  type PrintedRow,
  type PrintedTable,
  paragraph,
} from './printed-report.js';
import { APPLICANTS, REQUESTS_CORNER } from './requests-labels.js';

/** Prints a filled report as the notices show it: headings, and tables with merged cells. */
export function layOut(report: FilledReport): PrintedReport {
  const title = paragraph('title', `${report.agency}${report.year}年政府信息公开工作年度报告`);
  if (report.form === 'legacy') {
    return {
      form: report.form,
      parts: [
        title,
        paragraph('section', '一、概述'),
        paragraph('prose', '本报告由本机关依法编制并向社会公布。'),
        paragraph('section', '政府信息公开情况统计表'),
        legacyTable(report.legacy),
      ],
    };
  }
  return {
    form: report.form,
    parts: [
      title,
      paragraph('section', '一、总体情况'),
      paragraph('prose', '本机关认真落实条例，公开平台运行平稳，各项工作有序推进。'),
      paragraph('section', printLabel(SECTIONS.proactive)),
      proactiveTable(report.articles),
      paragraph('section', printLabel(SECTIONS.requests)),
      requestsTable(report.requests),
      paragraph('section', printLabel(SECTIONS.review_litigation)),
      reviewTable(report.review),
      paragraph('section', '五、存在的主要问题及改进情况'),
      paragraph('prose', '公开的深度还不够，将加强培训，提高质量。'),
      paragraph('section', '六、其他需要报告的事项'),
      paragraph('prose', '没有其他需要报告的事项。'),
    ],
  };
}

export function printLabel({ numbering, text, remark }: Label): string {
  return `${numbering}${text}${remark}`;
}

function cell(role: CellRole, text: string, rowSpan = 1, columnSpan = 1): PrintedCell {
  return { role, text, rowSpan, columnSpan };
}

function valueCells(row: FilledRow): PrintedCell[] {
  return row.figures.map((figure) =>
    row.isStranger === true ? cell('value', figure.printed) : { ...cell('value', figure.printed), figure },
  );
}

const PROACTIVE_COLUMNS = 4;

function proactiveTable(articles: readonly FilledArticle[]): PrintedTable {
  return {
    kind: 'table',
    code: 'proactive',
    columns: PROACTIVE_COLUMNS,
    rows: articles.flatMap((article, index) => articleRows(article, index + 1)),
  };
}

function articleRows({ caption, columns, rows }: FilledArticle, article: number): PrintedRow[] {
  const widen = (cells: PrintedCell[]): PrintedCell[] =>
    cells.map((last, index) =>
      index < cells.length - 1 ? last : { ...last, columnSpan: PROACTIVE_COLUMNS - cells.length + 1 },
    );
  return [
    { article, cells: [cell('caption', caption, 1, PROACTIVE_COLUMNS)] },
    {
      article,
      cells: widen([cell('header', '信息内容'), ...columns.map((column) => cell('header', column.label))]),
    },
    ...rows.map((row) => ({
      article,
      cells: widen([cell('label', printLabel(row.label)), ...valueCells(row)]),
    })),
  ];
}

const LABEL_COLUMNS = 3;

function requestsTable(rows: readonly FilledRow[]): PrintedTable {
  const [person, ...others] = APPLICANTS.map(([, text]) => text);
  const organisations = others.slice(0, -1);
  const header = [
    [
      cell('header', REQUESTS_CORNER, 3, LABEL_COLUMNS),
      cell('header', '申请人情况', 1, organisations.length + 2),
    ],
    [
      cell('header', person ?? '', 2),
      cell('header', '法人或其他组织', 1, organisations.length),
      cell('header', '总计', 2),
    ],
    organisations.map((text) => cell('header', text)),
  ];
  return {
    kind: 'table',
    code: 'requests',
    columns: LABEL_COLUMNS + APPLICANTS.length,
    rows: [
      ...header.map((cells) => ({ article: 0, cells })),
      ...rows.map((row, index) => ({ article: 0, cells: requestCells(row, index, rows) })),
    ],
  };
}

/** The row's label behind those vertical cells that begin beside it. */
function requestCells(row: FilledRow, index: number, rows: readonly FilledRow[]): PrintedCell[] {
  const before = rows[index - 1]?.headings ?? [];
  const begun = row.headings.filter((heading) => !before.includes(heading));
  const vertical = begun.map((heading) => {
    const span = rows.filter(({ headings }) => headings.includes(heading)).length;
    return cell('heading', printLabel(heading), span);
  });
  const width = LABEL_COLUMNS - row.headings.length;
  return [...vertical, cell('label', printLabel(row.label), 1, width), ...valueCells(row)];
}

function reviewTable(rows: readonly FilledRow[]): PrintedTable {
  const width = OUTCOMES.length;
  const outcomes = (rowSpan: number) => OUTCOMES.map(([, text]) => cell('header', text, rowSpan));
  const [reconsideration, ...litigation] = rows.map((row) => printLabel(row.label));
  const header = [
    [cell('header', reconsideration ?? '', 1, width), cell('header', '行政诉讼', 1, 2 * width)],
    [...outcomes(2), ...litigation.map((text) => cell('header', text, 1, width))],
    [...outcomes(1), ...outcomes(1)],
  ];
  return {
    kind: 'table',
    code: 'review_litigation',
    columns: 3 * width,
    rows: [...header, rows.flatMap(valueCells)].map((cells) => ({ article: 0, cells })),
  };
}

function legacyTable(lines: readonly (FilledRow | FilledHeading)[]): PrintedTable {
  const header = [cell('header', '统计指标'), cell('header', '单位'), cell('header', '统计数')];
  return {
    kind: 'table',
    code: 'legacy',
    columns: 3,
    rows: [{ article: 0, cells: header }, ...lines.map((line) => ({ article: 0, cells: legacyCells(line) }))],
  };
}

function legacyCells(line: FilledRow | FilledHeading): PrintedCell[] {
  if (line.kind === 'heading')
    return [cell('heading', printLabel(line.label)), cell('unit', '——'), cell('furniture', '')];
  return [cell('label', printLabel(line.label)), cell('unit', line.unit), ...valueCells(line)];
}
