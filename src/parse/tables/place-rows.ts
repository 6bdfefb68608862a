import type { AlignedItem } from '../alignment/align.js';
import { type Header, type PrintedColumns, readColumns } from '../alignment/header.js';
import type { TemplateBlock } from '../alignment/template.js';
import { withoutCutNumber } from './doubts/cut-off-row.js';
import { hasLostLines } from './doubts/lost-lines.js';
import { type OtherRows, withoutBlanks, withoutUncertain } from './doubts/uncertain-rows.js';
import { rowsAmong } from './find/find-table.js';
import { withForeignDigits } from './glued/foreign-digit.js';
import { withoutNumbering } from './glued/next-numbering.js';
import type { PlacedRow } from './place/placed-row.js';
import { outOfOrder, placeBlock } from './place-block.js';

/** The rows of one table as they were found in a document. */
export interface TableRows extends OtherRows {
  readonly headers: ReadonlyMap<TemplateBlock, Header>;
  /** Whether the document prints the values of each row without anything between them, and leaves none blank. */
  readonly isGlued: boolean;
  /** Whether labels, units and values come one column after another, so that it does not show what belongs together. */
  readonly areApart: boolean;
}

/** Puts the values of each row into its slots. */
export function placeRows(table: TableRows): readonly PlacedRow[] {
  const { template, areApart } = table;
  const rows = withForeignDigits(template, withoutNumbering(template, rowsAmong(table.items))).map((row) =>
    withoutCutNumber(template, row),
  );
  const blocks = [...new Set(rows.map(({ item }) => item.block))];
  const haveLostLines = hasLostLines(rows.map(({ group }) => group));
  return blocks
    .flatMap((block) =>
      readBlock(
        block,
        rows.filter(({ item }) => item.block === block),
        table,
      ),
    )
    .map((row) => withoutUncertain(row, rows, table))
    .map((row) => (haveLostLines ? withoutBlanks(row) : row))
    .map((row) => (areApart && !isOneLine(row) ? { ...row, placement: null, doubt: 'place' } : row));
}

/** Whether a row's whole label stands on the line of its values. */
function isOneLine({ aligned: { item, group } }: PlacedRow): boolean {
  const isLabelled = item.patterns.some((pattern) => group.ownText.endsWith(pattern));
  return isLabelled && group.values.some(({ kind }) => kind === 'value');
}

const UNKNOWN_COLUMNS: PrintedColumns = { order: 'open', hasRemarks: false, parts: [], isScrambled: false };

function readBlock(
  block: TemplateBlock,
  rows: readonly AlignedItem[],
  { template, headers, strays, isGlued, hasSerials }: TableRows,
): readonly PlacedRow[] {
  const header = headers.get(block);
  const { order, hasRemarks, parts, isScrambled }: PrintedColumns =
    header === undefined
      ? UNKNOWN_COLUMNS
      : readColumns(
          block,
          header.firstRow,
          rows.map(({ group }) => group.values),
        );
  if (order === 'other') return rows.map(outOfOrder);
  const surroundings = { strays, hasRemarks, hasSerials, isGlued, template };
  const placed = placeBlock(block, rows, { order, parts }, surroundings);
  return isScrambled ? placed.map((row) => (isOnSeveralLines(row) ? outOfOrder(row.aligned) : row)) : placed;
}

function isOnSeveralLines({ aligned: { item, group } }: PlacedRow): boolean {
  const values = group.values.filter(({ kind, span }) => kind === 'value' && span === null);
  return item.slots.length > 1 && values.some(({ line }) => line !== values[0]?.line);
}
