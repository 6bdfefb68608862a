/** A spreadsheet takes text that begins so for a formula; the full-width signs are folded by some. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Signs, digits and separators only: numbers as printed (-12, +1036, -1,250.5%) and the dashes that mean "none". */
const PLAIN_NUMBER = /^[+\-＋－]+[\d.,%％\s]*$/u;

const PROTECTED = /^'+[=+\-@\t\r＝＋－＠]/u;

/**
 * Text as it can stand in a CSV file: one that a spreadsheet would run as a formula gets an apostrophe in front, as
 * OWASP advises against CSV injection. Numbers with a sign stay as they are: they compute nothing but themselves.
 * Text that already looks protected gets one too, so that `withFormula` gives back every text.
 */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `withoutFormula` was given. */
export function withFormula(text: string): string {
  return PROTECTED.test(text) ? text.slice(1) : text;
}
