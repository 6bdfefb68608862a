import { readDocument } from '../../src/documents/read-document.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { type Comparison, compare, type Expected, expectedOf, type ReadCell } from './compare.js';
import type { FormId } from './filled-report.js';
import { layOut } from './layout.js';
import type { Noise } from './noise/noise.js';
import { Random } from './random.js';
import { randomReport } from './report.js';
import type { RenderedFile, Shape } from './shapes/shape.js';

/** One document to render and read back. */
export interface Case {
  readonly shape: Shape;
  /** Empty: as the notice prints it. */
  readonly noises: readonly Noise[];
  /** What the noises are called together. */
  readonly noise: string;
  readonly form: FormId;
  readonly seed: number;
  readonly number: number;
}

export interface CaseResult extends Comparison {
  readonly case: Case;
  readonly file: RenderedFile;
  readonly read: readonly ReadCell[];
  readonly expected: readonly Expected[];
  /** Set when reading threw: everything printed is missing. */
  readonly error: string | null;
}

export function nameOf({ shape, noise, form, number }: Case): string {
  return `${shape.name}.${noise}.${form}.${number}`;
}

/** Renders the case's document, reads it, and compares. The same case gives the same result. */
export async function runCase(accuracyCase: Case): Promise<CaseResult> {
  const { file, expected } = await renderCase(accuracyCase);
  try {
    const document = await readDocument(file.bytes, { fileName: `report.${file.extension}` });
    const read = parseReport(document).cells;
    return { case: accuracyCase, file, read, expected, error: null, ...compare(expected, read) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { case: accuracyCase, file, read: [], expected, error: message, ...compare(expected, []) };
  }
}

async function renderCase(accuracyCase: Case): Promise<{ file: RenderedFile; expected: Expected[] }> {
  const { shape, noises, noise, form, seed, number } = accuracyCase;
  // The report is the same for every shape and noise, so that a failure can be seen beside its successes.
  let report = randomReport(form, Random.for(seed, `report.${form}.${number}`));
  const random = Random.for(seed, `${shape.name}.${noise}.${form}.${number}`);
  for (const { onReport } of noises) report = onReport?.(report, random) ?? report;
  let printed = layOut(report);
  for (const { onPrinted } of noises) printed = onPrinted?.(printed, random) ?? printed;
  return { file: await shape.render(printed, random), expected: expectedOf(printed, shape) };
}
