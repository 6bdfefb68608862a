import type { Outcome } from './compare.js';
import type { CaseResult } from './run-case.js';

export type Tally = { [outcome in Outcome]: number } & { documents: number };

export function emptyTally(): Tally {
  return { documents: 0, right: 0, wrong: 0, invented: 0, missing: 0, excused: 0 };
}

export function addTo(tally: Tally, { right, differences }: CaseResult): void {
  tally.documents += 1;
  tally.right += right;
  for (const { outcome } of differences) tally[outcome] += 1;
}

/** Share of the cells that had to be read and were, in per cent. */
export function percentRight({ right, wrong, missing }: Tally): number {
  const all = right + wrong + missing;
  return all === 0 ? 100 : (100 * right) / all;
}

const WIDTH = 11;

export function printTallies(title: string, tallies: ReadonlyMap<string, Tally>): string {
  const nameWidth = Math.max(title.length, ...[...tallies.keys()].map((name) => name.length)) + 2;
  const head = ['documents', 'right', 'wrong', 'invented', 'missing', 'excused', '% right'];
  const lines = [...tallies].map(([name, tally]) => {
    const { documents, right, wrong, invented, missing, excused } = tally;
    const percent = (Math.floor(percentRight(tally) * 100) / 100).toFixed(2);
    const numbers = [documents, right, wrong, invented, missing, excused, percent];
    return name.padEnd(nameWidth) + numbers.map((number) => String(number).padStart(WIDTH)).join('');
  });
  const header = title.padEnd(nameWidth) + head.map((text) => text.padStart(WIDTH)).join('');
  return [header, '-'.repeat(header.length), ...lines].join('\n');
}
