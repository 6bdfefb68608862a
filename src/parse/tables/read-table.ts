import type { Block, Identity } from '../../forms/form.js';
import { type AlignedItem, type Alignment, align } from '../alignment/align.js';
import { type Header, readHeader } from '../alignment/header.js';
import type { Template, TemplateItem } from '../alignment/template.js';
import type { Issue, ReportCell } from '../report.js';
import type { Group } from '../tokens/group.js';
import { cellKey, readRows } from './read-rows.js';

/** A table as it was read against one template. */
export interface TableReading {
  readonly template: Template;
  /** How well the template fits; comparable between templates of the same table. */
  readonly score: number;
  readonly cells: readonly ReportCell[];
  readonly issues: readonly Issue[];
}

/** Below this a label was read from less than it takes to be sure; its neighbours must then be in place. */
const SURE = 0.7;
/** Labels of up to this many characters occur in other text as well. */
const SHORT_LABEL = 3;

/** Reads one table of a form out of a document; null when the document does not hold it. */
export function readTable(
  template: Template,
  identities: readonly Identity[],
  groups: readonly Group[],
): TableReading | null {
  const alignment = align(template, groups);
  const headers = headersOf(alignment);
  const items = alignment.items.filter((aligned) => isPlausible(aligned, alignment, headers));
  const rows = items.filter(({ item }) => item.kind !== 'heading');
  if (!isTable(rows, headers)) return null;
  const found = [...headers.values()];
  const strays = straysAmong(items, groups);
  const { cells, issues } = readRows({ template, rows, headers, identities, strays });
  return {
    template,
    score:
      alignment.score + found.reduce((sum, header) => sum + header.columnsFound - header.columnsMissing, 0),
    cells: [...cells, ...absentCells(template, rows, groups)],
    issues: [...issues, ...strays.map((stray) => unplacedIssue(stray))],
  };
}

/** What stands above the first row of each block that has one. */
function headersOf(alignment: Alignment): ReadonlyMap<Block, Header> {
  const headers = new Map<Block, Header>();
  for (const { item, group } of alignment.items) {
    if (!headers.has(item.block)) headers.set(item.block, readHeader(item.block, group.context));
  }
  return headers;
}

/**
 * The proactive table's labels (行政许可, 规章 …) also occur in prose: a row counts only below its block's header
 * or right behind another row of its block. A label that was hardly readable counts only between its neighbours.
 */
function isPlausible(
  aligned: AlignedItem,
  alignment: Alignment,
  headers: ReadonlyMap<Block, Header>,
): boolean {
  const { template, items } = alignment;
  const position = template.items.indexOf(aligned.item);
  const isNeighbour = (offset: number) =>
    items.some(
      ({ item, group }) =>
        item === template.items[position + offset] && group.index === aligned.group.index + offset,
    );
  if (aligned.similarity < SURE && aligned.item.kind === 'row') return isNeighbour(-1) && isNeighbour(1);
  if (template.table.code !== 'proactive') return true;
  const header = headers.get(aligned.item.block);
  const first = items.find(({ item }) => item.block === aligned.item.block);
  if (first === aligned) return header !== undefined && (header.captionFound || header.columnsFound > 0);
  return first !== undefined && aligned.group.index - first.group.index <= aligned.item.block.rows.length;
}

/** A single row of long labels may be a quotation; a table has a header or several rows. */
function isTable(rows: readonly AlignedItem[], headers: ReadonlyMap<Block, Header>): boolean {
  if (rows.length > 2 || rows.some(({ item }) => item.kind === 'line')) return true;
  return rows.some(({ item }) => (headers.get(item.block)?.columnsFound ?? 0) > 0);
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
    return item.slots.map((slot) => ({
      ...cellKey(template, slot),
      state: printed === undefined ? ('missing' as const) : ('blank' as const),
      value: null,
      raw: '',
      at: printed?.at ?? null,
    }));
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

function printedValues(group: Group): string {
  return group.values.map(({ raw }) => raw).join(' ');
}
