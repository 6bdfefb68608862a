import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.js';
import type { CheckResult } from '../../src/check/check-result.js';
import type { CellReading, ParsedReport, ReportCell } from '../../src/parse/report.js';

const reported = (value: number): CellReading => ({ state: 'reported', value });
const blank: CellReading = { state: 'blank', value: null };
const unreadable: CellReading = { state: 'unreadable', value: null };
const missing: CellReading = { state: 'missing', value: null };

/** A line of reconsiderations: upheld, corrected, other, pending, total. */
function reconsiderations(...readings: CellReading[]): ParsedReport {
  const columns = ['upheld', 'corrected', 'other_outcome', 'pending', 'total'];
  const cells = readings.map(
    (reading, index): ReportCell => ({
      ...reading,
      table: 'review_litigation',
      article: '51',
      row: { code: 'reconsideration', label: '行政复议' },
      column: { code: columns[index] ?? '', label: '' },
      unit: '件',
      raw: reading.value === null ? '' : String(reading.value),
      at: null,
    }),
  );
  const report = {
    title: null,
    agency: null,
    year: null,
    publishedOn: null,
    regionCode: null,
    source: null,
    sections: [],
  };
  return { form: '2021', report, cells, facts: [], issues: [] };
}

function total(report: ParsedReport): CheckResult | undefined {
  return checkReport(report).find(({ id }) => id === 'review.total.reconsideration');
}

describe('an identity', () => {
  it('passes when its sides are equal', () => {
    const report = reconsiderations(reported(3), reported(1), reported(0), reported(2), reported(6));
    expect(total(report)).toEqual({ id: 'review.total.reconsideration', status: 'pass', left: 6, right: 6 });
  });

  it('fails with both sides when the agency added up wrongly, as 10, 1, 0, 0 with a total of 0', () => {
    const report = reconsiderations(reported(10), reported(1), reported(0), reported(0), reported(0));
    expect(total(report)).toMatchObject({ status: 'fail', left: 11, right: 0 });
  });

  it('counts cells printed empty as nothing', () => {
    expect(total(reconsiderations(reported(3), blank, blank, blank, reported(3)))).toMatchObject({
      status: 'pass',
    });
  });

  it('is not evaluable when its total is blank', () => {
    expect(total(reconsiderations(reported(3), blank, blank, blank, blank))).toMatchObject({
      status: 'not_evaluable',
      left: 3,
      right: null,
    });
  });

  it('is not evaluable when one of its cells could not be read', () => {
    const report = reconsiderations(reported(3), unreadable, reported(0), reported(0), reported(3));
    expect(total(report)).toMatchObject({ status: 'not_evaluable', left: null, right: 3 });
  });

  it('may pass, but cannot fail, over a column that the document leaves out', () => {
    expect(total(reconsiderations(reported(3), missing, reported(0), reported(0), reported(3)))?.status).toBe(
      'pass',
    );
    expect(total(reconsiderations(reported(3), missing, reported(0), reported(0), reported(4)))?.status).toBe(
      'not_evaluable',
    );
  });

  it('is not listed for a table that the document does not hold', () => {
    const ids = checkReport(reconsiderations(reported(0))).map(({ id }) => id);
    expect(ids.every((id) => id.startsWith('review.'))).toBe(true);
  });
});
