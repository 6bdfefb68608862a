import type { Migration, RawBuilder } from 'kysely';

/** A migration that runs these statements in order. The migrator wraps it in a transaction. */
export function statements(...list: readonly RawBuilder<unknown>[]): Migration {
  return {
    async up(db) {
      for (const statement of list) await statement.execute(db);
    },
  };
}
