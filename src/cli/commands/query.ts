import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { type QueryResult, queryWarehouse } from '../../warehouse/query.js';
import type { CommandContext } from '../context.js';
import { requireWarehouse } from '../open-stores.js';
import { databaseOption } from '../options.js';
import { tableText } from '../table-text.js';

type Format = 'table' | 'csv' | 'json';

const FORMATS: Readonly<Record<Format, (result: QueryResult) => string>> = {
  table: tableText,
  csv: ({ columns, rows }) => stringify([[...columns], ...rows.map((row) => [...row])]),
  json: ({ columns, rows }) =>
    `${JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]]))))}\n`,
};

/** `gongkai query SQL` */
export function addQueryCommand(program: Command, context: CommandContext): void {
  program
    .command('query')
    .summary('ask the warehouse a question in SQL')
    .description('Answers one SELECT. The warehouse is opened for reading only.')
    .argument('<sql>', 'a SELECT statement')
    .addOption(databaseOption())
    .addOption(
      new Option('--format <format>', 'of the answer').choices(Object.keys(FORMATS)).default('table'),
    )
    .addHelpText(
      'after',
      `
Examples:
  gongkai query "SELECT region, year, value FROM panel_long WHERE row_code = 'received' AND column_code = 'total'"
  gongkai query "SELECT * FROM indicator_view" --format csv > codebook.csv

Exit status: 0; 1 when the question cannot be answered.`,
    )
    .action((sql: string, { db, format }: { db: string; format: Format }) => {
      requireWarehouse(db);
      context.terminal.out.write(FORMATS[format](queryWarehouse(db, sql)));
    });
}
