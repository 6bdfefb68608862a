import type { Insertable } from 'kysely';
import type { DatedRegion } from '../../regions/history.js';
import type { RegionChange } from '../../regions/region-change.js';
import type { WarehouseTables } from '../schema/schema.js';

export function regionRow(region: DatedRegion): Insertable<WarehouseTables['region']> {
  const { code, name, id, validFrom, validTo } = region;
  return { code, name, region_id: id, valid_from: validFrom, valid_to: validTo };
}

export function regionChangeRow(
  { year, kind, from, to, source }: RegionChange,
  index: number,
): Insertable<WarehouseTables['region_change']> {
  return {
    id: index + 1,
    year,
    kind,
    predecessor_code: from?.code ?? null,
    successor_code: to.code,
    former_name: from?.code === to.code ? from.name : null,
    source,
  };
}
