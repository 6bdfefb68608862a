import { dataFile } from './data-file.js';

/** The panel in long form: one row for each agency, year, article, row and column. An empty value has its reason in `state`. */
export const cellsFile = dataFile(
  'cells.csv',
  [
    'region_code',
    'region',
    'prefecture',
    'province',
    'agency',
    'agency_level',
    'year',
    'form',
    'table',
    'article',
    'row_code',
    'row',
    'column_code',
    'column',
    'value',
    'unit',
    'state',
    'raw',
    'url',
  ],
  (db) =>
    db
      .selectFrom('panel_long')
      .select([
        'region_code',
        'region',
        'prefecture',
        'province',
        'agency',
        'agency_level',
        'year',
        'form',
        'table_code as table',
        'article',
        'row_code',
        'row_label as row',
        'column_code',
        'column_label as column',
        'value',
        'unit',
        'state',
        'raw',
        'url',
      ])
      .orderBy('region_code')
      .orderBy('agency')
      .orderBy('year')
      .orderBy('indicator_id'),
);
