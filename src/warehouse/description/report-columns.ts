import { orNull, text } from './description.js';

/** Columns of reports that several tables and views have: whose, which year, where. */

export const agencyId = text('Agency that reports', '报告机关编号');
export const sourceId = text(
  'Source, by the id that its pipeline file gives it',
  '来源编号（见采集配置文件）',
);
export const snapshotId = text('Snapshot that it was read in', '所据快照编号');
export const reportId = text(
  'Report: one revision of what one address says about one year',
  '报告编号（某一网址、某一年度、某一修订版）',
);
export const indicatorId = text('Indicator: form, table, row and column', '指标编号（格式、表格、行、列）');

/** The region of a report or an agency's year. */
export const regionInYear = {
  region_code: text(
    'Code of the administrative division at the end of the year: six digits, GB/T 2260',
    '年末行政区划代码（GB/T 2260，六位）',
  ),
  region: text('Name of the division at the end of the year', '年末行政区划名称'),
};
export const agency = text(
  'Present full name of the agency, as its source names it or else its latest report',
  '机关现用全称（据来源，或据最近年度报告）',
);
export const agencyLevel = text(
  'Level of the agency: province, prefecture, county, township, department or other',
  '机关层级：省、地、县、乡、部门或其他',
);

export const agencyInYear = {
  ...regionInYear,
  prefecture: orNull(
    text('Prefecture that the division lies in, or is', '所属地级行政区名称（本身为地级的即其名称）'),
    'where it lies in none, or the list of codes lacks it',
    '不属于任何地级行政区，或代码表未列',
  ),
  province: orNull(
    text('Province that the division lies in, or is', '所属省级行政区名称（本身为省级的即其名称）'),
    'where the list of codes lacks it',
    '代码表未列',
  ),
  agency,
  agency_level: agencyLevel,
};

export const regionId = text(
  'First known code of the division since 2008: the same for all its codes and years',
  '2008年以来首个已知代码，各年不变，作行政区划统一标识',
);
export const agencyKind = text(
  'Kind of the agency, as far as its name tells: a code of agency_kind',
  '机关类别代码（据名称判断，见 agency_kind）',
);

export const year = text(
  'Year that the report is about (not that of its publication)',
  '报告年度（非公布年度）',
);
export const yearOrNull = orNull(year, 'where the document does not say', '文件未说明');
export const form = text(
  'Statutory form: legacy (until 2018), 2019 (2019–2020) or 2021 (since 2021)',
  '报告格式：legacy（2018年及以前）、2019（2019—2020年）、2021（2021年起）',
);
export const url = text('Address of the document', '文件网址');
export const title = orNull(text('Title of the document', '文件标题'), 'where it has none', '无标题');
export const publishedOn = orNull(
  text('Day of publication that the document states, YYYY-MM-DD', '文件所载发布日期（YYYY-MM-DD）'),
  'where it states none',
  '未载明',
);
export const statedSource = orNull(
  text(
    'Who published it (来源), as the document says; need not be whose report it is',
    '文件所载“来源”，未必为报告机关',
  ),
  'where it does not say',
  '未载明',
);
export const revision = text(
  'Number of the revision, from 1: a new one wherever its address came to give other figures',
  '修订版序号，自1起；数据有变即增一版',
);
export const isCurrent = text('1: the newest revision; 0: an earlier one', '1：最新修订版；0：旧版');
export const inPanel = text(
  '1: stands for its agency and year, as the fullest of their current reports; 0: does not',
  '1：为该机关该年度最完整的现行文本，计入面板；0：未计入',
);
export const reportedCells = text('Number of cells with a number, as printed', '原文有数值的单元格数');
export const parserVersion = text('Version of the parser that read it', '解析器版本');
