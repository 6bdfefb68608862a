import type { AlignedItem } from '../alignment/align.js';
import { statedUnit } from '../alignment/header.js';
import type { Slot, Template } from '../alignment/template.js';
import type { CellReading, Issue, ReportCell } from '../report.js';
import { type Group, printedValues } from '../tokens/group.js';
import { inUnit } from '../tokens/values/printed-value.js';
import { rowsAmong } from './find/find-table.js';
import { contradictingSum } from './place/parts-of-total.js';
import type { Placed } from './place/place-values.js';
import type { PlacedRow } from './place/placed-row.js';
import { placeRows, type TableRows } from './place-rows.js';
import { toCell } from './report-cell.js';

/** What the rows of a table say, and what could not be told. */
export interface RowsReading {
  readonly cells: readonly ReportCell[];
  readonly issues: readonly Issue[];
}

/** Reads the cells of the rows of one table. */
export function readRows(table: TableRows): RowsReading {
  const { template } = table;
  const rows = rowsAmong(table.items);
  const read = placeRows(table).map((row) => {
    const cells = cellsOf(template, row, rows);
    const issue = issueOf(row, table.rivals.get(row.aligned.item));
    return { cells, issues: issue === null ? [...cells.flatMap(cellIssue), ...sumIssue(row)] : [issue] };
  });
  return { cells: read.flatMap(({ cells }) => cells), issues: read.flatMap(({ issues }) => issues) };
}

/** Why a cell whose place is known could not be read. */
function cellIssue({ state, row, column, raw, unit, at }: ReportCell): Issue[] {
  if (state !== 'unreadable') return [];
  const message = `${row.label}, ${column.label}: “${raw}” is no certain number of ${unit}`;
  return [{ code: 'cell_unreadable', severity: 'error', message, at }];
}

/** All text above a block's first row, where units are stated. */
function contextOf(row: AlignedItem, rows: readonly AlignedItem[]): string {
  return rows.find(({ item }) => item.block === row.item.block)?.group.context ?? '';
}

function cellsOf(
  template: Template,
  { aligned, placement }: PlacedRow,
  rows: readonly AlignedItem[],
): ReportCell[] {
  const { item, group } = aligned;
  return item.slots.map((slot, index) => {
    const placed = placement?.[index] ?? 'unknown';
    const stated = isMoney(slot.unit)
      ? statedUnit(item.block, slot.column.code, contextOf(aligned, rows))
      : null;
    const raw = placed === 'unknown' ? group.values.map((value) => value.raw).join(' ') : '';
    return toCell(
      template.table,
      slot,
      readValue(placed, slot, stated),
      typeof placed === 'object' ? placed : { raw, at: group.at },
    );
  });
}

function readValue(placed: Placed, slot: Slot, stated: string | null): CellReading {
  if (placed === 'cut') return { state: 'missing', value: null };
  if (placed === 'unknown') return { state: 'unreadable', value: null };
  if (placed === 'blank' || placed.kind === 'empty') return { state: 'blank', value: null };
  if (placed.value.kind === 'none') return { state: 'not_applicable', value: null };
  if (placed.value.kind === 'unclear') return { state: 'unreadable', value: null };
  const { decimal, unit } = placed.value;
  if (unit !== null && isMoney(unit) !== isMoney(slot.unit)) return { state: 'unreadable', value: null };
  if (unit === null && isPartOf(stated, slot.unit)) return { state: 'unreadable', value: null };
  const value = inUnit({ decimal, unit: unit ?? stated }, slot.unit);
  return isCountable(value, slot.unit) ? { state: 'reported', value } : { state: 'unreadable', value: null };
}

/** 48.213件 is no number of things: the point may be the comma of 48,213. */
function isCountable(value: number, unit: string): boolean {
  return isMoney(unit) || Number.isInteger(value);
}

/** A header that says 元 where the form says 万元 may have lost a character, and the amount is open by 10,000. */
function isPartOf(stated: string | null, unit: string): boolean {
  return stated !== null && stated !== unit && unit.endsWith(stated);
}

function isMoney(unit: string): boolean {
  return unit.endsWith('元');
}

/** A total stays as it is printed, whatever the columns beside it add up to. */
function sumIssue(row: PlacedRow): Issue[] {
  const sum = contradictingSum(row);
  if (sum === null) return [];
  const { item, group } = row.aligned;
  const message = `${item.slots[0]?.row.label ?? ''}: the parts beside the total add up to ${sum}; printed: ${printedValues(group)}`;
  return [{ code: 'total_contradicted', severity: 'warning', message, at: group.at }];
}

function issueOf({ aligned, placement, doubt }: PlacedRow, rival: Group | undefined): Issue | null {
  const { item, group } = aligned;
  if (placement?.every((placed) => placed !== 'unknown' && placed !== 'cut')) return null;
  const label = item.kind === 'line' ? 'the line of values' : (item.slots[0]?.row.label ?? '');
  const printed = `printed: ${printedValues(group)}`;
  if (rival !== undefined) {
    const message = `${label}: the document prints the row twice, as ${copyOf(group)} and as ${copyOf(rival)}`;
    return error('row_contradicted', message, group);
  }
  if (doubt === 'place') {
    return error('row_unreadable', `${label}: the values may as well be another row's; ${printed}`, group);
  }
  if (doubt === 'order') {
    const open =
      item.slots.length === 1
        ? "no header shows which of several columns is the form's"
        : "nothing shows that the columns are in the form's order";
    return error('column_order', `${label}: ${open}; ${printed}`, group);
  }
  if (group.last) {
    return error('truncated', `${label}: the text ends here, perhaps within a number; ${printed}`, group);
  }
  const columns = item.slots.length;
  const count = `${group.values.length} values for ${columns === 1 ? 'one column' : `${columns} columns`}`;
  const open = columns === 1 ? 'and nothing tells which of them it is' : 'and nothing tells which are blank';
  return error('row_unreadable', `${label}: ${count}, ${open}; ${printed}`, group);
}

function copyOf(group: Group): string {
  return printedValues(group).trim() || 'blank';
}

function error(code: Issue['code'], message: string, { at }: AlignedItem['group']): Issue {
  return { code, severity: 'error', message, at };
}
