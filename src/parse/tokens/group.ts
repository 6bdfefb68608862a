import type { Place } from '../../documents/document.js';
import { labelOf, plainTextOf } from './label-text.js';
import { hanOf } from './token/han.js';
import { isUnit, type TextToken, type Token, type ValueToken } from './token/token.js';

/** A run of text and the run of values behind it: in every shape of a table, a row is one of these. */
export interface Group {
  /** Ordinal in the document. */
  readonly index: number;
  /** Chinese characters of the text since the values before. */
  readonly text: string;
  /** The text as printed. */
  readonly printedText: string;
  /** `text` without explanations, and without what stands in brackets: numbering such as （一）, remarks, units. */
  readonly plainText: string;
  /** Those of the text that stands in the same table row or line as the first value; they end `text`. */
  readonly ownText: string;
  /** The last word of the text. */
  readonly lastWord: string;
  /** All text since the last group that holds a number: column headers stand here, even in rows of empty cells. */
  readonly context: string;
  /** The words of the context. */
  readonly header: readonly TextToken[];
  readonly values: readonly ValueToken[];
  /** Whether a unit stands right before the values: what comes first is then the row's own. */
  readonly isBehindUnit: boolean;
  /** The last values, where they begin a line that goes on with the next label: they may be that label's numbering. */
  readonly beforeLabel: readonly ValueToken[];
  /** The lines on which the text begins and ends; null where there is none. */
  readonly textLines: readonly [first: number, last: number] | null;
  /** Where the text on the line of the values ends, where the geometry of the line is known. */
  readonly labelRight: number | null;
  readonly table: number | null;
  readonly at: Place;
  /** Whether its row goes on behind the values, in a table or where its place is known, with what is no value: something stands in its other cells. */
  readonly goesOn: boolean;
  /** True when nothing follows: a document that was cut off ends in such a group. */
  readonly last: boolean;
  /** True when the document ends within the last value itself. */
  readonly endsOpen: boolean;
  /** True when the document ends within the row: in its last value, or in a cell behind it that holds nothing yet. */
  readonly isCutOff: boolean;
}

/**
 * Cuts the stream of tokens into groups. A row of a table never shares a group with the row before it. `endsInText`:
 * the document ends within the last token.
 */
export function groupTokens(tokens: readonly Token[], endsInText: boolean): Group[] {
  const groups: Group[] = [];
  let texts: TextToken[] = [];
  let header: TextToken[] = [];
  let values: ValueToken[] = [];
  let context = '';
  const close = (next: Token | null) => {
    const first = values[0];
    const last = next === null;
    const isCutOff = last && endsInText;
    const isInEmptyCell = isCutOff && values.at(-1)?.kind === 'empty';
    if (isInEmptyCell) values = values.some(({ kind }) => kind === 'value') ? values.slice(0, -1) : [];
    if (first === undefined || values.length === 0) return;
    const label = labelOf(texts);
    const text = hanOf(label);
    context += text;
    header = header.concat(texts);
    groups.push({
      index: groups.length,
      text,
      printedText: label,
      plainText: plainTextOf(texts, label),
      ownText: hanOf(labelOf(texts.filter((token) => token.line === first.line))),
      lastWord: hanOf(texts.findLast((token) => !isUnit(token))?.raw ?? ''),
      context,
      header,
      values,
      isBehindUnit: texts.slice(-1).some(isUnit),
      beforeLabel: beforeLabel(values, texts, next),
      textLines: linesOf(texts),
      labelRight: rightOf(texts.filter((token) => token.line === first.line)),
      table: first.table,
      at: first.at,
      goesOn: goesOn(first, next),
      last,
      endsOpen: isCutOff && !isInEmptyCell,
      isCutOff,
    });
    if (values.some((value) => value.kind === 'value')) {
      context = '';
      header = [];
    }
    texts = [];
    values = [];
  };
  for (const [index, token] of tokens.entries()) {
    if (isUnitBetween(token, values.at(-1), tokens[index + 1])) continue;
    if (values.length > 0 && startsNewGroup(token, values)) {
      if (isLeftover(values, texts)) values = [];
      else close(token);
    }
    if (token.kind === 'text') texts.push(token);
    else values.push(token);
  }
  if (!isLeftover(values, texts)) close(null);
  return groups;
}

function goesOn({ line }: ValueToken, next: Token | null): boolean {
  return next?.kind === 'text' && next.line === line && (next.table ?? next.span) !== null;
}

export function printedValues({ values }: Group): string {
  return values.map(({ raw }) => raw).join(' ');
}

function startsNewGroup(token: Token, values: readonly ValueToken[]): boolean {
  if (token.kind === 'text') return true;
  return token.table !== null && token.line !== values.at(-1)?.line;
}

function beforeLabel(
  values: readonly ValueToken[],
  texts: readonly TextToken[],
  next: Token | null,
): readonly ValueToken[] {
  if (next?.kind !== 'text' || next.table !== null || texts.at(-1)?.line === next.line) return [];
  return values.filter(({ line }) => line === next.line);
}

/** 上年 44 | 条 | 今年 35: the unit belongs to both values, and what stands before it need not be the form's. */
function isUnitBetween(token: Token, before: ValueToken | undefined, next: Token | undefined): boolean {
  if (before === undefined || next === undefined || next.kind === 'text' || !isUnit(token)) return false;
  if (before.kind === 'empty' && before.line !== token.line) return false;
  const isInRow = before.table === token.table && next.table === token.table;
  const isOnLine = before.line === token.line && next.line === token.line;
  return isInRow && (token.table === null || isOnLine);
}

/** Empty places between pipes that are not on the line of a label: what merged cells left behind. */
function isLeftover(values: readonly ValueToken[], texts: readonly Token[]): boolean {
  const line = texts.at(-1)?.line;
  return values.every((value) => value.kind === 'empty' && !value.certain && value.line !== line);
}

function linesOf(texts: readonly TextToken[]): Group['textLines'] {
  const [first, last] = [texts[0], texts.at(-1)];
  return first === undefined || last === undefined ? null : [first.line, last.line];
}

function rightOf(texts: readonly Token[]): number | null {
  const edges = texts.flatMap(({ span }) => span?.right ?? []);
  return edges.length === 0 ? null : Math.max(...edges);
}
