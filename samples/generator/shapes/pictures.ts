import type { Block, TableName } from '../body.js';
import { editorHtml } from './editor.js';
import { escapeHtml } from './html.js';

/** Headings and prose as text, each table as a picture. `sources` gives the address of a table's picture. */
export function picturesHtml(
  blocks: readonly Block[],
  sources: Readonly<Partial<Record<TableName, string>>>,
): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? `<p style="text-align: center;"><img src="${escapeHtml(sources[block.name] ?? '')}" alt="" border="0" /></p>`
        : editorHtml([block]),
    )
    .join('\n');
}
