import type { AlignedItem } from '../alignment/align.js';
import type { Template, TemplateItem } from '../alignment/template.js';
import type { Issue, ReportCell } from '../report.js';
import { type Group, printedValues } from '../tokens/group.js';
import { contradictions } from './copies.js';
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

/**
 * Reads a table where it was found. `isGlued`: the document prints the values of a row without anything between them.
 */
export function readTable(
  { template, items, headers, candidates }: FoundTable,
  groups: readonly Group[],
  isGlued: boolean,
): TableReading {
  const rows = rowsAmong(items);
  const strays = straysAmong(items, groups);
  const rivals = contradictions(template, candidates, items);
  const hasSerials = hasSerialNumbers(rows, groups);
  const { cells, issues } = readRows({ template, rows, headers, strays, rivals, hasSerials, isGlued });
  const absent = absentCells(template, rows, groups);
  return {
    cells: [...cells, ...absent],
    issues: [
      ...issues,
      ...absent.flatMap(absentIssue),
      ...strays.map(unplacedIssue),
      ...items.flatMap(headingIssue),
    ],
  };
}

/** Groups above the first row in which its table's header stands, where it ran together with figures. */
const HEADER_GROUPS = 3;

function hasSerialNumbers([first]: readonly AlignedItem[], groups: readonly Group[]): boolean {
  const start = first?.group.index ?? 0;
  const header = groups.slice(Math.max(0, start - HEADER_GROUPS), start + 1);
  return header.some(({ text }) => text.includes('序号'));
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
    const state = stateOf(item, printed, template);
    return item.slots.map((slot) =>
      toCell(template.table, slot, { state, value: null }, { raw: '', at: printed?.at ?? null }),
    );
  });
}

function stateOf(
  item: TemplateItem,
  printed: Group | undefined,
  template: Template,
): 'missing' | 'unreadable' | 'blank' {
  if (printed === undefined) return 'missing';
  const isBlank = isBeforeLabel(item, printed, template) && !hasFiguresBehind(item, printed);
  return isBlank && !isHeader(printed, template) ? 'blank' : 'unreadable';
}

/** Many labels without values, and then about as many values, are those of a table on its side. */
function isHeader(group: Group, { items }: Template): boolean {
  const labels = items.filter((item) => item.kind === 'row' && isPrintedIn(item, group)).length;
  const values = group.values.filter(({ kind }) => kind === 'value').length;
  return labels >= FEWEST_COLUMNS && values >= LEAST_SHARE * labels;
}

const FEWEST_COLUMNS = 5;
const LEAST_SHARE = 0.8;

/** Whether another label stands right behind a row's, and not the rest of its own, which its values may stand before. */
function isBeforeLabel({ patterns }: TemplateItem, { text }: Group, template: Template): boolean {
  const labels = [...template.surroundings, ...template.positions.keys()];
  return patterns.some((pattern) => {
    const start = text.lastIndexOf(pattern);
    const rest = text.slice(start + pattern.length).replace(NUMERAL, '');
    return start >= 0 && labels.some((label) => rest.startsWith(label));
  });
}

const NUMERAL = /^[一二三四五六七八九十](?!本年|上年)/u;

/** Figures right behind a label that are not the numbering of the next one: values that ran into it. */
function hasFiguresBehind({ patterns }: TemplateItem, group: Group): boolean {
  const labels = group.printedText.normalize('NFKC').replace(REMARK, '');
  const printed = `${labels}${printedValues(group).normalize('NFKC')}`;
  return patterns.some((pattern) => {
    const label = [...pattern].join(String.raw`\P{Script=Han}*`).replaceAll('他', '[他它]');
    const places = printed.matchAll(
      new RegExp(String.raw`${label}${UNIT}(?<behind>(?:无|\P{Script=Han})*)`, 'gu'),
    );
    return [...places].some(({ groups }) => FIGURE.test(groups?.behind ?? ''));
  });
}

/** Also one that goes on behind the values, in a label that is broken over lines. */
const REMARK = /\([^()]{0,80}(?:\)|$)/gu;
const UNIT = String.raw`(?:[\s|]*(?:人次|万?元|[条件次篇个人]))?`;
const FIGURE = /\d(?![.、])|\d{2}/u;

function absentIssue({ state, row, column, at }: ReportCell): Issue[] {
  if (state !== 'unreadable') return [];
  const message = `${row.label}, ${column.label}: the figures behind the label could not be told apart from what follows`;
  return [{ code: 'cell_unreadable', severity: 'error', message, at }];
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
