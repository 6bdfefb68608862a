import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { OutputFile, ReleaseFolder } from '../release-folder.js';
import type { Column } from '../tables/column.js';
import type { Row, TableDescription } from '../tables/data-file.js';
import { type FormatWriter, filePerTable, type TableWriter } from './format.js';
import { parquetSchema, parquetValue } from './parquet-types.js';

/** Values in a row group, at most: it is kept in memory until it is written. */
const GROUP_VALUES = 300_000;

/** Apache Parquet: snappy, with dictionaries where they save space, and the least and greatest value of each chunk. */
export function parquetFormat(folder: ReleaseFolder): FormatWriter {
  return filePerTable((table) => parquetTable(folder, table));
}

function parquetTable(folder: ReleaseFolder, table: TableDescription): TableWriter {
  const { columns } = table;
  const file = folder.create(`${table.name}.parquet`);
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    schema: parquetSchema(columns),
    createdBy: 'gongkai',
    kvMetadata: [
      { key: 'description', value: table.english },
      { key: 'description_zh', value: table.chinese },
    ],
  });
  const groupSize = Math.max(1, Math.floor(GROUP_VALUES / columns.length));
  let group: Row[] = [];
  const writeGroup = async () => {
    const size = group.length;
    const columnData = columns.map((column) => columnOf(column, group));
    group = [];
    await writer.write({ columnData, rowGroupSize: size });
  };
  return {
    write: async (rows) => {
      group.push(...rows);
      if (group.length >= groupSize) await writeGroup();
    },
    close: async () => {
      if (group.length > 0) await writeGroup();
      await writer.finish();
      await file.close();
    },
  };
}

function columnOf({ name, type, required }: Column, rows: readonly Row[]) {
  return { name, nullable: !required, data: rows.map((row) => parquetValue(type, row[name] ?? null)) };
}

/** What the library has encoded goes to the file after each row group. */
function fileWriter(file: OutputFile): ByteWriter {
  const writer = new ByteWriter();
  const flush = async () => {
    const bytes = writer.getBytes();
    writer.index = 0;
    await file.write(bytes);
  };
  return Object.assign(writer, { flush, finish: flush });
}
