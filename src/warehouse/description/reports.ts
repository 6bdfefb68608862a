import { place } from './cell-columns.js';
import { type DescribedTables, type DescribedViews, orNull, text } from './description.js';
import {
  agency,
  agencyId,
  agencyInYear,
  agencyKind,
  form,
  indicatorId,
  inPanel,
  isCurrent,
  parserVersion,
  publishedOn,
  regionId,
  regionInYear,
  reportedCells,
  reportId,
  revision,
  snapshotId,
  statedSource,
  title,
  url,
  year,
  yearOrNull,
} from './report-columns.js';

/** What the documents say, but for the cells of their tables. */
export const reportTables: DescribedTables<'report' | 'report_section' | 'fact'> = {
  report: {
    ...text(
      'Reports as published: one row for each address, year and revision',
      '报告：每一网址、年度、修订版一行',
    ),
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
      agency_name: orNull(
        text(
          'Agency as its source, or whoever loaded the document, names it; any other as the document spells it',
          '机关名称（为来源或载入者所指机关的，按其所称；其他按原文）',
        ),
        'where it is not known',
        '不详',
      ),
      replaces: orNull(
        text(
          'Report of another year that the address gave before, and that this one corrects',
          '本报告所更正的、同一网址此前误标年度的报告',
        ),
        'where it corrects no year',
        '未更正年度',
      ),
      copy_of: orNull(
        text(
          'Report that says the same of the same agency and year at another address, and stands for this one',
          '内容相同、代表本文本的另一网址的报告',
        ),
        'where it stands for itself',
        '本身即为代表',
      ),
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

export const reportViews: DescribedViews<'report_view' | 'publication' | 'report_conflict'> = {
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
  publication: {
    ...text('Every place at which a report is, or was, published', '报告的全部发布网址'),
    columns: {
      report_id: text('Report, as report_view has it', '报告编号（见 report_view）'),
      url,
      is_first: text(
        '1: the address by which the report is known; 0: another place with the same figures',
        '1：报告所用网址；0：数据相同的其他网址',
      ),
      revision,
      is_current: isCurrent,
      title,
      published_on: publishedOn,
      fetched_at: text('When it was first fetched there: ISO 8601, UTC', '首次取得时间（ISO 8601，UTC）'),
      last_seen_at: text('When it was last seen there: ISO 8601, UTC', '最近见到时间（ISO 8601，UTC）'),
      snapshot_id: snapshotId,
    },
  },
  report_conflict: {
    ...text(
      'Numbers in which another current report of an agency and year contradicts that of the panel',
      '同一机关同一年度其他文本与面板所用报告不一致的数值',
    ),
    columns: {
      ...regionInYear,
      agency,
      year,
      url: text('Address of the report of the panel', '面板所用报告网址'),
      other_url: text('Address of the other report', '另一文本网址'),
      indicator: text(
        'Table, row and column, such as requests.granted.total',
        '表格、行、列代码，如 requests.granted.total',
      ),
      value: text('Number that the report of the panel prints', '面板所用报告的数值（按原文）'),
      other_value: text('Number that the other report prints', '另一文本的数值（按原文）'),
      report_id: reportId,
      other_report_id: text('The other report', '另一文本的报告编号'),
      indicator_id: indicatorId,
    },
  },
};
