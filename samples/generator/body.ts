import { cellsOf, keyOf } from './cells.js';
import { sections } from './form/form.js';
import { type Grid, type Grids, gridsOf } from './grid.js';
import type { Report, Say } from './report.js';

export type TableName = keyof Grids | 'legacy';

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly name: TableName; readonly grid: Grid };

/** How a document departs from the form's wording. */
export interface Wording {
  /** Applied to every label in the tables. */
  readonly label?: (text: string) => string;
  /** Headings that replace the form's, by their number 一 … 六. */
  readonly headings?: Readonly<Record<string, string>>;
  /** A table per article in section 二, instead of one. */
  readonly splitByArticle?: boolean;
}

/** A report in reading order, before any shape is given to it. */
export function bodyOf(report: Report, wording: Wording = {}): readonly Block[] {
  const { preface, overall, problems, other } = report.prose(sayOf(report));
  const { proactive, requests, review } = gridsOf(report);
  const table = (name: TableName, grid: Grid): Block => ({
    kind: 'table',
    name,
    grid: relabel(grid, wording.label ?? ((text) => text)),
  });
  const paragraphs = (texts: readonly string[]): readonly Block[] =>
    texts.map((text) => ({ kind: 'paragraph', text }));
  const contents: readonly (readonly Block[])[] = [
    paragraphs(overall),
    (wording.splitByArticle ? proactive : [proactive.flat()]).map((grid) => table('proactive', grid)),
    [table('requests', requests)],
    [table('review', review)],
    paragraphs(problems),
    paragraphs(other),
  ];
  return [
    ...paragraphs([preface]),
    ...sections.flatMap((section, index): readonly Block[] => [
      { kind: 'heading', text: wording.headings?.[section.slice(0, 1)] ?? section },
      ...(contents[index] ?? []),
    ]),
  ];
}

function relabel(grid: Grid, label: (text: string) => string): Grid {
  return grid.map((row) =>
    row.map((cell) => (cell.kind === 'label' ? { ...cell, text: label(cell.text) } : cell)),
  );
}

/** Reads a report's tables for prose about it. */
export function sayOf(report: Report): Say {
  const figures = new Map(cellsOf(report).map((cell) => [keyOf(cell), cell.figure.printed]));
  return (key) => {
    const printed = figures.get(key);
    if (printed === undefined) throw new Error(`${report.title}: prose names no cell: ${key}`);
    return printed;
  };
}
