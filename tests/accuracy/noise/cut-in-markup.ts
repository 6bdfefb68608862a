import type { PrintedRow } from '../printed-report.js';
import { CUT } from '../shapes/shape.js';
import type { Noise } from './noise.js';

const LONGEST_BROKEN_MARKUP = 30;

/** The bytes end within the markup behind a cell: its text is whole, and nothing follows. */
export const cutInMarkup: Noise = {
  name: 'cut-in-markup',
  appliesTo: (_, shape) => shape.name.startsWith('html'),
  onPrinted: (report, random) => {
    const table = random.pick(report.parts.filter((part) => part.kind === 'table'));
    const at = random.integer(0, (table?.rows.length ?? 1) - 1);
    const row = table?.rows[at];
    if (table === undefined || row === undefined) return report;
    const end = random.integer(0, row.cells.length - 1);
    const cut = CUT.repeat(random.integer(1, LONGEST_BROKEN_MARKUP));
    const cells = row.cells
      .slice(0, end + 1)
      .map((cell, index) => (index === end ? { ...cell, text: cell.text + cut } : cell));
    const last: PrintedRow = { ...row, cells, excused: true };
    const before = report.parts.slice(0, report.parts.indexOf(table));
    return { ...report, parts: [...before, { ...table, rows: [...table.rows.slice(0, at), last] }] };
  },
};
