import type { PrintedTable } from '../printed-report.js';
import { placeCells } from './grid.js';
import { type Shape, textFile } from './shape.js';

/** Copied out of a spreadsheet: every place that a merged cell covers keeps its separator. */
function textGrid(name: string, print: (texts: readonly string[]) => string): Shape {
  return {
    name,
    losesBlanks: true,
    keepsCells: false,
    wrapsLabels: false,
    isText: true,
    render: ({ parts }) =>
      textFile(
        parts
          .flatMap((part) => (part.kind === 'paragraph' ? [part.text] : gridOf(part).map(print)))
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

export const TEXT_GRIDS: readonly Shape[] = [
  textGrid('text-grid-tabs', (texts) => texts.join('\t')),
  textGrid('text-grid-pipes', (texts) => `| ${texts.join(' | ')} |`),
];
