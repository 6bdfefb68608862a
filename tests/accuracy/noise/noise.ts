import type { FilledReport, FormId } from '../filled-report.js';
import type { PrintedReport } from '../printed-report.js';
import type { Random } from '../random.js';
import type { Shape } from '../shapes/shape.js';

export type OnReport = (report: FilledReport, random: Random) => FilledReport;
export type OnPrinted = (report: PrintedReport, random: Random) => PrintedReport;

/** A way in which printed reports differ from the notice's form. */
export interface Noise {
  readonly name: string;
  readonly appliesTo?: (form: FormId, shape: Shape) => boolean;
  /** What the agency fills in differently. */
  readonly onReport?: OnReport;
  /** What is printed differently. */
  readonly onPrinted?: OnPrinted;
}
