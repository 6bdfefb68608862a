import type { Random } from '../random.js';
import { type Run, setOnPaper } from './paper.js';
import { type Shape, textFile } from './shape.js';
import { widthOf } from './wrap.js';

/** Text copied out of a PDF line by line: labels wrap around the figures, vertical labels give a character a line. */
function printOrder(name: string, join: (runs: readonly Run[]) => string): Shape {
  return {
    name,
    losesBlanks: true,
    keepsCells: false,
    wrapsLabels: true,
    isText: true,
    render: (report, random: Random) => {
      const lines = new Map<number, Run[]>();
      for (const run of setOnPaper(report, random).runs)
        lines.set(run.line, [...(lines.get(run.line) ?? []), run]);
      const sorted = [...lines].sort(([one], [other]) => one - other).map(([, runs]) => runs);
      return textFile(
        sorted.map((runs) => join(runs.toSorted((one, other) => one.left - other.left))).join('\n'),
      );
    },
  };
}

/** As far apart as on paper. */
function spread(runs: readonly Run[]): string {
  let line = '';
  for (const { text, left } of runs) {
    const gap = Math.round(2 * (left - widthOf(line)));
    line += (line === '' ? '' : ' '.repeat(Math.max(1, gap))) + text;
  }
  return line;
}

export const PRINT_ORDER_SHAPES: readonly Shape[] = [
  printOrder('text-print-order', (runs) => runs.map(({ text }) => text).join(' ')),
  printOrder('text-print-order-spread', spread),
];
