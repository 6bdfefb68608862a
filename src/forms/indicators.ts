import {
  type Column,
  type Form,
  type FormId,
  type Row,
  type TableCode,
  type Unit,
  valueRows,
} from './form.js';

/** Where an indicator stands: a row under a column of one form's table. */
export interface IndicatorAddress {
  readonly form: FormId;
  readonly table: TableCode;
  readonly row: string;
  readonly column: string;
}

/** One value slot of a form. */
export interface Indicator {
  readonly address: IndicatorAddress;
  readonly row: Row;
  readonly column: Column;
  readonly unit: Unit;
}

/** Every indicator of a form, in the order in which the form prints them. */
export function indicatorsOf(form: Form): readonly Indicator[] {
  return form.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      valueRows(block).flatMap((row) =>
        block.columns.map((column) => ({
          address: { form: form.id, table: table.code, row: row.code, column: column.code },
          row,
          column,
          unit: column.unit ?? row.unit,
        })),
      ),
    ),
  );
}

/** An address as one string, for keys and messages: `2019/requests/granted/total`. */
export function addressText({ form, table, row, column }: IndicatorAddress): string {
  return `${form}/${table}/${row}/${column}`;
}
