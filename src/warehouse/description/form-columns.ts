import { orNull, text } from './description.js';

/** Columns of forms that several tables and views have. */

export const tableCode = text(
  'Table of the form: proactive, requests, review_litigation or legacy',
  '表格代码：主动公开、依申请公开、复议诉讼、2018年及以前统计表',
);
export const rowCode = text('Code of the row', '行代码');
export const columnCode = text('Code of the column', '列代码');
export const rowLabel = text('Official label of the row', '行的官方名称');
export const columnLabel = text('Official label of the column', '列的官方名称');
export const articleOrNull = orNull(
  text(
    'Article of the Regulations of 2019 that the row reports on, such as 20(5)',
    '该行对应的2019年《条例》条款，如 20(5)',
  ),
  'where it reports on none',
  '无对应条款',
);
export const label = text('Official label', '官方名称');
export const english = text('The same in English', '英文名称');
export const position = text('Place in the order, from 1', '顺序号，自1起');
export const unit = text(
  'Unit of the value: 件, 条, 项, 次, 篇, 个, 人, 人次, 元 or 万元',
  '计量单位：件、条、项、次、篇、个、人、人次、元、万元',
);
