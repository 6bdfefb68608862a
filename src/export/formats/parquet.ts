import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { OutputFile } from '../output-file.js';
import type { ReleaseFolder } from '../release-folder.js';
import type { Column } from '../tables/column.js';
import type { Row, TableDescription, Value } from '../tables/data-file.js';
import { type FormatWriter, filePerTable, type TableWriter } from './format.js';
import { ParquetFooter } from './parquet-footer.js';
import { parquetSchema, parquetValue } from './parquet-types.js';

/** Values in a row group, about: they are kept until it is written, by column and most texts shared with other rows. */
const GROUP_VALUES = 300_000;

/** Apache Parquet: snappy, with dictionaries where they save space, and the least and greatest value of each chunk. */
export function parquetFormat(folder: ReleaseFolder): FormatWriter {
  return filePerTable((table) => parquetTable(folder, table));
}

function parquetTable(folder: ReleaseFolder, table: TableDescription): TableWriter {
  const { columns } = table;
  const file = folder.create(`${table.name}.parquet`);
  const schema = parquetSchema(columns);
  const bytes = fileWriter(file);
  const writer = new ParquetWriter({ writer: bytes, schema });
  const footer = new ParquetFooter({
    schema,
    created_by: 'gongkai',
    key_value_metadata: [
      { key: 'description', value: table.english },
      { key: 'description_zh', value: table.chinese },
    ],
  });
  const groupSize = Math.max(1, Math.floor(GROUP_VALUES / columns.length));
  let group = emptyGroup(columns);
  const writeGroup = async () => {
    const { rows, chunks } = group;
    group = emptyGroup(columns);
    await writer.write({ columnData: chunks.map(columnSource), rowGroupSize: rows });
    for (const written of writer.row_groups.splice(0)) footer.add(written);
    writer.pendingIndexes.length = 0;
  };
  return {
    write: async (rows) => {
      addRows(group, rows);
      if (group.rows >= groupSize) await writeGroup();
    },
    close: async () => {
      if (group.rows > 0) await writeGroup();
      bytes.appendBytes(footer.bytes());
      await bytes.flush();
      await file.close();
    },
  };
}

/** Rows as they wait for their group to be full. */
interface Group {
  rows: number;
  readonly chunks: readonly ColumnChunk[];
}

interface ColumnChunk {
  readonly column: Column;
  readonly values: Value[];
}

function emptyGroup(columns: readonly Column[]): Group {
  return { rows: 0, chunks: columns.map((column) => ({ column, values: [] })) };
}

function addRows(group: Group, rows: readonly Row[]): void {
  group.rows += rows.length;
  for (const { column, values } of group.chunks) {
    for (const row of rows) values.push(row[column.name] ?? null);
  }
}

function columnSource({ column: { name, type, required }, values }: ColumnChunk) {
  const data = values.map((value) => parquetValue(type, value));
  // Readers of statistics skip groups; an index of pages would be kept until the end of the file.
  return { name, nullable: !required, data, offsetIndex: false };
}

/** What the library has encoded goes to the file after each row group. */
function fileWriter(file: OutputFile) {
  const writer = new ByteWriter();
  const flush = async () => {
    const bytes = writer.getBytes();
    writer.index = 0;
    await file.writeBytes(bytes);
  };
  return Object.assign(writer, { flush });
}
