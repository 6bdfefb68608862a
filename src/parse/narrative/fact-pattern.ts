import type { SectionCode } from '../../forms/sections.js';

/** A kind of figure that sections 1, 5 and 6 state in prose, and the words that state it. All words are sources of regular expressions. */
export interface FactPattern {
  readonly code: string;
  readonly label: string;
  readonly english: string;
  /** A sentence that holds none of these is not looked at any further: plain text, not an expression. */
  readonly keywords: readonly string[];
  /** What is counted, right before its number: 收到政府信息公开申请8件. */
  readonly words: string;
  /** What stands around the number: 收到8件政府信息公开申请. */
  readonly around?: readonly [before: string, behind: string];
  readonly units: readonly string[];
  /** Says that there was none: 未收到政府信息公开申请. */
  readonly none?: string;
  /** The sentence must speak of this before the figure, where `words` alone may mean anything. */
  readonly context?: string;
  /** In this section every sentence speaks of it. */
  readonly section?: SectionCode;
  /** What, before the figure in its clause, makes it a figure of something else. */
  readonly unless?: string;
  /** What does so right behind its unit. */
  readonly unlessBehind?: string;
}

/** What a number in prose counts: cases, or things published. */
export const CASES = ['件', '条', '份', '宗', '起', '个'] as const;
export const ITEMS = ['条', '件', '篇', '项', '则', '份'] as const;
export const TIMES = ['次', '场', '期', '个', '批'] as const;

/** That there was none: 未发生, 没有收到, 无一例, 不存在. */
export const NO = '(?:未曾?有?|没有?|无一?|不存在)';

/** Any of some wordings, each the source of an expression. */
export function oneOf(...wordings: readonly string[]): string {
  return wordings.join('|');
}
