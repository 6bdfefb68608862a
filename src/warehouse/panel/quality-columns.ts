import { type RawBuilder, sql } from 'kysely';
import type { CheckResult } from '../../check/check-result.js';
import type { Absence } from '../schema/schema.js';

interface QualityColumn<Name extends string> {
  readonly name: Name;
  /** Of a row of `report_view`. */
  readonly value: RawBuilder<unknown>;
}

function cells<const Name extends string>(name: Name, condition: RawBuilder<unknown>): QualityColumn<Name> {
  const value = sql`(
        SELECT count(*) FROM figure WHERE figure.report_id = report_view.report_id AND ${condition}
      )`;
  return { name, value };
}

function absent<const State extends Absence>(absence: State): QualityColumn<`cells_${State}`> {
  return cells(`cells_${absence}`, sql`figure.absence = ${sql.lit(absence)}`);
}

function checks<const Name extends string>(name: Name, status: CheckResult['status']): QualityColumn<Name> {
  const value = sql`(
        SELECT count(*) FROM check_result
        WHERE check_result.report_id = report_view.report_id AND check_result.status = ${sql.lit(status)}
      )`;
  return { name, value };
}

/** How far a report can be trusted: what its cells say, which checks it failed, how often it was published anew. */
export const qualityColumns = [
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
] as const;

export type QualityColumnName = (typeof qualityColumns)[number]['name'];
