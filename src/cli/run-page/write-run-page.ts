import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printable } from '../text/printable.js';
import type { RunPage } from './run-page.js';
import { runPageHtml } from './run-page-html.js';
import { runPageText } from './run-page-text.js';

/**
 * Writes the page in the format that the file's name ends in, and replaces an earlier one as a whole.
 *
 * @throws a system error when the file cannot be written.
 */
export async function writeRunPage(page: RunPage, file: string): Promise<void> {
  const draft = `${file}.part`;
  await writeFile(draft, format(page, path.extname(file)));
  await rename(draft, file);
}

function format(page: RunPage, extension: string): string {
  switch (extension) {
    case '.json':
      return `${JSON.stringify(page)}\n`;
    case '.html':
      return printable(runPageHtml(page));
    default:
      return printable(runPageText(page));
  }
}
