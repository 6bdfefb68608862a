import {
  type Compilable,
  type CompiledQuery,
  type Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  ValueNode,
} from 'kysely';
import type { WarehouseSchema } from '../schema/views.js';

type Db = Kysely<WarehouseSchema>;

/** Stands in a query for the parameter of that name. */
class Placeholder {
  constructor(readonly name: string | symbol) {}
}

/**
 * Writes the constants of a query into its text. SQLite plans by the value of a parameter that a limit or the condition
 * of a partial index depends on, so it would prepare such a query again whenever that is bound.
 */
class ConstantWriter extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return node.value instanceof Placeholder ? node : ValueNode.createImmediate(node.value);
  }
}

const constants = new ConstantWriter();

const WRITTEN_CONSTANTS: KyselyPlugin = {
  transformQuery: ({ node }) => constants.transformNode(node),
  transformResult: async ({ result }) => result,
};

/**
 * A query that is composed at its first use and then only given its parameters: every report asks it, and composing it
 * costs more than the answer. `compose` must pass each parameter on to kysely as it is, since it is a placeholder.
 */
export function keptQuery<Parameters extends object, Row>(
  compose: (db: Db, parameters: Parameters) => Compilable<Row>,
): (db: Db, parameters: Parameters) => Promise<Row[]> {
  let kept: CompiledQuery<Row> | undefined;
  return async (db, parameters) => {
    kept ??= compose(db.withPlugin(WRITTEN_CONSTANTS), placeholders<Parameters>()).compile();
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
