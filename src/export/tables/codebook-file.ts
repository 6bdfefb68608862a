import { sql } from 'kysely';
import { column, oneOf, required } from './column.js';
import { dataFile, rowsOfQuery } from './data-file.js';
import { form } from './report-columns.js';
import { seriesLinks, tableCodes } from './value-labels.js';

/**
 * Every value slot of every form. `indicator` is table, row and column; the years are those the form was in force.
 * `article` is the first of all `articles` that the row reports on. `series` is the same for indicators of other forms
 * that measure the same; `series_link` and `series_note` compare with the form before, `series_began` and
 * `series_ended` tell why there is nothing before or after.
 */
export const codebookFile = dataFile(
  {
    name: 'codebook',
    english: 'Every indicator of every form, with its law and the series that it belongs to',
    chinese: '指标编码簿：各版报告格式的全部指标、法律依据及所属序列',
    columns: [
      required(column('indicator', 'string', 'Code of the indicator: table, row and column', '指标代码')),
      form,
      required(column('form_label', 'string', 'Official title of the form', '格式名称')),
      required(column('notice', 'string', 'Notice that fixes the form', '发文依据')),
      required(column('first_year', 'year', 'First year that the form is for', '起始年度')),
      column('last_year', 'year', 'Last year that the form is for; empty while it is in force', '终止年度'),
      required(oneOf(column('table', 'string', 'Table of the form', '表格'), tableCodes)),
      required(column('table_label', 'string', 'Official label of the table', '表格名称')),
      required(column('table_english', 'string', 'Label of the table in English', '表格英文名称')),
      column('article', 'string', 'First article that the row reports on', '对应条款'),
      column('article_chinese', 'string', 'The article as it is cited in Chinese', '条款中文表述'),
      column('article_title', 'string', 'What the article is about', '条款标题'),
      column('article_english', 'string', 'What the article is about, in English', '条款英文说明'),
      column('articles', 'string', 'All articles that the row reports on', '全部对应条款'),
      column('decree', 'string', 'Decree that the article stands in', '国务院令'),
      required(column('row_code', 'string', 'Code of the row', '行代码')),
      required(column('row_label', 'string', 'Official label of the row', '行名称')),
      required(column('row_english', 'string', 'Label of the row in English', '行英文名称')),
      required(column('row_printed', 'string', 'Label of the row as the notice prints it', '行标签原文')),
      required(column('column_code', 'string', 'Code of the column', '列代码')),
      required(column('column_label', 'string', 'Official label of the column', '列名称')),
      required(column('column_english', 'string', 'Label of the column in English', '列英文名称')),
      required(column('unit', 'string', 'Unit of the values', '计量单位')),
      required(column('series', 'string', 'Series that goes on over the forms', '所属序列')),
      required(
        oneOf(
          column('series_link', 'string', 'How it compares with the form before', '与前一格式的衔接'),
          seriesLinks,
        ),
      ),
      column('series_note', 'string', 'What the break is', '口径变化说明'),
      column('series_began', 'string', 'Why there is nothing before', '此前无数据的原因'),
      column('series_ended', 'string', 'Why there is nothing after', '此后无数据的原因'),
    ],
    key: ['form', 'indicator'],
    order: [],
  },
  (db) =>
    rowsOfQuery(
      db
        .selectFrom('indicator_view')
        .innerJoin('form', 'form.id', 'indicator_view.form')
        .innerJoin('indicator_series', 'indicator_series.indicator_id', 'indicator_view.indicator_id')
        .leftJoin('row_article', (join) =>
          join
            .onRef('row_article.form_id', '=', 'indicator_view.form')
            .onRef('row_article.table_code', '=', 'indicator_view.table_code')
            .onRef('row_article.row_code', '=', 'indicator_view.row_code')
            .on('row_article.position', '=', 1),
        )
        .leftJoin('article', 'article.id', 'row_article.article_id')
        .leftJoin('regulations', 'regulations.id', 'article.regulations_id')
        .select([
          sql<string>`indicator_view.table_code || '.' || indicator_view.row_code || '.' || column_code`.as(
            'indicator',
          ),
          'form.id as form',
          'form.label as form_label',
          'form.notice',
          'form.first_year',
          'form.last_year',
          'indicator_view.table_code as table',
          'table_label',
          'table_english',
          'article.id as article',
          'article.chinese as article_chinese',
          'article.title as article_title',
          'article.english as article_english',
          sql<
            string | null
          >`(SELECT group_concat(article_id, '; ' ORDER BY position) FROM row_article AS cited
          WHERE cited.form_id = indicator_view.form AND cited.table_code = indicator_view.table_code
            AND cited.row_code = indicator_view.row_code)`.as('articles'),
          'regulations.decree',
          'indicator_view.row_code',
          'row_label',
          'row_english',
          'row_printed',
          'column_code',
          'column_label',
          'column_english',
          'indicator_view.unit',
          'series',
          'link as series_link',
          'note as series_note',
          'began as series_began',
          'ended as series_ended',
        ])
        .orderBy('form.first_year')
        .orderBy('table_position')
        .orderBy('row_position')
        .orderBy('column_position'),
    ),
);
