import { place } from './cell-columns.js';
import { type DescribedTables, type DescribedViews, orNull, text } from './description.js';
import {
  agencyId,
  agencyInYear,
  agencyKind,
  form,
  inPanel,
  isCurrent,
  parserVersion,
  publishedOn,
  regionId,
  reportedCells,
  reportId,
  revision,
  snapshotId,
  statedSource,
  title,
  url,
  yearOrNull,
} from './report-columns.js';

/** What the documents say, but for the cells of their tables. */
export const reportTables: DescribedTables<'report' | 'report_section' | 'fact'> = {
  report: {
    ...text('Reports: one row for each address, year and revision', '报告：每一网址、年度、修订版一行'),
    columns: {
      id: text('Number of the report', '报告编号'),
      agency_id: agencyId,
      year: yearOrNull,
      url,
      revision,
      is_current: isCurrent,
      snapshot_id: snapshotId,
      form_id: form,
      title,
      stated_agency: orNull(
        text('Whose report it is, as the document names it', '文件所载报告机关'),
        'where it names none',
        '未载明',
      ),
      stated_region_code: orNull(
        text(
          'Code of the division (GB/T 2260), where the full name of the agency or the site leaves no doubt',
          '据机关全称或网站标识码确定的行政区划代码',
        ),
        'where there is doubt',
        '无法确定',
      ),
      published_on: publishedOn,
      parser_version: parserVersion,
      reported_cells: reportedCells,
      figures_digest: text(
        'sha256 of its figures: another one makes a new revision',
        '数据摘要（SHA-256），有变即为新修订版',
      ),
      reading_digest: text('sha256 of all that is stored of it', '全部解析内容的摘要（SHA-256）'),
      loaded_at: text('When it was loaded: ISO 8601, UTC', '入库时间（ISO 8601，UTC）'),
      stated_source: statedSource,
    },
  },
  report_section: {
    ...text('Sections that have a heading in the document', '报告中有标题的章节'),
    columns: {
      report_id: reportId,
      section_code: text('Section: a code of the table section', '章节代码（见 section）'),
    },
  },
  fact: {
    ...text('Figures that the prose of a report states', '报告正文所述数据'),
    columns: {
      report_id: reportId,
      position: text('Number of the figure within its report, from 1', '报告内序号，自1起'),
      code: text('What it counts, such as requests_received', '数据项代码'),
      value: text('The figure, in its unit', '数值（按计量单位）'),
      unit: text('Unit, as the prose has it', '计量单位（按原文）'),
      approximate: text('1: given as approximate (余, 多, 约); 0: exact', '1：约数（余、多、约）；0：确数'),
      quote: text('The sentence that states it', '原文语句'),
      place,
    },
  },
};

export const reportViews: DescribedViews<'report_view'> = {
  report_view: {
    ...text('Every revision of every report, with its agency and division', '全部报告及修订版，附机关与区划'),
    columns: {
      report_id: reportId,
      ...agencyInYear,
      year: yearOrNull,
      form,
      title,
      published_on: publishedOn,
      stated_source: statedSource,
      sections: orNull(
        text('Codes of the sections that have a heading, with "; " between', '有标题的章节代码，以“; ”分隔'),
        'where no section has one',
        '无章节标题',
      ),
      url,
      revision,
      is_current: isCurrent,
      in_panel: inPanel,
      reported_cells: reportedCells,
      parser_version: parserVersion,
      snapshot_id: snapshotId,
      region_id: regionId,
      agency_id: agencyId,
      agency_kind: agencyKind,
    },
  },
};
