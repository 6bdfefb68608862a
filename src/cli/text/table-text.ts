import stringWidth from 'string-width';
import type { QueryResult } from '../../warehouse/database/query.js';
import { onOneLine } from './printable.js';

/** A table in aligned columns; numbers to the right. */
export function tableText({ columns, rows }: QueryResult): string {
  const texts = [columns, ...rows].map((row) =>
    row.map((value) => (value === null ? '' : onOneLine(String(value)))),
  );
  const widths = columns.map((_, index) => Math.max(...texts.map((row) => stringWidth(row[index] ?? ''))));
  const isNumber = columns.map(
    (_, index) => rows.length > 0 && rows.every((row) => typeof row[index] === 'number'),
  );
  const lines = texts.map((row) =>
    row
      .map((text, index) => {
        const padding = ' '.repeat((widths[index] ?? 0) - stringWidth(text));
        return isNumber[index] ? padding + text : text + padding;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
