import { type DescribedTables, type DescribedViews, orNull, text } from './description.js';
import {
  articleOrNull,
  columnCode,
  columnLabel,
  english,
  label,
  position,
  rowCode,
  rowLabel,
  tableCode,
  unit,
} from './form-columns.js';
import { articleId } from './regulations.js';
import { form, indicatorId } from './report-columns.js';

const printed = text('Label with numbering and remarks, as the notice prints it', '含序号与备注的原文名称');

/** What the law asks for. */
export const formTables: DescribedTables<
  'section' | 'form' | 'form_table' | 'form_row' | 'form_column' | 'row_article' | 'indicator'
> = {
  section: {
    ...text('Sections of the report, as the forms since 2019 order them', '2019年以来格式规定的章节'),
    columns: { code: text('Code of the section', '章节代码'), position, label, english },
  },
  form: {
    ...text('The statutory forms', '报告格式'),
    columns: {
      id: form,
      label,
      first_year: text('First year reported on in this form', '适用的首个报告年度'),
      last_year: orNull(
        text('Last year reported on in this form', '适用的最后报告年度'),
        'where it is in force',
        '现行格式',
      ),
      notice: text('Notice that fixes the form', '规定该格式的通知'),
    },
  },
  form_table: {
    ...text('Tables of the forms', '各格式的表格'),
    columns: {
      form_id: form,
      code: tableCode,
      position,
      label,
      english,
      section: text('Heading of the section that holds the table', '表格所在章节标题'),
    },
  },
  form_row: {
    ...text('Rows of the tables of the forms', '表格的行'),
    columns: {
      form_id: form,
      table_code: tableCode,
      code: rowCode,
      position,
      article_id: articleOrNull,
      label,
      english,
      printed,
    },
  },
  form_column: {
    ...text('Columns of the tables of the forms', '表格的列'),
    columns: { form_id: form, table_code: tableCode, code: columnCode, position, label, english },
  },
  row_article: {
    ...text('Every article that a row reports on', '每一行所对应的全部条款'),
    columns: { form_id: form, table_code: tableCode, row_code: rowCode, position, article_id: articleId },
  },
  indicator: {
    ...text('Indicators: every value that a form asks for', '指标：格式要求填报的每一数值'),
    columns: {
      id: text('Number of the indicator', '指标编号'),
      form_id: form,
      table_code: tableCode,
      row_code: rowCode,
      column_code: columnCode,
      unit,
    },
  },
};

export const indicatorViews: DescribedViews<'indicator_view'> = {
  indicator_view: {
    ...text('Every indicator with its labels', '全部指标及名称'),
    columns: {
      indicator_id: indicatorId,
      form,
      table_code: tableCode,
      table_label: text('Official label of the table', '表格的官方名称'),
      table_english: text('Label of the table in English', '表格英文名称'),
      article: articleOrNull,
      row_code: rowCode,
      row_label: rowLabel,
      row_english: text('Label of the row in English', '行英文名称'),
      row_printed: printed,
      column_code: columnCode,
      column_label: columnLabel,
      column_english: text('Label of the column in English', '列英文名称'),
      unit,
      table_position: text('Place of the table in its form, from 1', '表格顺序号'),
      row_position: text('Place of the row in its table, from 1', '行顺序号'),
      column_position: text('Place of the column in its table, from 1', '列顺序号'),
    },
  },
};
