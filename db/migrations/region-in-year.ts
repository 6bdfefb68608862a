import { type RawBuilder, sql } from 'kysely';

/** The name that `region` (a table's name in the query) had at the end of a year: codes outlast names. */
export function nameInYear(region: string, year: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`ifnull((
        SELECT former_name FROM region_change
        WHERE successor_code = ${sql.ref(`${region}.code`)} AND kind = 'renamed' AND region_change.year > ${year}
        ORDER BY region_change.year
        LIMIT 1
      ), ${sql.ref(`${region}.name`)})`;
}

/**
 * Joins, for each row with an `agency`, `region`: the one that it belongs to, under its last code; `valid`: the same one
 * under the code of that year, exactly one row; and the prefecture and the province above that code.
 */
export function joinRegionInYear(year: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`JOIN region ON region.code = agency.region_code
    JOIN region AS valid ON valid.region_id = region.region_id
      AND (valid.code = valid.region_id OR valid.valid_from <= ifnull(${year}, 9999))
      AND (valid.code = region.code OR valid.valid_to >= ifnull(${year}, 9999))
    LEFT JOIN region AS prefecture
      ON prefecture.code = substr(valid.code, 1, 4) || '00' AND substr(valid.code, 3, 2) <> '00'
    LEFT JOIN region AS province ON province.code = substr(valid.code, 1, 2) || '0000'`;
}
