import type { CheckedReport } from './checked-report.js';

/** What is told of a document that could not be read at all, for a reason. */
export function unreadableReport(message: string): CheckedReport {
  return {
    report: {
      form: null,
      report: {
        title: null,
        agency: null,
        year: null,
        publishedOn: null,
        regionCode: null,
        source: null,
        sections: [],
      },
      cells: [],
      facts: [],
      issues: [{ code: 'unreadable_file', severity: 'error', message, at: null }],
    },
    checks: [],
    readable: false,
  };
}
