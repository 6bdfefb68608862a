import type { ReleaseFolder } from '../release-folder.js';
import type { TableDescription } from '../tables/data-file.js';
import { type FormatWriter, filePerTable, type TableWriter } from './format.js';
import { doFile } from './stata-do-file.js';

/** A Stata do-file for each table, which reads its CSV file, labels it in both languages and saves it as .dta. */
export function stataFormat(folder: ReleaseFolder): FormatWriter {
  return filePerTable((table) => stataTable(folder, table));
}

/** The rows are in the CSV file; the do-file only says what they are, and how many. */
function stataTable(folder: ReleaseFolder, table: TableDescription): TableWriter {
  let count = 0;
  return {
    write: async (rows) => {
      count += rows.length;
    },
    close: () => folder.add(`${table.name}.do`, doFile(table, count)),
  };
}
