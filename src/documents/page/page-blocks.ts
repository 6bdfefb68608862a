import type { Block, Paragraph, Place, Table } from '../document.js';
import { type FilledGrid, fillGrid } from './fill-grid.js';
import type { Box } from './matrix.js';
import type { Glyph, PageContent } from './page-content.js';
import { ruledGrids } from './ruled-grid.js';
import { type TextLine, textLines } from './text-line.js';

/**
 * The blocks of a page from top to bottom: ruled tables, and each line of text outside them as a paragraph.
 * A table that goes on over a page break is one table per page. `tablesBefore`: how many tables the pages before hold.
 */
export function pageBlocks(content: PageContent, page: number, tablesBefore: number): Block[] {
  const { filled, rest } = fillGrids(content);
  const tables = filled.map((table, index) => ({
    top: table.grid.box.top,
    block: toTable(table, page, tablesBefore + index + 1),
  }));
  const lines = textLines(rest, content.rules.vertical).map((line) => ({
    top: line.top,
    block: toParagraph(line, page),
  }));
  return [...tables, ...lines].sort((one, other) => one.top - other.top).map(({ block }) => block);
}

/** The tables from top to bottom. The innermost takes its text first, so that a frame around it keeps what is left. */
function fillGrids({ rules, glyphs }: PageContent): { filled: FilledGrid[]; rest: readonly Glyph[] } {
  const filled: FilledGrid[] = [];
  let rest = glyphs;
  for (const grid of ruledGrids(rules).sort((one, other) => area(one.box) - area(other.box))) {
    const table = fillGrid(grid, rest);
    if (table === null) continue;
    filled.push(table);
    rest = table.rest;
  }
  return { filled: filled.sort((one, other) => one.grid.box.top - other.grid.box.top), rest };
}

function toTable({ grid, glyphsOf }: FilledGrid, page: number, number: number): Table {
  const cells = grid.cells.flatMap((cell) => {
    const { row, column, rowSpan, columnSpan, box, isOpen } = cell;
    const lines = textLines(glyphsOf.get(cell) ?? []);
    // A row with fewer cells than others ends before the table's edge.
    if (isOpen && lines.length === 0) return [];
    const text = lines.map((line) => line.text).join('\n');
    const corner = lines[0] ?? box;
    const { x, y } = placeOf(corner, page);
    const at: Place = { page, x, y, table: number, row: row + 1, column: column + 1 };
    return [{ text, row, column, rowSpan, columnSpan, at }];
  });
  return { kind: 'table', number, rows: grid.rows, columns: grid.columns, cells };
}

function toParagraph({ text, left, top, runs }: TextLine, page: number): Paragraph {
  const pieces = runs.map((run) => ({
    text: run.text,
    left: rounded(run.left),
    right: rounded(run.right),
    at: placeOf({ left: run.left, top }, page),
  }));
  return { kind: 'paragraph', text, at: placeOf({ left, top }, page), pieces };
}

function placeOf({ left, top }: { left: number; top: number }, page: number) {
  return { page, x: rounded(left), y: rounded(top) };
}

/** To a tenth of a point. */
function rounded(points: number): number {
  return Math.round(points * 10) / 10;
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
