import type { Heading, Row, Unit } from './form.js';
import { legacyCitations } from './legacy-articles.js';

/**
 * An indicator of 政府信息公开情况统计表. Its articles are those of the 2007 Regulations, which the revision of 2019
 * renumbered, so it has no article of 2019.
 */
export function indicator(
  code: string,
  printed: string,
  label: string,
  english: string,
  unit: Unit,
  variants: readonly string[] = [],
): Row {
  return { code, printed, label, english, unit, article: null, citations: legacyCitations(code), variants };
}

/**
 * An indicator that some provinces kept from their own tables of before 2014 or added to the national one, which does
 * not have it. A table without it lacks nothing.
 */
export function localIndicator(...row: Parameters<typeof indicator>): Row {
  return { ...indicator(...row), replacedBy: [] };
}

export function heading(printed: string, label: string): Heading {
  return { heading: label, printed };
}
