import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { WarehouseSchema } from './schema/views.js';

/** Of these tables an export shows some columns only, or their rows follow from what is looked at here. */
const IN_PART: Readonly<Record<string, string>> = {
  // With the reading's digest, which is of its cells, facts, checks and sections.
  report: 'id, snapshot_id, is_current, copy_of, reading_digest',
  // With the moment at which its issues were written.
  document: 'snapshot_id, parser_version, read_at',
  // When a page was last seen, and the validators of its next visit, are no data.
  snapshot: 'id, source_id, url, outcome, fetched_at, digest, archive_file, archive_offset, archive_length',
};

/** Tables that follow from those, or that no export tells of. Every other one is looked at as a whole. */
export const NOT_LOOKED_AT: readonly string[] = [
  ...['cell', 'fact', 'check_result', 'report_section', 'issue'],
  ...['run', 'run_step', 'source_ledger', 'source_visit', 'finding', 'finding_basis'],
  ...['source', 'list_count', 'archive_entry', 'rereading', 'rereading_cell', 'rereading_detail'],
  ...['kysely_migration', 'kysely_migration_lock'],
];

type Db = Kysely<WarehouseSchema>;

/**
 * A digest that changes with whatever an export writes: with any row of a table, unless it is known to make no
 * difference, and with the schema, as a newer gongkai has it.
 */
export async function datasetState(db: Db): Promise<string> {
  const hash = createHash('sha256');
  const { rows: schema } = await sql<{ type: string; name: string; sql: string | null }>`
    SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name`.execute(db);
  hash.update(JSON.stringify(schema));
  const tables = schema.filter(({ type, name }) => type === 'table' && !NOT_LOOKED_AT.includes(name));
  for (const { name } of tables) {
    hash.update(`\n${name}\n`);
    hash.update(await rowsOf(db, name));
  }
  return hash.digest('hex');
}

/** All rows of a table as one text, the same for the same rows. */
async function rowsOf(db: Db, table: string): Promise<string> {
  const columns = IN_PART[table] ?? (await columnsOf(db, table)).map((name) => `"${name}"`).join(', ');
  const { rows } = await sql<{ text: string | null }>`
    SELECT group_concat(line, char(10)) AS text
    FROM (SELECT json_array(${sql.raw(columns)}) AS line FROM ${sql.table(table)} ORDER BY line)`.execute(db);
  return rows[0]?.text ?? '';
}

async function columnsOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(db);
  return rows.map(({ name }) => name);
}

/** The state that the last run which exported to its end has noted; undefined where there is none. */
export async function exportedState(db: Db): Promise<string | undefined> {
  const last = await db
    .selectFrom('run_step')
    .select('state')
    .where('step', '=', 'export')
    .where('outcome', '=', 'finished')
    .orderBy('run_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.state ?? undefined;
}
