import { type DescribedTables, type DescribedViews, orNull, text } from './description.js';
import { columnCode, rowCode, tableCode } from './form-columns.js';
import { agency, indicatorId, regionInYear, reportId, url } from './report-columns.js';

const correctedYear = text(
  'Year of the report; 0 where the document does not say',
  '报告年度；文件未说明的为0',
);
const reason = text('Why it is corrected', '更正理由');
const author = text('Who corrected it', '更正人');
const madeOn = orNull(
  text('When it was corrected, YYYY-MM-DD', '更正日期（YYYY-MM-DD）'),
  'where the file does not say',
  '未注明',
);
const correctedTo = orNull(
  text('The number that is right', '更正后的数值'),
  'where the right reading is no number',
  '更正后无数值',
);
const noReport = ['where there is no such report', '无此报告'] as const;

/** What researchers correct. */
export const correctionTables: DescribedTables<'correction' | 'cell_correction'> = {
  correction: {
    ...text('What researchers correct, as their files say', '研究者更正记录'),
    columns: {
      id: text('Number of the correction', '更正编号'),
      url,
      year: correctedYear,
      table_code: tableCode,
      row_code: rowCode,
      column_code: columnCode,
      printed_value: orNull(
        text('Number that was printed when it was corrected', '更正时原文的数值'),
        'where none was',
        '当时原文无数值',
      ),
      printed_absence: orNull(
        text(
          'Why no number was printed then: blank, not_applicable, unreadable or missing',
          '更正时原文无数值的原因',
        ),
        'where one was',
        '当时原文有数值',
      ),
      value: correctedTo,
      absence: orNull(
        text(
          'Right state without a number: blank, not_applicable, unreadable or missing',
          '更正后的无数值状态',
        ),
        'where a number is right',
        '更正后有数值',
      ),
      reason,
      author,
      made_on: madeOn,
    },
  },
  cell_correction: {
    ...text('Cells that a correction holds for', '更正有效的单元格'),
    columns: {
      report_id: reportId,
      indicator_id: indicatorId,
      correction_id: text('Correction', '更正编号'),
      is_added: text(
        '1: the report was read without the cell, which was added as missing; 0: it has the cell',
        '1：原无此单元格，为更正而补列；0：原有',
      ),
    },
  },
};

export const correctionViews: DescribedViews<'correction_view'> = {
  correction_view: {
    ...text('Every correction beside what its report prints now', '全部更正记录及其现状'),
    columns: {
      correction_id: text('Correction', '更正编号'),
      region_code: orNull(regionInYear.region_code, ...noReport),
      region: orNull(regionInYear.region, ...noReport),
      agency: orNull(agency, ...noReport),
      url,
      year: correctedYear,
      table_code: tableCode,
      row_code: rowCode,
      column_code: columnCode,
      printed_state: text('State that was printed when it was corrected', '更正时原文的状态'),
      printed_value: correctionTables.correction.columns.printed_value,
      state: text('State that is right', '更正后的状态'),
      value: correctedTo,
      reason,
      author,
      made_on: madeOn,
      source_state: orNull(
        text('State that the report prints now', '原文现状态'),
        'where there is no such cell',
        '无此单元格',
      ),
      source_value: orNull(
        text('Number that the report prints now', '原文现数值'),
        'where it prints none',
        '现无数值',
      ),
      source_raw: orNull(
        text('Cell as it is printed now', '单元格现原文'),
        'where the report was read without it',
        '报告中未读出此单元格',
      ),
      report_id: orNull(reportId, ...noReport),
      indicator_id: orNull(indicatorId, 'where its form has no such cell', '该格式无此单元格'),
      standing: text(
        'holds: the report prints what was corrected; another holds: one of the same cell by another address of the report does; source changed: it prints something else by now; no such report; no such cell',
        '现状：holds 有效，another holds 以同一报告其他网址所作的更正为准，source changed 原文已变更，no such report 无此报告，no such cell 无此单元格',
      ),
    },
  },
};
