import type { ReleaseFolder } from '../release-folder.js';
import { type Column, column } from '../tables/column.js';
import type { Row, TableDescription } from '../tables/data-file.js';
import { sheetPath, workbookParts } from './excel-parts.js';
import { SHEET_END, sheetRow, sheetStart } from './excel-sheet.js';
import type { FormatWriter, TableWriter } from './format.js';
import { ZipEntry, ZipWriter } from './zip-writer.js';

/** Rows of a sheet, less the header. */
const MOST_ROWS = 1_048_575;

const TOO_LONG = `left out: more than ${MOST_ROWS} rows, the most that a sheet can have 超出工作表行数上限`;

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
    table: (table) =>
      sheetWriter(new ZipEntry(folder.scratch()), table.columns, {
        whole: async (entry, rows) => {
          await zip.take(entry, sheetPath(sheets.length));
          sheets.push(table.name);
          list(table, rows, null);
        },
        tooLong: () => list(table, null, TOO_LONG),
      }),
    close: async () => {
      const rows = about.map((row, index) => sheetRow(aboutColumns, row, index + 2));
      await zip.add(sheetPath(0), [sheetStart(aboutColumns), ...rows, SHEET_END].join(''));
      for (const [path, xml] of workbookParts(sheets)) await zip.add(path, xml);
      await zip.close();
    },
  };
}

/** What becomes of a table. */
interface SheetEnd {
  whole(entry: ZipEntry, rows: number): Promise<void>;
  tooLong(): void;
}

/** Only when a table ends does one know that a sheet can hold it; until then its sheet stands beside the workbook. */
function sheetWriter(entry: ZipEntry, columns: readonly Column[], end: SheetEnd): TableWriter {
  let start = sheetStart(columns);
  let count = 0;
  const write = async (text: string) => {
    await entry.write(start + text);
    start = '';
  };
  return {
    write: async (rows) => {
      const first = count + 2;
      count += rows.length;
      if (count <= MOST_ROWS) {
        await write(rows.map((row, index) => sheetRow(columns, row, first + index)).join(''));
      } else await entry.remove();
    },
    close: async () => {
      if (count > MOST_ROWS) return end.tooLong();
      await write(SHEET_END);
      await end.whole(entry, count);
    },
  };
}
