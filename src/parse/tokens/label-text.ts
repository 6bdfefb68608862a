import { hanOf } from './token/han.js';
import { isUnit, type TextToken } from './token/token.js';

/** What some places print behind a label: 规章:指省人民政府制定的…。 */
const EXPLANATION = /^(?<label>\s*\p{Script=Han}{2,12})[:：].{20,}$/su;

function withoutExplanation(token: TextToken): TextToken {
  const label = EXPLANATION.exec(token.raw)?.groups?.label;
  return label === undefined ? token : { ...token, raw: label };
}

/** Tells at little cost where neither explanation nor bracket is. */
const MAY_BE_EXPLAINED = /[（(:：]/u;

const REMARK = /[（(][^（()）]{0,80}[)）]/gu;

/** The Chinese characters of a label without explanations, and without what stands in brackets. `label`: all of it. */
export function plainTextOf(texts: readonly TextToken[], label: string): string {
  if (!MAY_BE_EXPLAINED.test(label)) return hanOf(label);
  return hanOf(labelOf(texts.map(withoutExplanation)).replace(REMARK, ''));
}

/** The words of a label, without its unit. */
export function labelOf(texts: readonly TextToken[]): string {
  return texts
    .filter((token, index) => !isUnit(token) || isRestOfWord(token, texts[index - 1], texts[index + 1]))
    .map((token) => token.raw)
    .join('');
}

/**
 * 自然|人 法人|或其他组织: what begins a line that goes on with text is no unit, but the end of a broken word. 自然 has
 * nothing else behind it.
 */
function isRestOfWord(
  { raw, line, table }: TextToken,
  before: TextToken | undefined,
  next: TextToken | undefined,
): boolean {
  if (table !== null || before === undefined || before.line === line) return false;
  if (raw === '人' && before.raw.endsWith('自然')) return true;
  return next?.line === line && !isUnit(next);
}
