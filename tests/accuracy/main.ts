import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { MIXED, NOISE_NAMES, NONE, plan, SHAPE_NAMES } from './plan.js';
import { type CaseResult, nameOf, runCase } from './run-case.js';
import { addTo, emptyTally, percentRight, printTallies, type Tally } from './tally.js';

const FIXED_SEED = 20190515;
const MOST_EXAMPLES = 40;
const MOST_DIFFERENCES = 6;
const LEAST_PERCENT = { withoutNoise: 99.9, withNoise: 99 };

interface Options {
  readonly seed: number;
  readonly count: number;
  readonly shape: readonly string[];
  readonly noise: readonly string[];
  readonly form: readonly string[];
  readonly keep?: string;
}

const program = new Command('accuracy')
  .description('Renders random reports in every shape, reads them back, and counts the cells.')
  .option('--seed <number>', 'a number, or "random"', seedFrom, FIXED_SEED)
  .option('--count <number>', 'documents of each form, shape and kind of noise', wholeNumber, 2)
  .addOption(new Option('--shape <names...>', 'these shapes only').choices(SHAPE_NAMES).default([]))
  .addOption(new Option('--noise <names...>', 'these kinds of noise only').choices(NOISE_NAMES).default([]))
  .addOption(
    new Option('--form <ids...>', 'these forms only').choices(['2019', '2021', 'legacy']).default([]),
  )
  .option('--keep <directory>', 'where to put the documents that were read wrongly')
  .parse();

process.exitCode = await main(program.opts<Options>());

async function main(options: Options): Promise<number> {
  const { seed, count } = options;
  const byShape = new Map<string, Tally>();
  const byNoise = new Map<string, Tally>();
  const total = { withoutNoise: emptyTally(), withNoise: emptyTally() };
  const failures: CaseResult[] = [];
  const cases = plan({
    seed,
    count,
    shapes: options.shape,
    noises: options.noise,
    forms: options.form,
  });
  for (const accuracyCase of cases) {
    const result = await runCase(accuracyCase);
    const { shape, noise } = accuracyCase;
    const kind = noise === NONE ? 'withoutNoise' : 'withNoise';
    addTo(tallyOf(byShape, `${shape.name} (${kind === 'withoutNoise' ? 'no noise' : 'noise'})`), result);
    addTo(tallyOf(byNoise, noise === MIXED ? `${noise} (2 to 5 kinds)` : noise), result);
    addTo(total[kind], result);
    if (result.differences.some(({ outcome }) => outcome !== 'excused')) failures.push(result);
  }
  console.log(`seed ${seed}\n`);
  console.log(`${printTallies('shape', byShape)}\n`);
  console.log(`${printTallies('noise', byNoise)}\n`);
  console.log(printTallies('all', new Map(Object.entries(total))));
  printFailures(failures, options.keep);
  return isGood(total) ? 0 : 1;
}

function seedFrom(text: string): number {
  return text === 'random' ? Date.now() % 2 ** 31 : wholeNumber(text);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally();
  tallies.set(name, tally);
  return tally;
}

function isGood(total: { readonly withoutNoise: Tally; readonly withNoise: Tally }): boolean {
  const tallies = [total.withoutNoise, total.withNoise];
  const isClean = tallies.every(({ wrong, invented }) => wrong === 0 && invented === 0);
  return (
    isClean &&
    percentRight(total.withoutNoise) >= LEAST_PERCENT.withoutNoise &&
    percentRight(total.withNoise) >= LEAST_PERCENT.withNoise
  );
}

/** The worst first: a wrong number counts more than one that was not read. */
function printFailures(failures: readonly CaseResult[], keep: string | undefined): void {
  if (failures.length === 0) return;
  const directory = keep ?? mkdtempSync(join(tmpdir(), 'gongkai-accuracy-'));
  mkdirSync(directory, { recursive: true });
  const sorted = failures.toSorted((one, other) => severity(other) - severity(one));
  console.log(
    `\n${failures.length} documents with failures; the first ${MOST_EXAMPLES}, kept in ${directory}:`,
  );
  for (const failure of sorted.slice(0, MOST_EXAMPLES)) {
    const { case: failed, file, error } = failure;
    const name = nameOf(failed);
    const path = join(directory, `${name}.${file.extension}`);
    writeFileSync(path, file.bytes);
    writeFileSync(join(directory, `${name}.failures`), describe(failure).join('\n'));
    const noises = failed.noises.map((noise) => noise.name).join(' + ');
    console.log(`\n${path}${failed.noise === MIXED ? ` (${noises})` : ''}`);
    if (error !== null) console.log(`  ${error.split('\n').slice(0, 2).join(' ')}`);
    const lines = describe(failure);
    for (const line of lines.slice(0, MOST_DIFFERENCES)) console.log(`  ${line}`);
    if (lines.length > MOST_DIFFERENCES) console.log(`  … ${lines.length - MOST_DIFFERENCES} more`);
  }
}

function severity({ differences, error }: CaseResult): number {
  const bad = differences.filter(({ outcome }) => outcome === 'wrong' || outcome === 'invented').length;
  const missing = differences.filter(({ outcome }) => outcome === 'missing').length;
  return bad * 1_000 + missing + (error === null ? 0 : 500);
}

function describe({ differences }: CaseResult): string[] {
  const order = ['wrong', 'invented', 'missing', 'excused'];
  return differences
    .toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome))
    .map(
      ({ outcome, key, printed, read }) =>
        `${outcome} ${key}: printed ${JSON.stringify(printed)}, read ${read}`,
    );
}
