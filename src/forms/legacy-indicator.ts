import type { Heading, Row, Unit } from './form.js';

/**
 * An indicator of 政府信息公开情况统计表. Its articles were those of the 2007 Regulations, which the 2019 Regulations
 * renumbered, so no article is given.
 */
export function indicator(
  code: string,
  printed: string,
  label: string,
  english: string,
  unit: Unit,
  variants: readonly string[] = [],
): Row {
  return { code, printed, label, english, unit, article: null, variants };
}

export function heading(printed: string, label: string): Heading {
  return { heading: label, printed };
}
