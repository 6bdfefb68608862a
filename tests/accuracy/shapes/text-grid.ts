import type { PrintedTable } from '../printed-report.js';
import { placeCells } from './grid.js';
import { type Shape, textFile } from './shape.js';

/** Copied out of a spreadsheet: every place that a merged cell covers keeps its separator. */
function textGrid(name: string, print: (texts: readonly string[], row: number) => string): Shape {
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
            part.kind === 'paragraph' ? [part.text] : gridOf(part).map((texts, row) => print(texts, row)),
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

/** A table in Markdown has a rule below its first row, and no line breaks in its cells. */
function markdownRow(texts: readonly string[], row: number): string {
  const line = `| ${texts.map((text) => text.replaceAll('\n', '<br>')).join(' | ')} |`;
  return row === 0 ? `${line}\n|${' --- |'.repeat(texts.length)}` : line;
}

export const TEXT_GRIDS: readonly Shape[] = [
  textGrid('text-grid-tabs', (texts) => texts.join('\t')),
  textGrid('text-markdown', markdownRow),
  textGrid('text-grid-pipes', (texts) => `| ${texts.join(' | ')} |`),
];
