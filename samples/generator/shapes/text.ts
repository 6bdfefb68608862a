import type { Block } from '../body.js';
import { escapeHtml } from './html.js';

/** One cell per paragraph: what is left of a table after a paste without formatting. */
export function flattenedHtml(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'table' ? block.grid.flat().map((cell) => cell.text) : [`\u3000\u3000${block.text}`],
    )
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
}

/** One row per line, cells closed by a pipe. */
export function pipedLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.grid.map((row) => row.map((cell) => `${cell.text} |`).join(' '))
      : [block.text],
  );
}

export function preformattedHtml(blocks: readonly Block[]): string {
  return `<pre>\n${pipedLines(blocks).map(escapeHtml).join('\n')}\n</pre>`;
}
