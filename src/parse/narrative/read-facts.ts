import type { Line } from '../lines.js';
import type { Fact } from '../report.js';
import { type FactPattern, FILLER, factPatterns } from './fact-patterns.js';

const NUMBER =
  '(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<scale>万|亿)?(?<about>余|多|几)?';
/** A figure over several years, or of another year, is not the year's. */
const OTHER_PERIOD = /累计|以来|历年|上年|去年|同比|环比|往年/u;
const APPROXIMATE = /(?:约|近|超过?)[:：]?$/u;
/** A sentence; figures and the words that name their period stand in one. */
const SENTENCE = /[^。；;！!？?]+/gu;

interface Matcher {
  readonly pattern: FactPattern;
  readonly expression: RegExp;
}

const matchers: readonly Matcher[] = factPatterns.map((pattern) => ({
  pattern,
  expression: new RegExp(
    `${pattern.words}(?<filler>${FILLER})${NUMBER}(?<unit>${pattern.units.join('|')})`,
    'gu',
  ),
}));

/** The figures that the prose states, in the order in which it states them, each with the sentence it stands in. */
export function readFacts(lines: readonly Line[]): readonly Fact[] {
  return lines.flatMap(({ text, at }) =>
    /\d/u.test(text)
      ? [...text.normalize('NFKC').replace(/\s+/gu, '').matchAll(SENTENCE)].flatMap(([sentence]) =>
          factsIn(sentence, at),
        )
      : [],
  );
}

function factsIn(sentence: string, at: Fact['at']): Fact[] {
  const facts = matchers.flatMap(({ pattern, expression }) =>
    [...sentence.matchAll(expression)].flatMap((match) => {
      const clause = sentence.slice(
        sentence.lastIndexOf(',', match.index) + 1,
        match.index + match[0].length,
      );
      return OTHER_PERIOD.test(clause)
        ? []
        : [{ index: match.index, fact: toFact(pattern, match, sentence, at) }];
    }),
  );
  return facts.sort((one, other) => one.index - other.index).map(({ fact }) => fact);
}

const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

function toFact({ code }: FactPattern, match: RegExpExecArray, quote: string, at: Fact['at']): Fact {
  const { number = '', scale = '', about, filler = '', unit = '' } = match.groups ?? {};
  return {
    code,
    value: Number(`${number.replaceAll(',', '')}e${SCALES[scale] ?? 0}`),
    unit,
    approximate: about !== undefined || APPROXIMATE.test(filler),
    quote,
    at,
  };
}
