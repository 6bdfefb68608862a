import Database from 'better-sqlite3';

/** Columns that tell when or where something was kept, not what it says. */
const CIRCUMSTANCES = /_at$|^archive_|^id$|_id$|^confirmations$/u;

/** All rows of all tables, without times, places in the archive and keys; sorted, so that warehouses compare. */
export function rowsOf(file: string): Readonly<Record<string, readonly string[]>> {
  return withDatabase(file, (database) =>
    Object.fromEntries(
      tablesOf(database).map((table) => [
        table,
        (database.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[])
          .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !CIRCUMSTANCES.test(column))))
          .sort(),
      ]),
    ),
  );
}

/** The number of rows of each table. */
export function countsOf(file: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(rowsOf(file)).map(([table, rows]) => [table, rows.length]));
}

/** The first column of the first row that a query gives. */
export function answerTo(file: string, sql: string): unknown {
  return withDatabase(file, (database) => database.prepare(sql).pluck().get());
}

function tablesOf(database: Database.Database): string[] {
  const names = database.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  return (names.pluck().all() as string[]).filter((name) => !name.startsWith('kysely_')).sort();
}

function withDatabase<Result>(file: string, work: (database: Database.Database) => Result): Result {
  const database = new Database(file, { readonly: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
}
