/**
 * The order in which a document prints the columns under one header: the form's column numbers from left to right, null
 * for a column that the form does not have.
 * `open`: the headers do not tell, as when one of them is misprinted or broken over lines. `other`: it is not the
 * form's, and what it is does not show.
 */
export type ColumnOrder = readonly (number | null)[] | 'open' | 'other';
