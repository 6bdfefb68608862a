import type { ReleaseFolder } from '../release-folder.js';
import type { Column } from '../tables/column.js';
import type { Row, TableDescription, Value } from '../tables/data-file.js';
import { type FormatWriter, filePerTable, type TableWriter } from './format.js';

/** JSON Lines: an object for each row, in UTF-8. */
export function jsonLinesFormat(folder: ReleaseFolder): FormatWriter {
  return filePerTable((table) => jsonLinesTable(folder, table));
}

function jsonLinesTable(folder: ReleaseFolder, { name, columns }: TableDescription): TableWriter {
  const file = folder.create(`${name}.jsonl`);
  return {
    write: (rows) => file.write(rows.map((row) => jsonLine(columns, row)).join('')),
    close: async () => {
      await file.write('');
      await file.close();
    },
  };
}

function jsonLine(columns: readonly Column[], row: Row): string {
  const members = columns.map(
    ({ name, type }) => `${JSON.stringify(name)}:${jsonValue(type, row[name] ?? null)}`,
  );
  return `{${members.join(',')}}\n`;
}

function jsonValue(type: Column['type'], value: Value): string {
  return JSON.stringify(type === 'boolean' && value !== null ? value === 1 : value);
}
