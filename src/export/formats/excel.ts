import type { ReleaseFolder } from '../release-folder.js';
import { type Column, column } from '../tables/column.js';
import type { Row, TableDescription } from '../tables/data-file.js';
import { sheetPath, workbookParts } from './excel-parts.js';
import { SHEET_END, sheetRow, sheetStart } from './excel-sheet.js';
import type { FormatWriter, TableWriter } from './format.js';
import { ZipWriter } from './zip-writer.js';

/** Rows of a sheet, less the header. */
const MOST_ROWS = 1_048_575;

/** Name of the workbook. */
export const WORKBOOK = 'gongkai.xlsx';

const aboutColumns: readonly Column[] = [
  column('sheet', 'string', 'Name of the sheet', '工作表'),
  column('rows', 'integer', 'Rows, without the header', '行数'),
  column('english', 'string', 'What it holds', '英文说明'),
  column('chinese', 'string', 'What it holds, in Chinese', '中文说明'),
  column('note', 'string', 'Remark', '备注'),
];

/**
 * One Excel workbook: a sheet for each table, and before them one that lists all. A table with more rows than a sheet
 * has is left out, and the list says so.
 */
export function excelFormat(folder: ReleaseFolder): FormatWriter {
  const zip = new ZipWriter(folder.create(WORKBOOK));
  const about: Row[] = [];
  const sheets = ['about'];
  const list = ({ name, english, chinese }: TableDescription, rows: number | null, note: string | null) =>
    about.push({ sheet: name, rows, english, chinese, note });
  return {
    mostRows: MOST_ROWS,
    table: (table) => {
      zip.begin(sheetPath(sheets.length));
      sheets.push(table.name);
      return sheetWriter(zip, table.columns, (rows) => list(table, rows, null));
    },
    leaveOut: (table) => {
      list(
        table,
        null,
        `left out: more than ${MOST_ROWS} rows, the most that a sheet can have 超出工作表行数上限`,
      );
    },
    close: async () => {
      zip.begin(sheetPath(0));
      const list = sheetWriter(zip, aboutColumns, () => undefined);
      await list.write(about);
      await list.close();
      for (const [path, xml] of workbookParts(sheets)) {
        zip.begin(path);
        await zip.write(xml);
      }
      await zip.close();
    },
  };
}

function sheetWriter(
  zip: ZipWriter,
  columns: readonly Column[],
  onClose: (rows: number) => void,
): TableWriter {
  let start = sheetStart(columns);
  let count = 0;
  const write = async (text: string) => {
    await zip.write(start + text);
    start = '';
  };
  return {
    write: async (rows) => {
      const first = count + 2;
      count += rows.length;
      await write(rows.map((row, index) => sheetRow(columns, row, first + index)).join(''));
    },
    close: async () => {
      await write(SHEET_END);
      onClose(count);
    },
  };
}
