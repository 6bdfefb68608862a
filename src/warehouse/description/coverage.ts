import { type DescribedViews, orNull, text } from './description.js';
import { agencyId, agencyInYear, agencyKind, regionId, year } from './report-columns.js';

const yearCounted = {
  agency_id: agencyId,
  year,
};

/** What there ought to be, and what there is. */
export const coverageViews: DescribedViews<
  'last_run_day' | 'expected_report' | 'announced_report' | 'coverage' | 'province_coverage'
> = {
  last_run_day: {
    ...text('The day up to which coverage is reckoned', '覆盖情况的截止日'),
    columns: {
      day: orNull(
        text(
          'Day of the last run in China, or of the last answer where no run is known, YYYY-MM-DD',
          '最近一次运行的北京时间日期；无运行记录时为最近一次应答的日期（YYYY-MM-DD）',
        ),
        'where there was none',
        '尚无运行及应答',
      ),
    },
  },
  expected_report: {
    ...text('Reports that were due when the last run began', '最近一次运行时已届期的应有报告'),
    columns: yearCounted,
  },
  announced_report: {
    ...text('Reports that a link on a list announces', '列表链接所示的报告'),
    columns: yearCounted,
  },
  coverage: {
    ...text(
      'Each agency and year of which a report is expected, was found or is in the panel',
      '各机关、年度的报告：应有、已发现、已计入',
    ),
    columns: {
      ...agencyInYear,
      agency_kind: agencyKind,
      year,
      expected: text('Whether a report was due: 1 yes, 0 no', '是否应有报告（0或1）'),
      found: text('Whether a link announces it or it was read: 1 yes, 0 no', '是否已发现（0或1）'),
      parsed: text('Whether it is in the panel: 1 yes, 0 no', '是否已计入面板（0或1）'),
      region_id: regionId,
      agency_id: agencyId,
    },
  },
  province_coverage: {
    ...text('Coverage of each province and year', '各省、年度的覆盖情况'),
    columns: {
      province: orNull(
        text('Province', '省级行政区名称'),
        'for divisions that the list of codes lacks',
        '代码表未列的区划',
      ),
      year,
      expected: text('Reports that were due', '应有报告数'),
      found: text('Of these, reports that were found', '其中已发现数'),
      parsed: text('Of these, reports in the panel', '其中已计入面板数'),
      beyond: text('Reports in the panel that were not expected', '计入面板的其他报告数'),
    },
  },
};
