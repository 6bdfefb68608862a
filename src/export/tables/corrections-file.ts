import { sql } from 'kysely';
import { column, oneOf, required } from './column.js';
import { dataFile, rowsOfQuery } from './data-file.js';
import { readingExpression } from './reading-expression.js';
import { url, year } from './report-columns.js';
import { standings } from './value-labels.js';

/** Every correction that was applied, with the columns of a file of corrections first, and how it stands now. */
export const correctionsFile = dataFile(
  {
    name: 'corrections',
    english: 'Corrections by researchers; those that hold are in the other tables',
    chinese: '研究者更正记录；有效的更正已计入其他各表',
    columns: [
      url,
      required(year),
      required(column('cell', 'string', 'Code of the indicator that is corrected', '更正的指标代码')),
      required(column('printed', 'string', 'What the report printed: a number or a state', '更正时的原值')),
      required(column('value', 'string', 'What it is corrected to: a number or a state', '更正值')),
      required(column('reason', 'string', 'Why it is corrected', '更正理由')),
      required(column('author', 'string', 'Who corrected it', '更正人')),
      column('date', 'date', 'When it was corrected', '更正日期'),
      required(oneOf(column('standing', 'string', 'Whether it holds', '更正状态'), standings)),
      column('prints_now', 'string', 'What the report prints now: a number or a state', '现原值'),
      column('agency', 'string', 'Name of the reporting agency', '报告机关'),
    ],
    key: ['url', 'year', 'cell'],
    order: ['url', 'year', 'cell'],
  },
  (db) =>
    rowsOfQuery(
      db
        .selectFrom('correction_view')
        .select([
          'url',
          'year',
          sql<string>`table_code || '.' || row_code || '.' || column_code`.as('cell'),
          readingExpression('printed_state', 'printed_value').as('printed'),
          readingExpression('state', 'value').as('value'),
          'reason',
          'author',
          'made_on as date',
          'standing',
          readingExpression('source_state', 'source_value').as('prints_now'),
          'agency',
        ])
        .orderBy('url')
        .orderBy('year')
        .orderBy('cell'),
    ),
);
