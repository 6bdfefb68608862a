import { type DescribedTables, text } from './description.js';

const english = text('What it means, in English', '英文说明');
const chinese = text('What it means, in Chinese', '中文说明');
const tableName = text('Name of the table or view', '表或视图名');

/** The descriptions themselves. */
export const descriptionTables: DescribedTables<'table_description' | 'column_description'> = {
  table_description: {
    ...text('What each table and view means', '表与视图说明'),
    columns: {
      table_name: tableName,
      kind: text('table or view', '类型：表或视图'),
      position: text('Place in the codebook, from 1', '在编码手册中的顺序号'),
      english,
      chinese,
    },
  },
  column_description: {
    ...text('What each column of each table and view means', '字段说明'),
    columns: {
      table_name: tableName,
      column_name: text('Name of the column', '字段名'),
      position: text('Place of the column in its table or view, from 1', '字段顺序号，自1起'),
      english,
      chinese,
    },
  },
};
