import type { FactPattern } from './fact-pattern.js';
import { factPatterns } from './fact-patterns.js';

/** Words that may stand between what is counted and its number. */
const FILLER =
  '(?:[总数量共合计为是有已了等约近逾:"“”]|大约|将近|的有|[件条次]数|新增|信息|各类|累[计积]|达到?|超过?)*';

/** What is counted, found in the text before a number and, for some, in the text behind it. */
interface Expression {
  readonly before: RegExp;
  readonly behind: RegExp | null;
}

/** A pattern ready to be matched. */
export interface Matcher {
  readonly pattern: FactPattern;
  readonly context: RegExp | null;
  readonly unless: RegExp | null;
  readonly unlessBehind: RegExp | null;
  readonly expressions: readonly Expression[];
}

/** What a matcher recognised: where it begins in the text before the number, and the words before the number. */
export interface Recognised {
  readonly start: number;
  readonly filler: string;
  /** The field of work that it is of: 卫生 of 卫生政府信息. */
  readonly field: string | null;
  /** What is counted stands around the number, and needs no further context. */
  readonly isAround: boolean;
}

const matchers: readonly Matcher[] = factPatterns.map((pattern) => {
  const { words, around, context, unless, unlessBehind } = pattern;
  const plain = { before: endingIn(words), behind: null };
  return {
    pattern,
    context: context === undefined ? null : new RegExp(context, 'u'),
    unless: unless === undefined ? null : new RegExp(unless, 'u'),
    unlessBehind: unlessBehind === undefined ? null : new RegExp(unlessBehind, 'u'),
    expressions: around === undefined ? [plain] : [inBetween(around), plain],
  };
});

/** The matchers for numbers of each unit. */
export const matchersByUnit: ReadonlyMap<string, readonly Matcher[]> = new Map(
  matchers
    .flatMap(({ pattern }) => pattern.units)
    .map((unit) => [unit, matchers.filter(({ pattern }) => pattern.units.includes(unit))]),
);

/** The patterns that can also be stated as none, with what says so. */
export const patternsOfNone: readonly { readonly pattern: FactPattern; readonly none: RegExp }[] =
  factPatterns.flatMap((pattern) =>
    pattern.none === undefined ? [] : [{ pattern, none: new RegExp(pattern.none, 'gu') }],
  );

function inBetween([before, behind]: readonly [string, string]): Expression {
  return { before: endingIn(before), behind: new RegExp(`^次?的?(?:${behind})`, 'u') };
}

function endingIn(words: string): RegExp {
  return new RegExp(`(?:${words})(?<filler>${FILLER})$`, 'u');
}

/** Tells whether the number between `before` and `behind` counts what the matcher is for. */
export function recognise(
  { expressions, unlessBehind }: Matcher,
  before: string,
  behind: string,
): Recognised | null {
  if (unlessBehind?.test(behind)) return null;
  for (const expression of expressions) {
    if (expression.behind !== null && !expression.behind.test(behind)) continue;
    const match = expression.before.exec(before);
    if (match === null) continue;
    const { filler = '', field = null } = match.groups ?? {};
    return { start: match.index, filler, field, isAround: expression.behind !== null };
  }
  return null;
}
