import { hanOf } from '../../tokens/token/han.js';
import { isUnit, type TextToken } from '../../tokens/token/token.js';
import type { PlacedRow } from '../place/placed-row.js';

/**
 * Whether other words than a row's label stand where its first value should: with a spare cell at its end the row
 * (规范性文件 | 不详 | 4 | 9 | ) then has as many cells as the form, and each of its values stands one too far to the left; and
 * one without any value (行政许可 | 同上 | | ) seems to be blank.
 */
export function holdsWordsForValue({ aligned: { item, group }, placement }: PlacedRow): boolean {
  const last = placement?.at(-1);
  const isSpare = typeof last === 'object' && last.kind === 'empty';
  const isBlank = group.values.every(({ kind }) => kind === 'empty');
  if (!isSpare && !isBlank) return false;
  const line = group.values.at(-1)?.line;
  const words = group.header.filter((word) => word.line === line && !isUnit(word));
  const word = words.at(-1);
  return words.length > 1 && word !== undefined && !endsLabel(word, item.patterns);
}

/** In brackets, a label is explained. */
const REMARK = /[（(].*?[）)]/gu;
/** A label in another language may stand beside it, but these words say that there is none. */
const FOREIGN = /^(?!(?:nan|none|null)$)[\w\s.]*[a-z]{3}/iu;

function endsLabel({ raw }: TextToken, patterns: readonly string[]): boolean {
  const han = hanOf(raw.replace(REMARK, ''));
  if (han === '') return raw.replace(REMARK, '').trim() === '' || FOREIGN.test(raw.trim());
  return patterns.some(
    (pattern) => pattern.endsWith(han) || han.endsWith(pattern) || isMisprint(han, pattern),
  );
}

/** Most of the characters are the label's. */
function isMisprint(han: string, pattern: string): boolean {
  const own = [...han].filter((character) => pattern.includes(character));
  return own.length > han.length * LEAST_OWN;
}

const LEAST_OWN = 0.5;
