import type { FormatId } from '../../export/formats/format.js';
import type { Narrowing } from '../../run/plan.js';
import type { Stage } from '../../run/stage.js';

/** What the command line says of a run, whoever starts it. */
export interface RunOptions extends Narrowing {
  readonly db: string;
  readonly archive: string;
  readonly out: string;
  readonly format: readonly FormatId[];
  readonly workers: number;
  readonly log?: string;
  readonly acceptShrunken?: boolean;
  readonly year?: number;
  readonly stage?: readonly Stage[];
  readonly dryRun?: boolean;
  readonly summary?: readonly string[];
  readonly metricsPort?: number;
}
