import type { ReleaseFolder } from '../release-folder.js';
import type { Column } from '../tables/column.js';
import type { Row, TableDescription, Value } from '../tables/data-file.js';
import { type FormatWriter, filePerTable, type TableWriter } from './format.js';
import { remembered } from './remembered.js';

/** JSON Lines: an object for each row, in UTF-8. */
export function jsonLinesFormat(folder: ReleaseFolder): FormatWriter {
  return filePerTable((table) => jsonLinesTable(folder, table));
}

function jsonLinesTable(folder: ReleaseFolder, { name, columns }: TableDescription): TableWriter {
  const file = folder.create(`${name}.jsonl`);
  const members = columns.map(jsonMember);
  return {
    write: (rows) => file.writeLines(rows.map((row) => jsonLine(members, row))),
    close: async () => {
      await file.close();
    },
  };
}

/** One member of the objects, with what stands before it. */
type JsonMember = (row: Row) => string;

function jsonLine(members: readonly JsonMember[], row: Row): string {
  let line = '';
  for (const member of members) line += member(row);
  return `${line}}\n`;
}

function jsonMember({ name, type }: Column, index: number): JsonMember {
  const start = `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`;
  const ofText = remembered((text) => start + JSON.stringify(text));
  return (row) => {
    const value = row[name] ?? null;
    return typeof value === 'string' ? ofText(value) : start + jsonValue(type, value);
  };
}

function jsonValue(type: Column['type'], value: Exclude<Value, string>): string {
  return JSON.stringify(type === 'boolean' && value !== null ? value === 1 : value);
}
