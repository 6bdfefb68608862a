import type { AlignedItem } from '../alignment/align.js';
import type { Template, TemplateItem } from '../alignment/template.js';
import type { Issue } from '../report.js';
import type { Group } from '../tokens/group.js';
import { hanOf } from '../tokens/token/han.js';
import { isOverfull } from './doubts/filled-row.js';
import { hasLostLines } from './doubts/lost-lines.js';
import { isOffLine, keepsLines } from './doubts/off-line-values.js';
import { hasFiguresBehind } from './glued/figures-behind.js';
import type { RowsReading } from './read-rows.js';
import { toCell } from './report-cell.js';

/** Labels of up to this many characters occur in other text as well, unless they are all that a cell or a line says. */
const SHORT_LABEL = 3;

/**
 * Rows that the document prints without any value, and rows that it leaves out. `rows`: those that have values, and
 * `read`: what these say. Where nothing could be read of them, labels without values may be those of columns; where
 * a row has no room for all of its values, or where lines are lost, they may have lost theirs, and so may
 * those beside which `strays` stand, which are the values of no row.
 */
export function readAbsentRows(
  template: Template,
  rows: readonly AlignedItem[],
  { cells: read }: RowsReading,
  groups: readonly Group[],
  strays: readonly Group[],
): RowsReading {
  const start = Math.min(...[rows[0]?.group, strays[0]].flatMap((group) => group?.index ?? []));
  const printed = groups.slice(start, (rows.at(-1)?.group.index ?? 0) + 1);
  const haveLostValues = rows.some(isOverfull) || hasLostLines(printed);
  const mayBeBlank = !haveLostValues && read.some(({ state }) => state !== 'unreadable');
  const found = new Map(rows.map((row) => [row.item, row]));
  const absent = template.items.filter(
    (item) => !found.has(item) && item.slots.every(({ row }) => row.replacedBy === undefined),
  );
  const told = absent.map((item) => {
    const between = whereToLook(item, template, found, groups);
    const printed = between.find((group) => isPrintedIn(item, group));
    const isOpen =
      !mayBeBlank ||
      between.some((group) => strays.includes(group)) ||
      isBelowStrays(item, template, found, strays) ||
      mayHoldOffLine(printed, groups, rows);
    const state = printed === undefined ? 'missing' : stateOf(item, printed, template);
    return readAbsentRow(item, state === 'blank' && isOpen ? 'unreadable' : state, printed, template);
  });
  return { cells: told.flatMap(({ cells }) => cells), issues: told.flatMap(({ issues }) => issues) };
}

/** Whether nothing but values without a row stands above the first rows, whose labels may come behind their values. */
function isBelowStrays(
  item: TemplateItem,
  { items }: Template,
  found: ReadonlyMap<TemplateItem, AlignedItem>,
  strays: readonly Group[],
): boolean {
  const first = items.find((other) => found.has(other));
  const index = first && found.get(first)?.group.index;
  const isAbove = first !== undefined && items.indexOf(item) < items.indexOf(first);
  return isAbove && strays.some((stray) => index !== undefined && stray.index < index);
}

/**
 * Whether the values before a label may be its own, as on a page that sets them higher than the label's lines, or those
 * behind the first lines of the next label.
 */
function mayHoldOffLine(
  printed: Group | undefined,
  groups: readonly Group[],
  rows: readonly AlignedItem[],
): boolean {
  const before = printed && groups[printed.index - 1];
  const isBeside = [before, printed].some((group) => group !== undefined && isOffLine(group));
  return isBeside && keepsLines(rows);
}

/** The groups between the rows before and behind an item. */
function whereToLook(
  item: TemplateItem,
  { items }: Template,
  found: ReadonlyMap<TemplateItem, AlignedItem>,
  groups: readonly Group[],
): readonly Group[] {
  const position = items.indexOf(item);
  const later = items.find((other, place) => place > position && found.has(other));
  const earlier = items.findLast((other, place) => place < position && found.has(other));
  const behind = later && found.get(later)?.group.index;
  if (behind === undefined) return [];
  const before = earlier && found.get(earlier)?.group.index;
  return groups.slice((before ?? behind - 1) + 1, behind + 1);
}

function readAbsentRow(
  item: TemplateItem,
  state: 'missing' | 'unreadable' | 'blank',
  printed: Group | undefined,
  template: Template,
): RowsReading {
  const at = printed?.at ?? null;
  const cells = item.slots.map((slot) =>
    toCell(template.table, slot, { state, value: null }, { raw: '', at }),
  );
  const [first] = item.slots;
  if (state !== 'unreadable' || first === undefined) return { cells, issues: [] };
  const message = `${first.row.label}: nothing tells whether the row is blank or its values stand among what follows`;
  const issue: Issue = { code: 'row_unreadable', severity: 'error', message, at };
  return { cells, issues: [issue] };
}

function stateOf(item: TemplateItem, printed: Group, template: Template): 'unreadable' | 'blank' {
  const isBlank =
    isBeforeLabel(item, printed, template) &&
    !hasFiguresBehind(item, printed) &&
    !hasMarkBeside(item, printed);
  return isBlank && !isHeader(printed, template) ? 'blank' : 'unreadable';
}

/** A mark that is no value stands in its place: 行政许可 | … |. */
function hasMarkBeside({ patterns }: TemplateItem, { header }: Group): boolean {
  return header.some(({ raw, line }, place) => {
    const next = header[place + 1];
    const isLabel = patterns.some((pattern) => hanOf(raw).endsWith(pattern));
    return isLabel && next?.line === line && MARK.test(next.raw);
  });
}

const MARK = /^[^\p{Script=Han}\w\s（(]{1,6}$/u;

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
  const isLabelled = (rest: string) => {
    const begins = (label: string) => rest.startsWith(label);
    return template.surroundings.some(begins) || [...template.positions.keys()].some(begins);
  };
  return patterns.some((pattern) => {
    const start = text.lastIndexOf(pattern);
    const rest = text.slice(start + pattern.length).replace(NUMERAL, '');
    return start >= 0 && isLabelled(rest);
  });
}

const NUMERAL = /^[一二三四五六七八九十](?!本年|上年)/u;

/** A label that is followed by another row's label: its own values are blank, and their places vanished. */
function isPrintedIn(item: TemplateItem, group: Group): boolean {
  const standsAlone = (label: string) => group.header.some(({ raw }) => hanOf(raw) === label);
  return item.patterns.some(
    (pattern) => group.text.includes(pattern) && (pattern.length > SHORT_LABEL || standsAlone(pattern)),
  );
}
