import { type RawBuilder, sql } from 'kysely';

/** What a cell says as one text, as in files of corrections: its number, or its state where it has none. Null for no cell. */
export function readingExpression(state: string, value: string): RawBuilder<string | null> {
  const [stateColumn, valueColumn] = [sql.ref(state), sql.ref(value)];
  return sql`iif(${valueColumn} IS NULL, ${stateColumn}, printf('%.15g', ${valueColumn}))`;
}
