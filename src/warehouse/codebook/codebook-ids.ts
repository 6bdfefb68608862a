import type { Kysely } from 'kysely';
import type { FormId, Unit } from '../../forms/form.js';
import type { IndicatorAddress } from '../../forms/indicators.js';
import type { ReportCell } from '../../parse/report.js';
import type { WarehouseSchema } from '../schema/views.js';

export interface IndicatorId {
  readonly id: number;
  readonly unit: Unit;
}

/** The ids that the codebook has in a warehouse. They do not change while it is open. */
export class CodebookIds {
  readonly #indicators: ReadonlyMap<string, IndicatorId>;
  readonly #rules: ReadonlyMap<string, number>;

  private constructor(indicators: ReadonlyMap<string, IndicatorId>, rules: ReadonlyMap<string, number>) {
    this.#indicators = indicators;
    this.#rules = rules;
  }

  static async read(db: Kysely<WarehouseSchema>): Promise<CodebookIds> {
    const indicators = await db.selectFrom('indicator').selectAll().execute();
    const rules = await db.selectFrom('check_rule').select(['id', 'code']).execute();
    return new CodebookIds(
      new Map(
        indicators.map((row) => [
          keyOf(row.form_id, row.table_code, row.row_code, row.column_code),
          { id: row.id, unit: row.unit },
        ]),
      ),
      new Map(rules.map(({ id, code }) => [code, id])),
    );
  }

  indicator(form: FormId, { table, row, column }: ReportCell): IndicatorId | undefined {
    return this.#indicators.get(keyOf(form, table, row.code, column.code));
  }

  /** @throws {RangeError} when the codebook does not have it. */
  indicatorAt({ form, table, row, column }: IndicatorAddress): number {
    const key = keyOf(form, table, row, column);
    const indicator = this.#indicators.get(key);
    if (indicator === undefined) throw new RangeError(`the codebook has no indicator ${key}`);
    return indicator.id;
  }

  rule(code: string): number | undefined {
    return this.#rules.get(code);
  }
}

function keyOf(form: string, table: string, row: string, column: string): string {
  return `${form} ${table} ${row} ${column}`;
}
