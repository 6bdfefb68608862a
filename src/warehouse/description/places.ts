import { type DescribedTables, orNull, text } from './description.js';
import { english, label, position } from './form-columns.js';
import { agency, agencyId, agencyKind, agencyLevel, regionId } from './report-columns.js';

/** Regions, agencies and the sites on which they publish. */
export const placeTables: DescribedTables<'region' | 'region_change' | 'agency_kind' | 'agency' | 'source'> =
  {
    region: {
      ...text(
        'Every code of an administrative division since 2008, with the years it was in force',
        '2008年以来的行政区划代码及其有效年份',
      ),
      columns: {
        code: text('Code of the division: six digits, GB/T 2260', '行政区划代码（GB/T 2260，六位）'),
        name: text('Last name of the division under this code', '该代码下的最后名称'),
        region_id: regionId,
        valid_from: orNull(
          text('First year at the end of which the code was in force', '代码有效的首个年末'),
          'where that is before 2008 or not known',
          '早于2008年或不详',
        ),
        valid_to: orNull(
          text('Last year at the end of which the code was in force', '代码有效的最后年末'),
          'where it still is, or that is not known',
          '现仍有效或不详',
        ),
      },
    },
    region_change: {
      ...text(
        'What became of divisions: one row for each part that a division has in a decision',
        '行政区划沿革：每项决定中每一区划的变动一行',
      ),
      columns: {
        id: text('Number of the change', '变动编号'),
        year: text('First year at the end of which it was so', '变动生效的首个年末'),
        kind: text(
          'renamed, recoded, merged, absorbed, split or established',
          '变动类型：更名、改码、合并、并入、析出、新设',
        ),
        predecessor_code: orNull(
          text('Code of the division before', '变动前代码'),
          'for a division that was established',
          '新设区划，无前身',
        ),
        successor_code: text('Code of the division after', '变动后代码'),
        former_name: orNull(
          text('Name until then, where the code stays', '更名前名称（代码不变时）'),
          'where the code changes',
          '代码有变',
        ),
        source: text('The decision or notice, such as 国函〔2016〕100号', '批复或通知文号'),
      },
    },
    agency_kind: {
      ...text('Kinds of agencies', '机关类别'),
      columns: { code: text('Code of the kind', '类别代码'), position, label, english },
    },
    agency: {
      ...text('Agencies that report', '报告机关'),
      columns: {
        id: text('Number of the agency, the same in all years', '机关编号，各年不变'),
        region_code: text(
          'Last code of its division; for that of a year see report_view',
          '所在区划的最后代码；各年代码见 report_view',
        ),
        short_name: text('Name without the names of divisions', '不含区划名称的简称'),
        name: agency,
        level: agencyLevel,
        kind: agencyKind,
      },
    },
    source: {
      ...text(
        'Where agencies publish their reports, as the pipeline files name it',
        '采集配置文件所列的发布来源',
      ),
      columns: {
        id: text('Id that the pipeline file gives it', '配置文件中的来源编号'),
        agency_id: agencyId,
        adapter: text('Family of the site, or auto or direct', '网站系统类型，或 auto、direct'),
        entry: text('Addresses at which the crawl begins: a list in JSON', '采集入口网址（JSON数组）'),
        expected_from: text('First year on which the agency is to report', '应报告的首个年度'),
        expected_to: orNull(
          text('Last year on which the agency is to report', '应报告的最后年度'),
          'where it still is',
          '至今仍应报告',
        ),
        agency_name: orNull(
          text('Agency as the pipeline file names it', '配置文件所载机关名称'),
          'where the file names its division by a former code',
          '配置文件使用区划旧代码',
        ),
      },
    },
  };
