import type { Benchmark } from './benchmark.js';
import type { Measurement } from './measure.js';

export const READING_HEAD = ['', 'documents/s', 'MB/s', 'baseline', 'documents/s', 'MB/s', 'times its cost'];

/** One row of the table. Everything runs on one core, so rates are per core. */
export function toRow(benchmark: Benchmark, { subject, baseline }: Measurement): string[] {
  const { name, documents, bytes } = benchmark;
  const rates = (milliseconds: number) => [
    rate(documents / milliseconds, 1000),
    bytes === null ? '-' : rate(bytes / milliseconds, 1000 / 1e6),
  ];
  return [name, ...rates(subject), benchmark.baseline.name, ...rates(baseline), toText(subject / baseline)];
}

/** Columns of text to the left, of numbers to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isText = (column: number) => column === 0 || head[column] === 'baseline';
  return lines
    .map((line) =>
      line
        .map((text, column) => {
          const width = widths[column] ?? 0;
          return isText(column) ? text.padEnd(width) : text.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}

function rate(perMillisecond: number, unit: number): string {
  return toText(perMillisecond * unit);
}

export function toText(number: number): string {
  return number.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: false });
}
