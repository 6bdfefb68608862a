import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { OutputFile } from '../output-file.js';
import type { ReleaseFolder } from '../release-folder.js';
import type { Column } from '../tables/column.js';
import type { Row, TableDescription, Value } from '../tables/data-file.js';
import { type FormatWriter, filePerTable, type TableWriter } from './format.js';
import { parquetSchema, parquetValue } from './parquet-types.js';

/**
 * Values in a row group, about. They are kept until it is written, by column and most texts shared with other rows. Of
 * each column in each group something is kept until the end of the file: with smaller groups that grows with the table.
 */
const GROUP_VALUES = 2_000_000;

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
  let group = emptyGroup(columns);
  const writeGroup = async () => {
    const { rows, chunks } = group;
    group = emptyGroup(columns);
    await writer.write({ columnData: chunks.map(columnSource), rowGroupSize: rows });
  };
  return {
    write: async (rows) => {
      addRows(group, rows);
      if (group.rows >= groupSize) await writeGroup();
    },
    close: async () => {
      if (group.rows > 0) await writeGroup();
      await writer.finish();
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
  return { name, nullable: !required, data: values.map((value) => parquetValue(type, value)) };
}

/** What the library has encoded goes to the file after each row group. */
function fileWriter(file: OutputFile): ByteWriter {
  const writer = new ByteWriter();
  const flush = async () => {
    const bytes = writer.getBytes();
    writer.index = 0;
    await file.writeBytes(bytes);
  };
  return Object.assign(writer, { flush, finish: flush });
}
