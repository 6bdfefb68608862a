import type { Block } from './body.js';
import type { Cell } from './cells.js';
import { type Figure, plain } from './figure.js';
import { type Indicator, legacyIndicators } from './form/legacy.js';
import type { Grid, GridCell } from './grid.js';
import type { Agency } from './report.js';

/** A report of the years up to 2018: free prose, and the statistics table as its annex. */
export interface LegacyReport {
  readonly agency: Agency;
  readonly year: number;
  readonly form: 'legacy';
  readonly title: string;
  /** By indicator; those left out are 0. */
  readonly figures: Readonly<Record<string, number | Figure>>;
  /** The identities of the form that the report breaks, each with the reason. */
  readonly breaks?: Readonly<Record<string, string>>;
  /** Headings and paragraphs; a heading begins with 一、 and the like. */
  readonly prose: (say: (indicator: string) => string) => readonly string[];
}

const column = { code: 'value', label: '统计数' };

export function legacyCells(report: LegacyReport): readonly Cell[] {
  const known = new Set(legacyIndicators.flatMap((line) => (line.unit === null ? [] : [line.code])));
  const unknown = Object.keys(report.figures).filter((code) => !known.has(code));
  if (unknown.length > 0) throw new Error(`${report.title}: no indicator ${unknown.join(', ')}`);
  return legacyIndicators.flatMap((line) =>
    line.unit === null
      ? []
      : [{ table: 'legacy' as const, article: null, row: line, column, figure: figureOf(report, line.code) }],
  );
}

export function legacyBody(report: LegacyReport): readonly Block[] {
  const prose = report.prose((code) => figureOf(report, code).printed);
  return [
    ...prose.map(
      (text): Block => ({ kind: /^[一二三四五六]、/u.test(text) ? 'heading' : 'paragraph', text }),
    ),
    { kind: 'paragraph', text: `附件：政府信息公开情况统计表（${report.year}年度）` },
    { kind: 'table', name: 'legacy', grid: legacyGrid(report) },
  ];
}

function legacyGrid(report: LegacyReport): Grid {
  return [
    [label('统计指标'), label('单位'), label('统计数')],
    ...legacyIndicators.map((line) => [
      label(line.printed),
      label(line.unit ?? '——'),
      valueCell(report, line),
    ]),
  ];
}

function valueCell(report: LegacyReport, line: Indicator): GridCell {
  const text = line.unit === null ? '' : figureOf(report, line.code).printed;
  return { kind: 'value', text, rowSpan: 1, columnSpan: 1 };
}

function label(text: string): GridCell {
  return { kind: 'label', text, rowSpan: 1, columnSpan: 1 };
}

function figureOf(report: LegacyReport, code: string): Figure {
  const figure = report.figures[code] ?? 0;
  return typeof figure === 'number' ? plain(figure) : figure;
}
