import { expect, test } from 'vitest';
import { MIXED, NOISE_NAMES, NONE, plan, SHAPE_NAMES } from './plan.js';
import { nameOf, runCase } from './run-case.js';

const SEED = 31;

/** A small part of `npm run accuracy`, with the same documents at every run. */
async function seriousFailures(shapes: readonly string[], noises: readonly string[]): Promise<string[]> {
  const failures: string[] = [];
  for (const accuracyCase of plan({ seed: SEED, count: 1, shapes, noises, forms: [] })) {
    const { differences, error } = await runCase(accuracyCase);
    if (error !== null) failures.push(`${nameOf(accuracyCase)}: ${error}`);
    for (const { outcome, key, printed, read } of differences) {
      if (outcome === 'wrong' || outcome === 'invented')
        failures.push(`${nameOf(accuracyCase)}: ${outcome} ${key}, printed ${printed}, read ${read}`);
    }
  }
  return failures;
}

test.each(SHAPE_NAMES)('no figure of a random report is wrong or invented in the shape %s', async (shape) => {
  expect(await seriousFailures([shape], [NONE, MIXED])).toEqual([]);
});

const SINGLE_NOISES = NOISE_NAMES.filter((name) => name !== NONE && name !== MIXED);
/** Each kind of noise meets one shape here, and every shape in the full run. */
const NOISE_AND_SHAPE = SINGLE_NOISES.map(
  (noise, index) => [noise, SHAPE_NAMES[(index * 7) % SHAPE_NAMES.length] ?? ''] as const,
);

test.each(NOISE_AND_SHAPE)('the noise %s makes no figure wrong or invented (%s)', async (noise, shape) => {
  expect(await seriousFailures([shape], [noise])).toEqual([]);
});
