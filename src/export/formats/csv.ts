import { type Options, stringify } from 'csv-stringify/sync';
import type { ReleaseFolder } from '../release-folder.js';
import type { TableDescription } from '../tables/data-file.js';
import { type FormatOptions, type FormatWriter, filePerTable, type TableWriter } from './format.js';
import { withoutFormula } from './formula.js';

const RFC_4180: Options = {
  record_delimiter: 'windows',
  // Off by default as soon as the delimiter is given: a line break in a text would end its record.
  quote_record_delimiter: true,
  cast: { string: withoutFormula },
};

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
  const names = columns.map((column) => column.name);
  let header = (byteOrderMark ? '\uFEFF' : '') + stringify([names], RFC_4180);
  const write = async (text: string) => {
    await file.write(header + text);
    header = '';
  };
  return {
    write: (rows) =>
      write(
        stringify(
          rows.map((row) => names.map((name) => row[name])),
          RFC_4180,
        ),
      ),
    close: async () => {
      await write('');
      await file.close();
    },
  };
}
