import { count, resultCount, type Scale } from './figures.js';
import type { Random } from './random.js';
import { APPLICANTS } from './requests-labels.js';

/** Figures by row and then by column; every identity of the table holds. */
export type RequestsFigures = ReadonlyMap<string, readonly number[]>;

/** Draws section 3 for the given row codes: each applicant balances, and each row adds up to its total. */
export function drawRequests(codes: readonly string[], random: Random, scale: Scale): RequestsFigures {
  const applicants = APPLICANTS.slice(0, -1).map(([applicant]) =>
    drawApplicant(codes, random, scaleOf(applicant, scale, random)),
  );
  return new Map(
    codes.map((code) => {
      const figures = applicants.map((applicant) => applicant.get(code) ?? 0);
      return [code, [...figures, sum(figures)]];
    }),
  );
}

/** Natural persons ask for most of what is asked. */
function scaleOf(applicant: string, scale: Scale, random: Random): Scale {
  if (applicant === 'natural_person' || scale === 'zero') return scale;
  return random.chance(0.6) ? 'zero' : 'small';
}

function drawApplicant(codes: readonly string[], random: Random, scale: Scale): Map<string, number> {
  const results = codes.filter(
    (code) => !['received', 'carried_in', 'processed_total', 'carried_out'].includes(code),
  );
  const figures = new Map(results.map((code) => [code, resultCount(random, scale)]));
  const processed = sum([...figures.values()]);
  const carriedOut = random.chance(0.6) ? 0 : count(random, scale);
  const carriedIn = random.chance(0.5) ? 0 : random.integer(0, Math.min(processed + carriedOut, 150));
  return figures
    .set('processed_total', processed)
    .set('carried_out', carriedOut)
    .set('carried_in', carriedIn)
    .set('received', processed + carriedOut - carriedIn);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
