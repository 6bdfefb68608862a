import type { TableCode } from '../forms/form.js';
import type { CellReading } from '../parse/report.js';

/** A value slot of a form, whichever form it is. */
export interface CellCode {
  readonly table: TableCode;
  readonly row: string;
  readonly column: string;
}

/** A researcher's word on a cell of the report that `url` gives for `year`. */
export interface Correction {
  readonly url: string;
  readonly year: number;
  readonly cell: CellCode;
  /** What the report printed when the cell was corrected. As soon as it prints something else, the word is void. */
  readonly printed: CellReading;
  readonly value: CellReading;
  readonly reason: string;
  readonly author: string;
  /** YYYY-MM-DD; null where the file does not say. */
  readonly date: string | null;
}

/** As `indicator` in the codebook: `requests.granted.total`. */
export function cellText({ table, row, column }: CellCode): string {
  return `${table}.${row}.${column}`;
}
