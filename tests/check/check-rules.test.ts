import { expect, test } from 'vitest';
import { CHANNELS } from '../../src/check/check-narrative.js';
import { checkReport } from '../../src/check/check-report.js';
import { checkRules } from '../../src/check/check-rules.js';
import { narrativeRules } from '../../src/check/narrative-rules.js';
import { forms } from '../../src/forms/index.js';
import type { Fact } from '../../src/parse/report.js';
import { formCells, sampleReport } from '../warehouse/sample-report.js';

const facts = [...CHANNELS, ...narrativeRules.map(({ fact }) => fact)].map(
  (code): Fact => ({ code, value: 1, unit: '件', approximate: false, quote: '1件', at: { line: 1 } }),
);

test.each(forms.map(({ id }) => id))('every check of a report of form %s has a rule', (form) => {
  const checks = checkReport(sampleReport({ rest: { form, cells: formCells(form), facts } }));

  const codes = checkRules().map(({ code }) => code);
  expect(checks.map(({ id }) => id).filter((id) => !codes.includes(id))).toEqual([]);
  expect(checks.length).toBeGreaterThan(10);
});

test('a rule says what must equal what', () => {
  const statements = new Map(checkRules().map(({ code, statement }) => [code, statement]));

  expect(statements.get('review.total.reconsideration')).toBe(
    'reconsideration.upheld + reconsideration.corrected + reconsideration.other_outcome + reconsideration.pending = reconsideration.total',
  );
  expect(statements.get('narrative.requests_received')).toBe(
    'requests_received as the prose states it = received.total; or requests_received as the prose states it = requests.received.value',
  );
});
