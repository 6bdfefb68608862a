import { type Stringifier, stringify } from 'csv-stringify';

/** A spreadsheet takes text that begins so for a formula; the full-width signs are folded by some. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** Signs, digits and separators only: numbers as printed (-12, +1036, -1,250.5%) and the dashes that mean "none". */
const PLAIN_NUMBER = /^[+\-＋－]+[\d.,%％\s]*$/u;

/**
 * Text as it can stand in a cell: one that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP
 * advises against CSV injection. Numbers with a sign stay as they are: they compute nothing but themselves.
 */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/**
 * Records in, bytes out: CSV by RFC 4180 with a header, in UTF-8 with the byte order mark that Excel needs. Null is
 * an empty field.
 */
export function csvStringifier(columns: readonly string[]): Stringifier {
  return stringify({
    bom: true,
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    // Off by default as soon as the delimiter is given: a line break in a text would end its record.
    quote_record_delimiter: true,
    cast: { string: withoutFormula },
  });
}
