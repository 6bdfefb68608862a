import type { Column, ColumnType } from '../tables/column.js';
import type { Row, Value } from '../tables/data-file.js';
import { DATE_STYLE, HEADER_STYLE } from './excel-parts.js';

/** The most characters that Excel keeps in a cell. */
const LONGEST_TEXT = 32_767;
const MS_PER_DAY = 86_400_000;
/** 1 January 1970 in days as Excel counts them. */
const UNIX_EPOCH = 25_569;

/** What XML cannot hold, and what Excel would take for such an escape (ECMA-376 part 1, 22.9.2.19). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what has to be escaped
const ESCAPED = /[\u0000-\u0008\u000B\u000C\r\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)|[&<>]/gu;
const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** What stands before the rows of a sheet: a header that stays in sight. */
export function sheetStart(columns: readonly Column[]): string {
  const names = columns.map(({ name }, index) => textCell(`${letters(index)}1`, name, HEADER_STYLE)).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetData><row r="1">${names}</row>`
  );
}

export const SHEET_END = '</sheetData></worksheet>';

/** One row; `number` counts from 1, the header included. */
export function sheetRow(columns: readonly Column[], row: Row, number: number): string {
  const cells = columns.map(({ name, type }, index) =>
    sheetCell(`${letters(index)}${number}`, type, row[name] ?? null),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function sheetCell(place: string, type: ColumnType, value: Value): string {
  if (value === null) return '';
  if (type === 'boolean') return `<c r="${place}" t="b"><v>${value}</v></c>`;
  if (type === 'date') return dateCell(place, String(value));
  return typeof value === 'number' ? `<c r="${place}"><v>${value}</v></c>` : textCell(place, value);
}

function dateCell(place: string, value: string): string {
  return `<c r="${place}" s="${DATE_STYLE}"><v>${Date.parse(value) / MS_PER_DAY + UNIX_EPOCH}</v></c>`;
}

/** Text that is given as text is never run as a formula. */
function textCell(place: string, text: string, style = 0): string {
  const whole = text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(whole)}</t></is></c>`;
}

export function xmlText(text: string): string {
  return text.replaceAll(ESCAPED, (found) => {
    return ENTITIES.get(found) ?? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** A, B … Z, AA … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
