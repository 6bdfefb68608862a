import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { QueryError, type QueryResult, queryWarehouse } from '../../warehouse/database/query.js';
import { withReadable } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { requireWarehouse } from '../open-stores.js';
import { databaseOption } from '../options.js';
import { tableText } from '../text/table-text.js';

const FORMATS = ['table', 'csv', 'json'] as const;

type Format = (typeof FORMATS)[number];

/** `gongkai query SQL` */
export function addQueryCommand(program: Command, context: CommandContext): void {
  program
    .command('query')
    .summary('ask the warehouse a question in SQL')
    .description('Answers one SELECT. The warehouse is opened for reading only.')
    .argument('<sql>', 'a SELECT statement')
    .addOption(databaseOption())
    .addOption(new Option('--format <format>', 'of the answer').choices(FORMATS).default('table'))
    .addHelpText(
      'after',
      `
Examples:
  gongkai query "SELECT region, year, value FROM panel_long WHERE row_code = 'received' AND column_code = 'total'"
  gongkai query "SELECT * FROM indicator_view" --format csv > codebook.csv

Exit status: 0; 1 when the question cannot be answered.`,
    )
    .action(async (sql: string, { db, format }: { db: string; format: Format }) => {
      requireWarehouse(db);
      const result = await withReadable(db, async (readable) => queryWarehouse(readable, sql));
      if (format === 'csv') context.write(csvText(result));
      else if (format === 'json') context.write(jsonText(result));
      else context.write(`${tableText(result)}${result.rows.length === 0 ? '(no rows)\n' : ''}`);
    });
}

function csvText({ columns, rows }: QueryResult): string {
  return stringify([[...columns], ...rows.map((row) => [...row])]);
}

/** @throws {QueryError} when two columns have one name: an object would lose one of them. */
function jsonText({ columns, rows }: QueryResult): string {
  const twice = columns.find((name, index) => columns.indexOf(name) < index);
  if (twice !== undefined) {
    throw new QueryError(`two columns are called ${twice}; JSON needs a name for each: … AS name`);
  }
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  return `${JSON.stringify(objects)}\n`;
}
