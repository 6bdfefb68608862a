import type { ParsedReport } from '../parse/report.js';
import { checkIdentities } from './check-identities.js';
import { checkNarrative } from './check-narrative.js';
import type { CheckResult } from './check-result.js';

/** Every check that one report alone allows: its form's identities, and its prose against its tables. */
export function checkReport(report: ParsedReport): readonly CheckResult[] {
  return [...checkIdentities(report), ...checkNarrative(report)];
}
