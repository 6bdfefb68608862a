import { ZERO_WIDTH } from '../zero-width.js';
import type { Glyph, Rule } from './page-content.js';

/** A run of glyphs on one line without a visible gap. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface TextLine {
  readonly runs: readonly TextRun[];
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** Gaps, in parts of the font size. A gap this wide parts two runs, such as the columns of a table without rules. */
const RUN_GAP = 0.5;

/** The same where a space is printed: people type spaces between the characters of a label. */
const PRINTED_RUN_GAP = 1.2;

/** A narrower gap is a space from here on, else nothing; the first without, the second with a space printed. */
const SPACE_GAP = 0.35;
const PRINTED_SPACE_GAP = 0.15;

/** Glyphs stand on one line when their middles differ by less than this part of the font size. */
const LINE_TOLERANCE = 0.4;

/** Orders glyphs into the lines that the eye sees, from top to bottom. `walls`: the vertical lines between them. */
export function textLines(glyphs: readonly Glyph[], walls: readonly Rule[] = []): TextLine[] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((one, other) => middle(one) - middle(other))) {
    const [first] = lines.at(-1) ?? [];
    const isSameLine =
      first !== undefined &&
      middle(glyph) - middle(first) < LINE_TOLERANCE * Math.min(first.size, glyph.size);
    if (isSameLine) lines.at(-1)?.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((line) => toTextLine(line, walls) ?? []);
}

/** Null for a line of spaces. */
function toTextLine(line: readonly Glyph[], walls: readonly Rule[]): TextLine | null {
  const runs = toRuns(
    line.toSorted((one, other) => one.left - other.left),
    walls,
  );
  const [first] = runs;
  if (first === undefined) return null;
  const text = runs.map((run) => run.text).join(' ');
  const top = line.reduce((least, glyph) => Math.min(least, glyph.top), Infinity);
  return { runs, text, left: first.left, top };
}

function toRuns(glyphs: readonly Glyph[], walls: readonly Rule[]): TextRun[] {
  const runs: { text: string; left: number; right: number }[] = [];
  let last: Glyph | undefined;
  let isSpacePrinted = false;
  for (const glyph of glyphs) {
    const { text, left, right } = glyph;
    if (WITHOUT_WIDTH.test(text)) continue;
    const isBlank = text.trim() === '';
    isSpacePrinted ||= isBlank;
    if (isBlank || isPaintedTwice(last, glyph)) continue;
    const run = runs.at(-1);
    const gap = isParted(last, glyph, walls) ? 'run' : visibleGap(last, glyph, isSpacePrinted);
    if (run === undefined || gap === 'run') {
      runs.push({ text, left, right });
    } else {
      run.text += gap + text;
      run.right = Math.max(run.right, right);
    }
    last = glyph;
    isSpacePrinted = false;
  }
  return runs;
}

const WITHOUT_WIDTH = new RegExp(`^[${ZERO_WIDTH}]+$`);

/** What the gap before a glyph means: a new run, a space, or nothing. */
function visibleGap(last: Glyph | undefined, glyph: Glyph, isSpacePrinted: boolean): 'run' | ' ' | '' {
  if (last === undefined) return 'run';
  const gap = (glyph.left - last.right) / Math.max(last.size, glyph.size);
  if (gap >= (isSpacePrinted ? PRINTED_RUN_GAP : RUN_GAP)) return 'run';
  return gap >= (isSpacePrinted ? PRINTED_SPACE_GAP : SPACE_GAP) ? ' ' : '';
}

/** Whether a line stands between the texts of two cells. What one operator paints is one text and may cross a line. */
function isParted(last: Glyph | undefined, glyph: Glyph, walls: readonly Rule[]): boolean {
  if (last === undefined || last.operator === glyph.operator) return false;
  const reach = WALL_REACH * glyph.size;
  return walls.some(
    ({ at, from, to }) =>
      at > last.right - reach && at < glyph.left + reach && from <= middle(glyph) && to >= middle(glyph),
  );
}

/** Part of the font size by which a text may reach over the line beside it. */
const WALL_REACH = 0.1;

/** Some programs make bold type by painting a character twice with a hair's breadth between. */
function isPaintedTwice(last: Glyph | undefined, glyph: Glyph): boolean {
  return (
    last !== undefined && last.text === glyph.text && glyph.left - last.left < 0.2 * (last.right - last.left)
  );
}

function middle({ top, bottom }: Glyph): number {
  return (top + bottom) / 2;
}
