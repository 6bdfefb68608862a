import type { PrintedTable } from '../printed-report.js';
import { placeCells } from './grid.js';
import { type Shape, textFile } from './shape.js';

type Print = (texts: readonly string[], row: number) => string;
type ToGrid = (table: PrintedTable) => string[][];

/** Copied out of a spreadsheet: every place that a merged cell covers keeps its separator. */
function textGrid(name: string, print: Print, toGrid: ToGrid = gridOf): Shape {
  return {
    name,
    losesBlanks: true,
    keepsCells: false,
    wrapsLabels: false,
    isText: true,
    render: ({ parts }) =>
      textFile(
        parts
          .flatMap((part) =>
            part.kind === 'paragraph' ? [part.text] : toGrid(part).map((texts, row) => print(texts, row)),
          )
          .join('\n')
          .concat('\n'),
      ),
  };
}

function gridOf(table: PrintedTable): string[][] {
  const grid = table.rows.map(() => new Array<string>(table.columns).fill(''));
  for (const { cell, row, column } of placeCells(table)) grid[row]?.splice(column, 1, cell.text);
  return grid;
}

/** As some converters write it: what a merged cell says stands in every place that it covers. */
function repeatedGridOf(table: PrintedTable): string[][] {
  const grid = gridOf(table);
  for (const { cell, row, column } of placeCells(table)) {
    for (const line of grid.slice(row, row + cell.rowSpan))
      line.fill(cell.text, column, column + cell.columnSpan);
  }
  return grid;
}

/** A table in Markdown has a rule below its first row, and no line breaks in its cells. */
function markdownRow(texts: readonly string[], row: number): string {
  const line = `| ${texts.map((text) => text.replaceAll('\n', '<br>')).join(' | ')} |`;
  return row === 0 ? `${line}\n|${' --- |'.repeat(texts.length)}` : line;
}

export const TEXT_GRIDS: readonly Shape[] = [
  textGrid('text-grid-tabs', (texts) => texts.join('\t')),
  textGrid('text-markdown', markdownRow),
  textGrid('text-grid-pipes', (texts) => `| ${texts.join(' | ')} |`),
  textGrid('text-markdown-repeated', markdownRow, repeatedGridOf),
  textGrid('text-tabs-repeated', (texts) => texts.join('\t'), repeatedGridOf),
];
