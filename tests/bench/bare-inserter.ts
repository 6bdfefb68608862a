import Database from 'better-sqlite3';
import { openWarehouse } from '../../src/warehouse/index.js';

/** The tables whose rows a load writes for a report, parents first, and what finds those of one. */
const TABLES = [
  ['report', 'id'],
  ['report_section', 'report_id'],
  ['cell', 'report_id'],
  ['fact', 'report_id'],
  ['check_result', 'report_id'],
  ['document', 'report_id'],
] as const;

/** Above it, what reports refer to, which is there before the clock starts. */
const PARENTS = ['region', 'agency', 'source', 'snapshot'] as const;

interface TableRows {
  readonly insertion: Database.Statement;
  readonly rows: readonly unknown[][];
}

/** Inserts by better-sqlite3 alone what a warehouse holds of reports: same schema, same transactions, as durable. */
export class BareInserter {
  readonly #database: Database.Database;
  #attached: string | null = null;

  private constructor(database: Database.Database) {
    this.#database = database;
  }

  static async create(path: string): Promise<BareInserter> {
    await (await openWarehouse(path)).close();
    const database = new Database(path);
    database.pragma('foreign_keys = ON');
    database.pragma('synchronous = FULL');
    return new BareInserter(database);
  }

  /** Copies the reports with these ids out of the warehouse at `from`. */
  insert(from: string, ids: readonly number[]): { readonly rows: number; readonly milliseconds: number } {
    this.#attach(from);
    for (const table of PARENTS) {
      this.#database.exec(`INSERT OR IGNORE INTO main.${table} SELECT * FROM loaded.${table}`);
    }
    const reports = ids.map((id) => this.#rowsOf(id));
    const insertReport = this.#database.transaction((tables: readonly TableRows[]) => {
      for (const { insertion, rows } of tables) for (const row of rows) insertion.run(row);
    });
    const start = performance.now();
    for (const report of reports) insertReport(report);
    const milliseconds = performance.now() - start;
    return { rows: reports.flat().reduce((sum, { rows }) => sum + rows.length, 0), milliseconds };
  }

  close(): void {
    this.#database.close();
  }

  #attach(path: string): void {
    if (this.#attached === path) return;
    this.#database.prepare('ATTACH ? AS loaded').run(path);
    this.#attached = path;
  }

  #rowsOf(id: number): TableRows[] {
    return TABLES.map(([table, key]) => {
      const rows = this.#statement(`SELECT * FROM loaded.${table} WHERE ${key} = ?`)
        .raw()
        .all(id) as unknown[][];
      const values = Array(rows[0]?.length ?? 1).fill('?');
      return { insertion: this.#statement(`INSERT INTO main.${table} VALUES (${values.join(', ')})`), rows };
    });
  }

  readonly #statements = new Map<string, Database.Statement>();

  #statement(sql: string): Database.Statement {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
