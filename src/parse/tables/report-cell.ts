import type { FormTable } from '../../forms/form.js';
import type { Slot } from '../alignment/template.js';
import type { CellReading, ReportCell } from '../report.js';

/** The cell of a slot: what it says, and the evidence for it. */
export function toCell(
  table: FormTable,
  { row, column, unit }: Slot,
  reading: CellReading,
  { raw, at }: Pick<ReportCell, 'raw' | 'at'>,
): ReportCell {
  // Spelled out, since spreading a reading costs more than everything else that is done for a cell.
  return {
    state: reading.state,
    value: reading.value,
    table: table.code,
    article: row.article,
    row: { code: row.code, label: row.label },
    column: { code: column.code, label: column.label },
    unit,
    raw,
    at,
  } as ReportCell;
}
