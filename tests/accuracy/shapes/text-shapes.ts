import type { Part, PrintedReport, PrintedRow } from '../printed-report.js';
import type { Random } from '../random.js';
import { type Shape, textFile } from './shape.js';

interface TextShape {
  readonly losesBlanks: boolean;
  readonly gluesValues?: boolean;
  /** Between two paragraphs or rows. */
  readonly between: string;
  /** `columns`: of the row's table. */
  readonly row: (row: PrintedRow, random: Random, columns: number) => string;
}

function textShape(name: string, { losesBlanks, gluesValues = false, between, row }: TextShape): Shape {
  return {
    name,
    losesBlanks,
    gluesValues,
    keepsCells: false,
    wrapsLabels: false,
    isText: true,
    render: (report, random) =>
      textFile(
        linesOf(report, (printed, columns) => row(printed, random, columns)).join(between) +
          between.trimEnd(),
      ),
  };
}

function linesOf(report: PrintedReport, print: (row: PrintedRow, columns: number) => string): string[] {
  return report.parts.flatMap((part: Part) =>
    part.kind === 'paragraph' ? [part.text] : part.rows.map((row) => print(row, part.columns)),
  );
}

const texts = (row: PrintedRow): string[] => row.cells.map(({ text }) => text);

/** A blank cell leaves an empty line, or nothing at all. */
function cellPerLine(gap: string): TextShape['row'] {
  return (row, random) => {
    const kept = random.chance(0.5) ? texts(row) : texts(row).filter((text) => text.trim() !== '');
    return kept.join(gap);
  };
}

/** Merged cells leave a pipe for each column that they cover. */
function cellPerLineWithPipes(row: PrintedRow): string {
  const covered = row.cells.reduce((sum, { columnSpan }) => sum + columnSpan - 1, 0);
  const lines = texts(row).map((text) => `${text} |`);
  return covered > 0 ? [...lines, '|'.repeat(covered)].join('\n') : lines.join('\n');
}

/**
 * As a widespread extractor of page texts writes tables: a row with fewer cells than columns is filled up with pipes. A
 * last pipe may thus be a blank or not.
 */
function filledUp(row: PrintedRow, between: string, columns: number, beforePipe = ' '): string {
  const cells = texts(row).map((text) => (text.trim() === '' ? '|' : `${text}${beforePipe}|`));
  const missing = '|'.repeat(columns - cells.length);
  return (missing === '' ? cells : [...cells, missing]).join(between);
}

/** The label's end touches the first number: 1.属于国家秘密0 0 0. */
function gluedRow(row: PrintedRow): string {
  const last = row.cells.findLastIndex(({ role }) => role === 'label' || role === 'unit');
  const label = texts(row).slice(0, last + 1);
  return [label.join(''), ...texts(row).slice(last + 1)].join(' ').trim();
}

export const TEXT_SHAPES: readonly Shape[] = [
  textShape('text-cell-per-line', { losesBlanks: true, between: '\n', row: cellPerLine('\n') }),
  textShape('text-cell-per-line-spaced', { losesBlanks: true, between: '\n\n', row: cellPerLine('\n\n') }),
  textShape('text-rows-by-spaces', {
    losesBlanks: true,
    between: '\n',
    row: (row) => texts(row).join(' '),
  }),
  textShape('text-rows-by-wide-spaces', {
    losesBlanks: true,
    between: '\n',
    row: (row) => texts(row).join('    '),
  }),
  textShape('text-rows-by-tabs', { losesBlanks: true, between: '\n', row: (row) => texts(row).join('\t') }),
  textShape('text-pipes', {
    losesBlanks: false,
    between: '\n',
    row: (row) => `${texts(row).join(' | ')} |`,
  }),
  textShape('text-outer-pipes', {
    losesBlanks: false,
    between: '\n',
    row: (row) => `| ${texts(row).join(' | ')} |`,
  }),
  textShape('text-cell-per-line-pipes', { losesBlanks: true, between: '\n', row: cellPerLineWithPipes }),
  textShape('text-pipes-filled-up', {
    losesBlanks: true,
    between: '\n',
    row: (row, _, columns) => filledUp(row, ' ', columns),
  }),
  textShape('text-cell-per-line-filled-up', {
    losesBlanks: true,
    between: '\n',
    row: (row, _, columns) => filledUp(row, '\n', columns),
  }),
  // Where each cell holds a paragraph, its pipe stands on a line of its own.
  textShape('text-paragraph-per-cell-filled-up', {
    losesBlanks: true,
    between: '\n',
    row: (row, _, columns) => filledUp(row, '\n', columns, '\n'),
  }),
  textShape('text-glued-labels', { losesBlanks: true, between: '\n', row: gluedRow }),
  textShape('text-run-together-rows', {
    losesBlanks: true,
    gluesValues: true,
    between: '\n',
    row: (row) => texts(row).join(''),
  }),
  textShape('text-run-together', {
    losesBlanks: true,
    gluesValues: true,
    between: '',
    row: (row) => texts(row).join(''),
  }),
  textShape('text-single-line', { losesBlanks: true, between: ' ', row: (row) => texts(row).join(' ') }),
];
