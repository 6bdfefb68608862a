import { disclosurePatterns } from './disclosure-patterns.js';
import type { FactPattern } from './fact-pattern.js';
import { remedyPatterns } from './remedy-patterns.js';
import { requestPatterns } from './request-patterns.js';
import { workPatterns } from './work-patterns.js';

/** Every kind of figure that is read from prose. */
export const factPatterns: readonly FactPattern[] = [
  ...requestPatterns,
  ...remedyPatterns,
  ...disclosurePatterns,
  ...workPatterns,
];
