import { type Options, stringify } from 'csv-stringify/sync';
import type { ReleaseFolder } from '../release-folder.js';
import type { Column } from '../tables/column.js';
import type { Row, TableDescription } from '../tables/data-file.js';
import { type FormatOptions, type FormatWriter, filePerTable, type TableWriter } from './format.js';
import { withoutFormula } from './formula.js';
import { remembered } from './remembered.js';

const RFC_4180: Options = {
  record_delimiter: 'windows',
  // Off by default as soon as the delimiter is given: a line break in a text would end its record.
  quote_record_delimiter: true,
  cast: { string: withoutFormula },
};

/** The library composes each text once; a record is its fields with commas between. */
const ONE_FIELD: Options = { ...RFC_4180, eof: false };

/** CSV by RFC 4180 with a header, in UTF-8. Null is an empty field, true is 1 and false is 0. */
export function csvFormat(folder: ReleaseFolder, { byteOrderMark }: FormatOptions): FormatWriter {
  return filePerTable((table) => csvTable(folder, table, byteOrderMark));
}

function csvTable(
  folder: ReleaseFolder,
  { name, columns }: TableDescription,
  byteOrderMark: boolean,
): TableWriter {
  const file = folder.create(`${name}.csv`);
  const fields = columns.map(csvField);
  const names = stringify([columns.map((column) => column.name)], RFC_4180);
  let header = [(byteOrderMark ? '\uFEFF' : '') + names];
  const write = async (records: readonly string[]) => {
    await file.writeLines([...header, ...records]);
    header = [];
  };
  return {
    write: (rows) => write(rows.map((row) => csvRecord(fields, row))),
    close: async () => {
      await write([]);
      await file.close();
    },
  };
}

/** One field of the records, with what stands before it. */
type CsvField = (row: Row) => string;

function csvRecord(fields: readonly CsvField[], row: Row): string {
  let record = '';
  for (const field of fields) record += field(row);
  return `${record}\r\n`;
}

function csvField({ name }: Column, index: number): CsvField {
  const delimiter = index === 0 ? '' : ',';
  const ofText = remembered((text) => delimiter + stringify([[text]], ONE_FIELD));
  return (row) => {
    const value = row[name] ?? '';
    return typeof value === 'string' ? ofText(value) : delimiter + value;
  };
}
