import type { TableCell } from '../../../documents/document.js';
import { readPrintedValue } from '../values/printed-value.js';

/** 1.…, （一）…: what a label begins with, also where its cell holds several. */
const NUMBERING = /^(?:\d{1,2}[.、．](?!\d)|[（(][一二三四五六七八九十]{1,2}[）)])/u;
/** The lines that a narrow column breaks a label into are shorter, most of them. */
const WHOLE_LABEL = /\p{Script=Han}{4}/u;

/**
 * The rows of a table's row whose cells hold those of several, line by line: 1.属于国家秘密 and 2.其他法律行政法规禁止公开 in
 * one cell, 3 and 0 in each of the others. What stands beside them all goes with the first. None where the lines do not
 * tell whose the values are; any other row is one.
 */
export function rowsIn(row: readonly TableCell[]): readonly (readonly TableCell[])[] {
  if (!hasLines(row)) return [row];
  const label = labelCell(row);
  const labels = label === undefined ? [] : labelsIn(label);
  if (label === undefined || labels.length < 2) return [row];
  const behind = row.slice(row.indexOf(label) + 1);
  const isOfEach = (cell: TableCell) => isOfValues(cell) && linesOf(cell).length === labels.length;
  if (!behind.every(isOfEach)) return areSiblings(labels) ? [] : [row];
  const beside = row.slice(0, row.indexOf(label));
  return labels.map((text, index) => [
    ...(index === 0 ? beside : []),
    { ...label, text },
    ...behind.map((cell) => ({ ...cell, text: linesOf(cell)[index] ?? '' })),
  ]);
}

/** 1. and 2., but not （三） and 1., a group and the first of its rows. */
function areSiblings([one = '', other = '']: readonly string[]): boolean {
  return NUMBERING.test(one) && NUMBERING.test(other) && /^\d/u.test(one) === /^\d/u.test(other);
}

/**
 * Whether numbers on lines of their own are those of several rows although it is not clear of which: a narrow column
 * breaks only the longer numbers of a row, and not all of them into equally many lines.
 */
export function holdsSeveralRows(row: readonly TableCell[]): boolean {
  if (!hasLines(row)) return false;
  const [height = 1, ...others] = row.filter(isOfValues).map((cell) => linesOf(cell).length);
  return height > 1 && others.length > 0 && others.every((other) => other === height);
}

/** Without them a row is one, as almost every row is. */
function hasLines(row: readonly TableCell[]): boolean {
  return row.some(({ text }) => text.includes('\n'));
}

function labelCell(row: readonly TableCell[]): TableCell | undefined {
  const first = row.findIndex(isOfValues);
  return first > 0 ? row[first - 1] : undefined;
}

/** The labels that a cell holds, each with its numbering or on a line of its own. */
function labelsIn(cell: TableCell): readonly string[] {
  const lines = linesOf(cell);
  if (!NUMBERING.test(lines[0] ?? '')) return lines.every((line) => WHOLE_LABEL.test(line)) ? lines : [];
  const labels: string[] = [];
  for (const line of lines) {
    if (NUMBERING.test(line)) labels.push(line);
    else labels.push(`${labels.pop() ?? ''}${line}`);
  }
  return labels;
}

function isOfValues(cell: TableCell): boolean {
  const lines = linesOf(cell);
  return lines.length > 0 && lines.every((line) => readPrintedValue(line) !== null);
}

function linesOf({ text }: TableCell): readonly string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
