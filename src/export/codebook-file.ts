import { sql } from 'kysely';
import { dataFile } from './data-file.js';

/**
 * Every value slot of every form. `indicator` is table, row and column; the years are those the form was in force.
 * `article` is the first of all `articles` that the row reports on. `series` is the same for indicators of other forms
 * that measure the same; `series_link` and `series_note` compare with the form before, `series_began` and
 * `series_ended` tell why there is nothing before or after.
 */
export const codebookFile = dataFile(
  'codebook.csv',
  [
    'indicator',
    'form',
    'form_label',
    'notice',
    'first_year',
    'last_year',
    'table',
    'table_label',
    'table_english',
    'article',
    'article_chinese',
    'article_title',
    'article_english',
    'articles',
    'decree',
    'row_code',
    'row_label',
    'row_english',
    'row_printed',
    'column_code',
    'column_label',
    'column_english',
    'unit',
    'series',
    'series_link',
    'series_note',
    'series_began',
    'series_ended',
  ],
  (db) =>
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
        sql<string | null>`(SELECT group_concat(article_id, '; ' ORDER BY position) FROM row_article AS cited
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
);
