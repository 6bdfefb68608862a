import type { ReleaseFolder } from '../release-folder.js';
import type { Row, TableDescription } from '../tables/data-file.js';

/** `stata` reads the files of `csv`. */
export const FORMATS = ['csv', 'parquet', 'jsonl', 'stata', 'xlsx'] as const;

export type FormatId = (typeof FORMATS)[number];

/** Takes the rows of one table, a batch at a time. */
export interface TableWriter {
  write(rows: readonly Row[]): Promise<void>;
  /** After the last row: what the format keeps until then is written. */
  close(): Promise<void>;
}

/** Writes the tables of a release in one format, one after the other. */
export interface FormatWriter {
  table(table: TableDescription): TableWriter;
  /** After the last table. */
  close(): Promise<void>;
}

export interface FormatOptions {
  /** Whether CSV begins with the byte order mark by which Excel knows UTF-8. */
  readonly byteOrderMark: boolean;
}

/** A format in which every table is a file of its own. */
export function filePerTable(table: FormatWriter['table']): FormatWriter {
  return { table, close: async () => undefined };
}

/** Begins to write in a format. */
export type Format = (folder: ReleaseFolder, options: FormatOptions) => FormatWriter;
