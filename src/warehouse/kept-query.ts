import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { WarehouseSchema } from './views.js';

type Db = Kysely<WarehouseSchema>;

/** Stands in a query for the parameter of that name. */
class Placeholder {
  constructor(readonly name: string | symbol) {}
}

/**
 * A query that is composed at its first use and then only given its parameters: every report asks it, and composing it
 * costs more than the answer. `compose` must pass each parameter on to kysely as it is, since it is a placeholder.
 */
export function keptQuery<Parameters extends object, Row>(
  compose: (db: Db, parameters: Parameters) => Compilable<Row>,
): (db: Db, parameters: Parameters) => Promise<Row[]> {
  let kept: CompiledQuery<Row> | undefined;
  return async (db, parameters) => {
    kept ??= compose(db, placeholders<Parameters>()).compile();
    const given = new Map<unknown, unknown>(Object.entries(parameters));
    const values = kept.parameters.map((value) => {
      return value instanceof Placeholder ? given.get(value.name) : value;
    });
    const { rows } = await db.executeQuery<Row>({ ...kept, parameters: values });
    return rows;
  };
}

function placeholders<Parameters extends object>(): Parameters {
  return new Proxy({} as Parameters, { get: (_, name) => new Placeholder(name) });
}
