import { describe, expect, it } from 'vitest';
import {
  applicants,
  carriedIn,
  carriedOut,
  identitiesOf,
  isBroken,
  legacyIdentitiesOf,
} from './identities.js';
import { type ExpectedReport, filesIn, readSample, readTruths } from './samples.js';

const truths = readTruths();
const reports = truths.filter((truth) => truth.format !== null);
const statutory = reports.filter((report) => report.format !== 'legacy');
const title = (truth: ExpectedReport) => [truth.title, truth] as const;

function consecutive(): readonly (readonly [ExpectedReport, ExpectedReport])[] {
  return statutory.flatMap((report) =>
    statutory
      .filter((next) => next.agency === report.agency && next.year === (report.year ?? 0) + 1)
      .map((next) => [report, next] as const),
  );
}

function cell(report: ExpectedReport, row: string, column: string): number | null | undefined {
  return report.cells.find((found) => found.row === row && found.column === column)?.value;
}

describe('the truth about the samples', () => {
  it('covers every form, and pages that hold no tables', () => {
    expect(reports.filter((report) => report.format === '2019')).toHaveLength(5);
    expect(reports.filter((report) => report.format === '2021')).toHaveLength(9);
    expect(reports.filter((report) => report.format === 'legacy')).toHaveLength(1);
    expect(truths.filter((truth) => truth.cells.length === 0)).toHaveLength(7);
  });

  it.each(statutory.map(title))('%s holds every cell of its form once', (_, report) => {
    // Form 2019: 20 + 23 x 7 + 15; form 2021: 10 + 25 x 7 + 15, less two rows where 其他处理 is one row.
    const expected = report.format === '2019' ? [198] : [200, 186];
    const keys = report.cells.map(({ table, row, column }) => `${table}|${row}|${column}`);
    expect(expected).toContain(new Set(keys).size);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it.each(statutory.filter((report) => report.agency !== '白石县' || report.year !== 2020).map(title))(
    '%s satisfies every identity',
    (_, report) => {
      expect(report.breaks).toEqual({});
      expect(identitiesOf(report).filter(isBroken)).toEqual([]);
    },
  );

  it('breaks one row total on purpose, in 白石县 2020, and the column of totals with it', () => {
    const [broken] = reports.filter((report) => Object.keys(report.breaks).length > 0);
    expect(broken?.title).toBe('白石县人民政府2020年政府信息公开工作年度报告');
    expect(Object.keys(broken?.breaks ?? {})).toEqual([
      'requests.row_total.denied_internal_affairs',
      'requests.processed_total.total',
    ]);
    expect(broken && identitiesOf(broken).filter(isBroken)).toEqual([
      { identity: 'row total 属于三类内部事务信息', left: 3, right: 2 },
      { identity: 'processed 总计', left: 18, right: 19 },
    ]);
  });

  it('adds up in the statistics table of 2018', () => {
    const [legacy] = reports.filter((report) => report.format === 'legacy');
    expect(legacy?.cells).toHaveLength(58);
    const findings = legacy ? legacyIdentitiesOf(legacy) : [];
    expect(findings.map(({ left }) => left)).toEqual([18, 19, 18, 2, 2, 2, 63]);
    expect(findings.filter(isBroken)).toEqual([]);
  });

  it('carries what one year leaves over into the next, for each pair of years', () => {
    const pairs = consecutive();
    expect(pairs).toHaveLength(9);
    for (const [report, next] of pairs) {
      for (const column of [...applicants, '总计']) {
        expect(cell(next, carriedIn, column), `${next.title} ${column}`).toBe(
          cell(report, carriedOut, column),
        );
      }
    }
  });

  it('continues the item counts of form 2019 from year to year', () => {
    const pairs = consecutive().filter(([, next]) => next.format === '2019');
    expect(pairs).toHaveLength(2);
    for (const [report, next] of pairs) {
      for (const row of ['行政许可', '其他对外管理服务事项', '行政处罚', '行政强制', '行政事业性收费']) {
        const expected = (cell(report, row, '上一年项目数量') ?? 0) + (cell(report, row, '本年增/减') ?? 0);
        expect(cell(next, row, '上一年项目数量'), `${next.title} ${row}`).toBe(expected);
      }
    }
  });

  it('gives no value for a blank or a slash, and says which it is', () => {
    const empty = reports.flatMap((report) => report.cells).filter((found) => found.value === null);
    expect(new Set(empty.map(({ raw, state }) => `${raw}:${state}`))).toEqual(
      new Set([':blank', '/:not_applicable']),
    );
  });

  it('is named after the file it is about, and each name is used once', () => {
    const stems = filesIn('truth').map((path) => path.replace(/^truth\/|\.expected\.json$/gu, ''));
    const urls = truths.map(({ url }) => url.replace(/^.*\/|\.[a-z]+$/gu, ''));
    expect(urls).toEqual(stems);
    expect(new Set(stems).size).toBe(stems.length);
  });

  it('speaks only of files that the sample web holds', () => {
    for (const { url } of truths) {
      expect(readSample(url.replace('http://', 'web/')).length, url).toBeGreaterThan(0);
    }
  });

  it('uses only region codes of province 99, which does not exist, and hosts that never resolve', () => {
    for (const report of reports) expect(report.region_code).toMatch(/^9901\d\d$/u);
    for (const { url } of truths) expect(new URL(url).hostname).toMatch(/\.example$/u);
  });
});
