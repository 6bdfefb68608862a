import type { FormId } from './filled-report.js';
import { NOISES } from './noise/index.js';
import type { Noise } from './noise/noise.js';
import { Random } from './random.js';
import type { Case } from './run-case.js';
import { SHAPES } from './shapes/index.js';
import type { Shape } from './shapes/shape.js';

const FORMS: readonly FormId[] = ['2019', '2021', 'legacy'];

/** No noise at all, and several kinds of noise in one document. */
export const NONE = 'none';
export const MIXED = 'mixed';
const MOST_MIXED = 5;

export interface PlanOptions {
  readonly seed: number;
  /** Documents of each form, shape and kind of noise. */
  readonly count: number;
  readonly shapes: readonly string[];
  readonly noises: readonly string[];
  readonly forms: readonly string[];
}

export const NOISE_NAMES: readonly string[] = [NONE, ...NOISES.map(({ name }) => name), MIXED];
export const SHAPE_NAMES: readonly string[] = SHAPES.map(({ name }) => name);

/** Every document of a run, in a fixed order. Empty lists of names mean all. */
export function* plan({ seed, count, shapes, noises, forms }: PlanOptions): Generator<Case> {
  const chosen = (names: readonly string[], name: string) => names.length === 0 || names.includes(name);
  for (const shape of SHAPES.filter(({ name }) => chosen(shapes, name))) {
    for (const noise of NOISE_NAMES.filter((name) => chosen(noises, name))) {
      for (const form of FORMS.filter((name) => chosen(forms, name)))
        yield* casesOf(shape, noise, form, seed, count);
    }
  }
}

function* casesOf(shape: Shape, noise: string, form: FormId, seed: number, count: number): Generator<Case> {
  const possible = NOISES.filter(({ appliesTo }) => appliesTo?.(form, shape) ?? true);
  const single = possible.filter(({ name }) => name === noise);
  if (single.length === 0 && noise !== NONE && noise !== MIXED) return;
  for (let number = 1; number <= count; number++) {
    const noises = noise === MIXED ? mix(possible, Random.for(seed, `mix.${shape.name}.${number}`)) : single;
    yield { shape, noise, noises, form, seed, number };
  }
}

function mix(noises: readonly Noise[], random: Random): Noise[] {
  return random.sample(noises, random.integer(2, MOST_MIXED));
}
