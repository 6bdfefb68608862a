import type { AlignedItem } from '../alignment/align.js';
import type { Template } from '../alignment/template.js';
import type { Issue, ReportCell } from '../report.js';
import { type Group, printedValues } from '../tokens/group.js';
import { readAbsentRows } from './absent-rows.js';
import { isBehindRestOfLabel } from './doubts/doubts.js';
import { isBlank } from './doubts/filled-row.js';
import { printsColumnsApart } from './doubts/lost-lines.js';
import { contradictions } from './find/copies.js';
import { type FoundTable, rowsAmong } from './find/find-table.js';
import { type RowsReading, readRows } from './read-rows.js';

/** What a table says, and what could not be told. */
export interface TableReading {
  readonly cells: readonly ReportCell[];
  readonly issues: readonly Issue[];
}

/**
 * Reads a table where it was found. `isGlued`: the document prints the values of a row without anything between them.
 */
export function readTable(
  { template, items, headers, candidates }: FoundTable,
  groups: readonly Group[],
  isGlued: boolean,
): TableReading {
  const rows = rowsAmong(items);
  const strays = straysAmong(template, items, headers, groups);
  const rivals = contradictions(template, candidates, items);
  const hasSerials = hasSerialNumbers(rows, groups);
  const areApart = printsColumnsApart(groupsAround(items, groups));
  const read = readRows({ template, items, headers, strays, rivals, hasSerials, isGlued, areApart });
  const absent = readAbsentRows(template, rows, areApart ? NOTHING : read, groups, strays);
  return {
    cells: [...read.cells, ...absent.cells],
    issues: [...read.issues, ...absent.issues, ...strays.map(unplacedIssue), ...items.flatMap(headingIssue)],
  };
}

const NOTHING: RowsReading = { cells: [], issues: [] };

/** The groups of a table, and the one behind it, where the last row's values may stand. */
function groupsAround(items: readonly AlignedItem[], groups: readonly Group[]): readonly Group[] {
  const [first, last] = [items[0]?.group.index ?? 0, items.at(-1)?.group.index ?? 0];
  return groups.slice(first, last + 2);
}

/** Groups above the first row in which its table's header stands, where it ran together with figures. */
const HEADER_GROUPS = 3;

function hasSerialNumbers([first]: readonly AlignedItem[], groups: readonly Group[]): boolean {
  const start = first?.group.index ?? 0;
  const header = groups.slice(Math.max(0, start - HEADER_GROUPS), start + 1);
  return header.some(({ text }) => text.includes('序号'));
}

/** Groups of values that stand within the table, from its caption on, and belong to no row of it. */
function straysAmong(
  template: Template,
  items: readonly AlignedItem[],
  headers: FoundTable['headers'],
  groups: readonly Group[],
): readonly Group[] {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return [];
  const used = new Set(items.map(({ group }) => group));
  return groups
    .slice(startOf(template, first, headers, groups), endOf(template, last, groups))
    .filter((group) => !used.has(group) && group.values.some((value) => value.kind === 'value'));
}

/** Behind the last row that is found, others may stand whose labels were not recognised, as full as it is. */
function endOf({ items }: Template, last: AlignedItem, groups: readonly Group[]): number {
  const { item, group } = last;
  if (isBroken(last, groups)) return group.index + 2;
  let end = group.index + 1;
  if (item.slots.length < FEWEST_TO_SHOW_A_ROW) return end;
  const isRow = (row: Group | undefined) =>
    row?.table === group.table && row?.values.length === item.slots.length;
  for (let left = items.length - 1 - items.indexOf(item); left > 0 && isRow(groups[end]); left--) end += 1;
  const isAgain = item.kind === 'line' && groups[end]?.text === '' && isRow(groups[end]);
  return isAgain ? end + 1 : end;
}

/** One value or two stand in other text as well. */
const FEWEST_TO_SHOW_A_ROW = 3;

/** Whether the label of a row goes on behind its line, or behind the first of its values. */
function isBroken({ item, group }: AlignedItem, groups: readonly Group[]): boolean {
  const behind = groups[group.index + 1];
  if (behind === undefined) return false;
  if (isBehindRestOfLabel(behind, item, group)) return true;
  return isBlank(group) && item.patterns.some((pattern) => pattern.endsWith(behind.text));
}

/**
 * The header of the first row's block may stand above others, and the first block's caption stands above the first row
 * that is read, where the rows between are of another form.
 */
function startOf(
  { items }: Template,
  first: AlignedItem,
  headers: FoundTable['headers'],
  groups: readonly Group[],
): number {
  const caption = items[0]?.block.caption ?? null;
  if (caption === null || first.item.block === items[0]?.block)
    return Math.min(first.group.index, headers.get(first.item.block)?.firstRow.index ?? first.group.index);
  const above = groups.slice(0, first.group.index).findLastIndex(({ context }) => context.includes(caption));
  return above === -1 ? first.group.index : above;
}

function unplacedIssue(group: Group): Issue {
  return {
    code: 'values_unplaced',
    severity: 'warning',
    message: `values that belong to no row of the table: ${group.text.slice(-30)} ${printedValues(group)}`,
    at: group.at,
  };
}

/** A heading has no values in the form; what a document prints there is told, not stored. */
function headingIssue({ item, group }: AlignedItem): Issue[] {
  const hasNumbers = group.values.some((value) => value.kind === 'value' && value.value.kind === 'number');
  if (item.kind !== 'heading' || !hasNumbers) return [];
  const message = `the heading ${item.patterns[0] ?? ''} carries values: ${printedValues(group)}`;
  return [{ code: 'value_in_heading', severity: 'warning', message, at: group.at }];
}
