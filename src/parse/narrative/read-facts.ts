import type { Document } from '../../documents/document.js';
import type { Fact, ReportMetadata } from '../report.js';
import { figuresIn, maySay } from './figures.js';
import { type Passage, passagesOf } from './passage.js';
import type { Figure, Sentence } from './sentence.js';

/** A sentence; figures and the words that name their period stand in one. Longer ones are no sentences. */
const SENTENCE = /[^。;!?|]{1,2000}/gu;

/**
 * The figures of the year `year` that the prose of `agency` states, in the order in which it states them, each with
 * the sentence it stands in. What a sentence states twice it states of a part the second time (公开10条, 其中部门公开4条).
 */
export function readFacts(
  document: Document,
  { year, agency }: Pick<ReportMetadata, 'year' | 'agency'>,
): readonly Fact[] {
  return passagesOf(document).flatMap((passage) => factsOf(passage, { year, agency }));
}

function factsOf(passage: Passage, { year, agency }: Pick<Sentence, 'year' | 'agency'>): Fact[] {
  if (!maySay(passage.text)) return [];
  const seen = new Set<string>();
  const facts: Fact[] = [];
  for (const { 0: text, index: start } of passage.text.matchAll(SENTENCE)) {
    if (!maySay(text)) continue;
    const isPart = /^[,、:]?其中/u.test(text);
    const inSentence = factsIn({ text, start, passage, year, agency });
    for (const fact of inSentence) if (!isPart || !seen.has(fact.code)) facts.push(fact);
    for (const { code } of inSentence) seen.add(code);
  }
  return facts;
}

/**
 * The first of each kind, in the order in which they stand. What is told of a part of those whom the report is on is
 * not the whole, and neither is the first of several that stand side by side: 县政府收到20件,各镇收到41件.
 */
function factsIn(sentence: Sentence): Fact[] {
  const first = new Map<string, Figure>();
  const doubtful = new Set<string>();
  for (const figure of figuresIn(sentence)) {
    const { code } = figure.fact;
    const whole = first.get(code);
    if (whole === undefined) first.set(code, figure);
    if (whole === undefined ? figure.isOfPart : standsBeside(whole, figure, sentence.text))
      doubtful.add(code);
  }
  return [...first.values()].map(({ fact }) => fact).filter(({ code }) => !doubtful.has(code));
}

/** False for a part of the whole: 公开90条,其中镇公开40条; 全县收到41件,县政府收到20件; 收到的41件中,县政府收到20件. */
function standsBeside(whole: Figure, other: Figure, text: string): boolean {
  if (other.fact.value === whole.fact.value) return false;
  const clause = text.lastIndexOf(',', whole.index) + 1;
  if (/全|共|总|合计/u.test(text.slice(clause, other.index))) return false;
  return !/其中|中[,、:]|[含(]/u.test(text.slice(whole.index, other.index));
}
