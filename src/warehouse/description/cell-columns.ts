import { orNull, text } from './description.js';

/** Columns of cells that several tables and views have. */

export const state = text(
  'What the cell says: reported, blank, not_applicable, unreadable or missing',
  '单元格状态：已填报、空白、不适用、无法确认、缺失',
);
export const value = orNull(
  text('The number, in its unit', '数值（按计量单位）'),
  'where no number is reported: never 0',
  '未填报数值（不等于0）',
);
export const printedState = text(
  'State of the cell as printed, before any correction',
  '更正前原文的单元格状态',
);
export const printedValue = orNull(
  text('The number as printed, before any correction', '更正前原文的数值'),
  'where no number is printed',
  '原文无数值',
);
export const absence = orNull(
  text(
    'Why there is no value: blank, not_applicable, unreadable or missing',
    '无数值的原因：空白、不适用、无法确认、缺失',
  ),
  'where there is one',
  '有数值',
);
export const printedAbsence = orNull(
  text(
    'Why no value is printed: blank, not_applicable, unreadable or missing',
    '原文无数值的原因：空白、不适用、无法确认、缺失',
  ),
  'where one is printed',
  '原文有数值',
);
export const raw = text(
  'The cell exactly as printed; empty where it is blank or missing',
  '单元格原文；空白或缺失时为空字符串',
);
export const place = text(
  'Where it stands in the document: L21 line, P3 paragraph, 2!R4C3 table, row and column, 5@72.5,410 page and point; +7 offset in the text',
  '原文位置：L21 行，P3 段，2!R4C3 表、行、列，5@72.5,410 页及坐标；+7 为文内偏移',
);
export const isCorrected = text(
  '1: state and value are those of a correction; 0: as printed',
  '1：状态与数值经更正；0：与原文一致',
);
