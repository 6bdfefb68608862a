import type { AlignedItem } from '../alignment/align.js';
import type { Template, TemplateItem } from '../alignment/template.js';
import type { Issue, ReportCell } from '../report.js';
import { type Group, printedValues } from '../tokens/group.js';
import { type FoundTable, rowsAmong } from './find-table.js';
import { readRows } from './read-rows.js';
import { toCell } from './report-cell.js';

/** What a table says, and what could not be told. */
export interface TableReading {
  readonly cells: readonly ReportCell[];
  readonly issues: readonly Issue[];
}

/** Labels of up to this many characters occur in other text as well. */
const SHORT_LABEL = 3;

/** Reads a table where it was found. */
export function readTable(
  { template, items, headers, rivals }: FoundTable,
  groups: readonly Group[],
): TableReading {
  const rows = rowsAmong(items);
  const strays = straysAmong(items, groups);
  const { cells, issues } = readRows({ template, rows, headers, strays, rivals });
  return {
    cells: [...cells, ...absentCells(template, rows, groups)],
    issues: [...issues, ...strays.map(unplacedIssue), ...items.flatMap(headingIssue)],
  };
}

/** Rows that the document prints without any value, and rows that it leaves out. */
function absentCells(
  template: Template,
  rows: readonly AlignedItem[],
  groups: readonly Group[],
): ReportCell[] {
  const found = new Map(rows.map((row) => [row.item, row]));
  return template.items.flatMap((item, position) => {
    if (found.has(item) || item.slots.some(({ row }) => row.replacedBy !== undefined)) return [];
    const behind = template.items.slice(position).flatMap((later) => found.get(later) ?? [])[0];
    const before = template.items
      .slice(0, position)
      .flatMap((earlier) => found.get(earlier) ?? [])
      .at(-1);
    const between =
      behind === undefined
        ? []
        : groups.slice((before?.group.index ?? behind.group.index - 1) + 1, behind.group.index + 1);
    const printed = between.find((group) => isPrintedIn(item, group));
    const state = printed === undefined ? 'missing' : 'blank';
    return item.slots.map((slot) =>
      toCell(template.table, slot, { state, value: null }, { raw: '', at: printed?.at ?? null }),
    );
  });
}

/** A label that is followed by another row's label: its own values are blank, and their places vanished. */
function isPrintedIn(item: TemplateItem, group: Group): boolean {
  return item.patterns.some((pattern) => pattern.length > SHORT_LABEL && group.text.includes(pattern));
}

/** Groups of values that stand within the table and belong to no row of it. */
function straysAmong(items: readonly AlignedItem[], groups: readonly Group[]): readonly Group[] {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return [];
  const used = new Set(items.map(({ group }) => group));
  return groups
    .slice(first.group.index, last.group.index + 1)
    .filter((group) => !used.has(group) && group.values.some((value) => value.kind === 'value'));
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
