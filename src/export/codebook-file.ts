import { sql } from 'kysely';
import { dataFile } from './data-file.js';

/** Every value slot of every form. `indicator` is table, row and column; the years are those the form was in force. */
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
    'article_english',
    'row_code',
    'row_label',
    'row_english',
    'row_printed',
    'column_code',
    'column_label',
    'column_english',
    'unit',
  ],
  (db) =>
    db
      .selectFrom('indicator_view')
      .innerJoin('form', 'form.id', 'indicator_view.form')
      .leftJoin('article', 'article.id', 'indicator_view.article')
      .select([
        sql<string>`table_code || '.' || row_code || '.' || column_code`.as('indicator'),
        'form.id as form',
        'form.label as form_label',
        'form.notice',
        'form.first_year',
        'form.last_year',
        'table_code as table',
        'table_label',
        'table_english',
        'article.id as article',
        'article.chinese as article_chinese',
        'article.english as article_english',
        'row_code',
        'row_label',
        'row_english',
        'row_printed',
        'column_code',
        'column_label',
        'column_english',
        'unit',
      ])
      .orderBy('form.first_year')
      .orderBy('table_position')
      .orderBy('row_position')
      .orderBy('column_position'),
);
