import { type AlignedItem, type Alignment, align, type Candidate } from '../../alignment/align.js';
import type { GroupLabels } from '../../alignment/group-labels.js';
import { type Header, readHeader } from '../../alignment/header.js';
import type { Template, TemplateBlock } from '../../alignment/template.js';
import type { Group } from '../../tokens/group.js';
import { hanOf } from '../../tokens/token/han.js';
import { withUnlabelledFirst } from './unlabelled-row.js';
import { isWhole, numbersIn } from './whole-table.js';

/** Where a table stands in a document, when it is laid out as one template says. */
export interface FoundTable {
  readonly template: Template;
  /** How well the template fits; comparable between templates of the same table. */
  readonly score: number;
  /** Its rows and headings that the document prints, in order. */
  readonly items: readonly AlignedItem[];
  readonly headers: ReadonlyMap<TemplateBlock, Header>;
  /** All groups of the document that may be one of its items, be it in a copy of the table. */
  readonly candidates: readonly Candidate[];
}

/** Below this a label was read from less than it takes to be sure; its neighbours must then be in place. */
const SURE = 0.7;

/** Looks for a table in a document; null when the document does not hold it. */
export function findTable(template: Template, labels: readonly GroupLabels[]): FoundTable | null {
  const alignment = withUnlabelledFirst(align(template, labels), labels);
  const headers = headersOf(alignment, labels);
  const items = alignment.items.filter((aligned) => isPlausible(aligned, alignment, headers));
  if (!isTable(rowsAmong(items), headers)) return null;
  if (template.isWholeOnly && !isWhole(template, items, headers, labels)) return null;
  const found = [...headers.values()];
  const columns = found.reduce(
    (sum, { columnsFound, columnsMissing }) => sum + columnsFound - columnsMissing,
    0,
  );
  return {
    template,
    score: alignment.score + columns,
    items,
    headers,
    candidates: alignment.candidates,
  };
}

/** The items that have values. */
export function rowsAmong(items: readonly AlignedItem[]): readonly AlignedItem[] {
  return items.filter(({ item }) => item.kind !== 'heading');
}

/** What stands above the first row of each block that has one. */
function headersOf(alignment: Alignment, labels: readonly GroupLabels[]): ReadonlyMap<TemplateBlock, Header> {
  const headers = new Map<TemplateBlock, Header>();
  for (const aligned of alignment.items) {
    const { block } = aligned.item;
    if (headers.has(block)) continue;
    const own = readHeader(block, firstCopyOf(aligned, alignment));
    headers.set(block, headerAboveOthers(own, aligned, alignment, labels) ?? own);
  }
  return headers;
}

/**
 * Where a row that is found is not the first of its block and no header stands above it, it stands above rows with
 * labels that were not recognised: as many as may be missing, each with a value for every column.
 */
function headerAboveOthers(
  { columnsFound }: Header,
  { item, group }: AlignedItem,
  { template: { items } }: Alignment,
  labels: readonly GroupLabels[],
): Header | null {
  const { block, slots } = item;
  const before = items.filter((other) => other.block === block && other.kind === 'row').indexOf(item);
  if (columnsFound > 0) return null;
  for (let above = 1; above <= before; above++) {
    const row = labels[group.index - above]?.group;
    if (row === undefined || row.table !== group.table || row.values.length !== slots.length) return null;
    const header = readHeader(block, row);
    if (header.columnsMissing === 0) return header;
  }
  return null;
}

/** A first row that is printed twice, one right behind the other, has its header above the first of the two. */
function firstCopyOf({ item, group }: AlignedItem, { template, candidates }: Alignment): Group {
  const position = template.items.indexOf(item);
  const index = candidates.findIndex((candidate) => candidate.group === group);
  const before = candidates[index - 1];
  if (before === undefined || numbersIn(before.group) === 0) return group;
  const isAgain = candidates[index]?.isNeighbour && before.similarities.has(position);
  return isAgain ? before.group : group;
}

/**
 * The proactive table's labels (行政许可, 规章 …) also occur in prose: a row counts only below its block's header
 * or right behind another row of its block. A label that was hardly readable counts only between its neighbours.
 */
function isPlausible(
  aligned: AlignedItem,
  alignment: Alignment,
  headers: ReadonlyMap<TemplateBlock, Header>,
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
  if (first === aligned) return header !== undefined && (header.columnsFound > 0 || isUnderCaption(aligned));
  return first !== undefined && aligned.group.index - first.group.index <= aligned.item.block.size;
}

/** Characters between a caption and the row below it, where the header of the columns is left out. */
const MOST_BETWEEN = 8;

/** Whether the caption of the row's block stands right above it, without columns of another form between them. */
function isUnderCaption({ item, group }: AlignedItem): boolean {
  const { caption } = item.block;
  const start = caption === null ? -1 : group.context.lastIndexOf(caption);
  const label = item.patterns.find((pattern) => group.context.endsWith(pattern)) ?? '';
  const between = group.context.length - label.length - start - (caption?.length ?? 0);
  return start >= 0 && between <= MOST_BETWEEN;
}

/** A single row of long labels may be a quotation; a table has a header or several rows. */
function isTable(rows: readonly AlignedItem[], headers: ReadonlyMap<TemplateBlock, Header>): boolean {
  if (rows.length > 2 || rows.some(({ item }) => item.kind === 'line')) return true;
  return rows.some(
    ({ item, group }) =>
      (headers.get(item.block)?.columnsFound ?? 0) > (isNamedAsColumn(item.block, group) ? 1 : 0) &&
      hasOwnHeader(item.block, group) &&
      !isColumnOf(item.block, group),
  );
}

/** 总计 | | is a column's header, with what merged cells left behind, as long as nothing is printed beside it. */
function isColumnOf({ headers }: TemplateBlock, group: Group): boolean {
  return numbersIn(group) === 0 && headers.some(({ wordings }) => wordings.includes(group.lastWord));
}

/** 信息总计: 327 is the sum of another table, and no header of a column: its label is all that is found of one. */
function isNamedAsColumn({ headers }: TemplateBlock, { text }: Group): boolean {
  return headers.some(({ wordings }) => wordings.some((wording) => text.endsWith(wording)));
}

const REMARK = /[（(].*$/u;

/** Whether the header of an only column stands by itself: 统计数 is one, 统计数据 in a sentence is not. */
function hasOwnHeader({ headers: [only, ...others] }: TemplateBlock, { header, table }: Group): boolean {
  if (table !== null || others.length > 0) return true;
  return header.some(({ raw }) => only?.wordings.includes(hanOf(raw.replace(REMARK, ''))));
}
