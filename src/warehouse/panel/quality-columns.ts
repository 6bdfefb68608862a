import { type RawBuilder, sql } from 'kysely';

interface QualityColumn {
  readonly name: string;
  /** Of a row of `report_view`. */
  readonly value: RawBuilder<unknown>;
}

function cells(name: string, condition: RawBuilder<unknown>): QualityColumn {
  const value = sql`(
        SELECT count(*) FROM figure WHERE figure.report_id = report_view.report_id AND ${condition}
      )`;
  return { name, value };
}

function absent(absence: string): QualityColumn {
  return cells(`cells_${absence}`, sql`figure.absence = ${sql.lit(absence)}`);
}

function checks(name: string, status: string): QualityColumn {
  const value = sql`(
        SELECT count(*) FROM check_result
        WHERE check_result.report_id = report_view.report_id AND check_result.status = ${sql.lit(status)}
      )`;
  return { name, value };
}

/** How far a report can be trusted: what its cells say, which checks it failed, how often it was published anew. */
export const qualityColumns: readonly QualityColumn[] = [
  cells('cells_reported', sql`figure.absence IS NULL`),
  absent('blank'),
  absent('not_applicable'),
  absent('unreadable'),
  absent('missing'),
  cells('cells_corrected', sql`figure.correction_id IS NOT NULL`),
  checks('checks_passed', 'pass'),
  checks('checks_failed', 'fail'),
  checks('checks_not_evaluable', 'not_evaluable'),
  {
    name: 'revisions',
    value: sql`(
        SELECT count(*) FROM report AS other
        WHERE other.url = report_view.url AND ifnull(other.year, 0) = report_view.year
      )`,
  },
];
