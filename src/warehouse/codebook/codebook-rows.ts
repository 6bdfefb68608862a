import type { Insertable } from 'kysely';
import { type Column, type Form, type FormTable, type Row, valueRows } from '../../forms/form.js';
import { indicatorsOf } from '../../forms/indicators.js';
import type { Section } from '../../forms/sections.js';
import type { agencyKinds } from '../schema/agency-kinds.js';
import type { WarehouseTables } from '../schema/schema.js';

type TableRow = Insertable<WarehouseTables['form_table']>;
type RowRow = Insertable<WarehouseTables['form_row']>;
type ColumnRow = Insertable<WarehouseTables['form_column']>;
type IndicatorRow = Insertable<WarehouseTables['indicator']>;

export function formRow(form: Form): Insertable<WarehouseTables['form']> {
  const [first_year, last_year] = form.years;
  return { id: form.id, label: form.label, first_year, last_year, notice: form.source };
}

export function agencyKindRow(
  { code, label, english }: (typeof agencyKinds)[number],
  index: number,
): Insertable<WarehouseTables['agency_kind']> {
  return { code, position: index + 1, label, english };
}

export function sectionRow(
  { code, label, english }: Section,
  index: number,
): Insertable<WarehouseTables['section']> {
  return { code, position: index + 1, label, english };
}

export function tableRows(form: Form): TableRow[] {
  return form.tables.map(({ code, label, english, section }, index) => ({
    form_id: form.id,
    code,
    position: index + 1,
    label,
    english,
    section,
  }));
}

export function rowRows(form: Form): RowRow[] {
  return form.tables.flatMap((table) =>
    table.blocks.flatMap(valueRows).map((row, index) => rowRow(form, table, row, index + 1)),
  );
}

function rowRow(form: Form, table: FormTable, row: Row, position: number): RowRow {
  const { code, article, label, english, printed } = row;
  return {
    form_id: form.id,
    table_code: table.code,
    code,
    position,
    article_id: article,
    label,
    english,
    printed,
  };
}

/** A column that stands in several blocks of a table, such as 处理决定数量, is one column. */
export function columnRows(form: Form): ColumnRow[] {
  return form.tables.flatMap((table) => {
    const columns = new Map<string, Column>();
    for (const column of table.blocks.flatMap((block) => block.columns)) {
      const first = columns.get(column.code) ?? column;
      if (first.label !== column.label) {
        throw new Error(`form ${form.id}: column ${table.code}.${column.code} has two labels`);
      }
      columns.set(column.code, first);
    }
    return [...columns.values()].map(({ code, label, english }, index) => ({
      form_id: form.id,
      table_code: table.code,
      code,
      position: index + 1,
      label,
      english,
    }));
  });
}

export function indicatorRows(form: Form): IndicatorRow[] {
  return indicatorsOf(form).map(({ address, unit }) => ({
    form_id: form.id,
    table_code: address.table,
    row_code: address.row,
    column_code: address.column,
    unit,
  }));
}
