import { agencyKinds } from '../../warehouse/schema/agency-kinds.js';
import { column, oneOf, required } from './column.js';
import { agencyLevels, formIds, panelStates } from './value-labels.js';

/** The columns that several tables share: whose report it is, for which year, and where it was published. */
export const regionCode = required(
  column(
    'region_code',
    'string',
    'Code of the administrative division at the end of the year (GB/T 2260)',
    '行政区划代码',
  ),
);
export const region = required(
  column('region', 'string', 'Name of the administrative division', '行政区划名称'),
);
const prefecture = column(
  'prefecture',
  'string',
  'Prefecture that the region lies in, or is',
  '所属地级行政区',
);
const province = column('province', 'string', 'Province that the region lies in, or is', '所属省级行政区');
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
export const panel = required(
  oneOf(
    column('panel', 'string', 'Whether the panel has the figures of the report', '是否纳入面板'),
    panelStates,
  ),
);
export const url = required(
  column('url', 'string', 'Address that the document was fetched from', '原文网址'),
);
export const regionId = required(
  column(
    'region_id',
    'string',
    'First code of the region since 2008: the same in all years',
    '行政区划统一标识',
  ),
);
export const agencyKind = required(
  oneOf(
    column('agency_kind', 'string', 'Kind of the reporting agency', '机关类别'),
    agencyKinds.map(({ code, english, label }) => ({ value: code, english, chinese: label })),
  ),
);
export const title = column('title', 'string', 'Title of the document', '文件标题');
export const publishedOn = column(
  'published_on',
  'date',
  'Date of publication that the document states',
  '发布日期',
);

/** How many of its cells say what. */
export const cellCounts = [
  required(column('cells_reported', 'integer', 'Cells with a number', '有数值的单元格数')),
  required(column('cells_blank', 'integer', 'Cells printed empty', '空白单元格数')),
  required(column('cells_not_applicable', 'integer', 'Cells printed as not applicable', '不适用单元格数')),
  required(column('cells_unreadable', 'integer', 'Cells not read with certainty', '无法确认的单元格数')),
  required(column('cells_missing', 'integer', 'Cells that the document leaves out', '缺失单元格数')),
  required(column('cells_corrected', 'integer', 'Cells that were corrected', '经更正的单元格数')),
] as const;

/** How many identities of its form it keeps. */
export const checkCounts = [
  required(column('checks_passed', 'integer', 'Identities that hold', '勾稽相符数')),
  required(column('checks_failed', 'integer', 'Identities that do not hold', '勾稽不符数')),
  required(column('checks_not_evaluable', 'integer', 'Identities that cannot be checked', '无法核对数')),
] as const;
