import { column, oneOf, required } from './column.js';
import { agencyLevels, formIds } from './value-labels.js';

/** The columns that several tables share: whose report it is, for which year, and where it was published. */
export const regionCode = required(
  column(
    'region_code',
    'string',
    'Six-digit code of the administrative division (GB/T 2260)',
    '行政区划代码',
  ),
);
export const region = required(
  column('region', 'string', 'Name of the administrative division', '行政区划名称'),
);
const prefecture = column('prefecture', 'string', 'Prefecture that the region lies in', '所属地级行政区');
const province = column('province', 'string', 'Province that the region lies in', '所属省级行政区');
export const agency = required(column('agency', 'string', 'Name of the reporting agency', '报告机关'));
const agencyLevel = required(
  oneOf(column('agency_level', 'string', 'Level of the reporting agency', '机关层级'), agencyLevels),
);
export const year = column('year', 'year', 'Year that the report is about', '报告年度');
/** Who reports. */
export const agencyColumns = [regionCode, region, prefecture, province, agency, agencyLevel] as const;
export const form = required(
  oneOf(column('form', 'string', 'Statutory form that the report follows', '报告格式'), formIds),
);
export const url = required(
  column('url', 'string', 'Address that the document was fetched from', '原文网址'),
);
