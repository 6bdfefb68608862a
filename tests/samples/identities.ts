import type { ExpectedCell, ExpectedReport } from './samples.js';

// The arithmetic of the forms, stated once more and by label, so that neither the generator nor src/ judges itself.

const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'] as const;
export const applicants = ['自然人', ...organisations] as const;
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结'] as const;
const reviewRows = ['行政复议', '未经复议直接起诉', '复议后起诉'] as const;
const received = '本年新收政府信息公开申请数量';
export const carriedIn = '上年结转政府信息公开申请数量';
export const carriedOut = '结转下年度继续办理';
const processed = '总计';

export interface Finding {
  readonly identity: string;
  readonly left: number | null;
  readonly right: number | null;
}

/** Each identity of a report with its two sides; a side with a cell that reports no number is null. */
export function identitiesOf(report: ExpectedReport): readonly Finding[] {
  const value = (table: ExpectedCell['table'], row: string, column: string) =>
    report.cells.find((cell) => cell.table === table && cell.row === row && cell.column === column)?.value ??
    null;
  const requestRows = unique(
    report.cells.filter((cell) => cell.table === 'requests').map((cell) => cell.row),
  );
  const resultRows = requestRows.filter((row) => ![received, carriedIn, carriedOut, processed].includes(row));

  const rowTotals = requestRows.map((row) => ({
    identity: `row total ${row}`,
    left: sum(applicants.map((column) => value('requests', row, column))),
    right: value('requests', row, '总计'),
  }));
  const columnIdentities = [...applicants, '总计'].flatMap((column) => {
    const at = (row: string) => value('requests', row, column);
    return [
      // A result row that was left blank counts nothing; the other identities need each of their cells.
      {
        identity: `processed ${column}`,
        left: sum(resultRows.map((row) => at(row) ?? 0)),
        right: at(processed),
      },
      {
        identity: `balance ${column}`,
        left: sum([at(received), at(carriedIn)]),
        right: sum([at(processed), at(carriedOut)]),
      },
    ];
  });
  const reviewTotals = reviewRows.map((row) => ({
    identity: `review ${row}`,
    left: sum(outcomes.map((column) => value('review_litigation', row, column))),
    right: value('review_litigation', row, '总计'),
  }));
  return [...rowTotals, ...columnIdentities, ...reviewTotals];
}

/** Indicators of the statistics table that are sums of the lines right below them, and how many. */
const legacyTotals: readonly (readonly [total: string, parts: number])[] = [
  ['收到申请数', 4],
  ['申请办结数', 2],
  ['不同意公开答复数', 6],
  ['行政复议数量', 3],
  ['行政诉讼数量', 3],
  ['从事政府信息公开工作人员数', 2],
];

const legacyAnswers = [
  '属于已主动公开范围数',
  '同意公开答复数',
  '同意部分公开答复数',
  '不同意公开答复数',
  '不属于本行政机关公开数',
  '申请信息不存在数',
  '告知作出更改补充数',
  '告知通过其他途径办理数',
] as const;

/** The identities of the statistics table, as `identitiesOf` gives those of the later forms. */
export function legacyIdentitiesOf({ cells }: ExpectedReport): readonly Finding[] {
  const positionOf = (row: string) => cells.findIndex((cell) => cell.row === row);
  const at = (row: string) => cells[positionOf(row)]?.value ?? null;
  return [
    { identity: '申请答复数', left: sum(legacyAnswers.map(at)), right: at('申请答复数') },
    ...legacyTotals.map(([total, parts]) => {
      const first = positionOf(total) + 1;
      return {
        identity: total,
        left: sum(cells.slice(first, first + parts).map(({ value }) => value)),
        right: at(total),
      };
    }),
  ];
}

export function isBroken({ left, right }: Finding): boolean {
  return left !== null && right !== null && left !== right;
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (left, right) => (left === null || right === null ? null : left + right),
    0,
  );
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
