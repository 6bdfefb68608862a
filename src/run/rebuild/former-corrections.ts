import Database from 'better-sqlite3';
import type { Correction } from '../../corrections/correction.js';
import type { CellReading } from '../../parse/report.js';
import type { Absence, CorrectionTable } from '../../warehouse/schema/schema.js';

/** The corrections of the warehouse that is replaced: no archive has them. None where it is damaged or too old. */
export function formerCorrections(database: Database.Database): Correction[] {
  try {
    const rows = database.prepare<[], CorrectionTable>('SELECT * FROM correction ORDER BY id').all();
    return rows.map(toCorrection);
  } catch (error) {
    if (error instanceof Database.SqliteError) return [];
    throw error;
  }
}

function toCorrection(row: CorrectionTable): Correction {
  const { url, year, reason, author } = row;
  return {
    url,
    year,
    cell: { table: row.table_code, row: row.row_code, column: row.column_code },
    printed: reading(row.printed_value, row.printed_absence),
    value: reading(row.value, row.absence),
    reason,
    author,
    date: row.made_on,
  };
}

function reading(value: number | null, absence: Absence | null): CellReading {
  if (absence !== null) return { state: absence, value: null };
  if (value === null) throw new RangeError('a correction has neither a value nor the reason why it has none');
  return { state: 'reported', value };
}
