import type { LoadSummary } from '../../run/load/loading.js';
import {
  type CellChange,
  type CellSays,
  type RereadReport,
  type RevisedReport,
  rereadReports,
  revisedReports,
  type Warehouse,
} from '../../warehouse/index.js';
import { plural } from './counts.js';

const MOST_CELLS = 3;

/** A line for each report that a load found published with other figures, and for each that was read otherwise. */
export async function changesText(
  { db }: Warehouse,
  summary: Pick<LoadSummary, 'revisedReports' | 'rereadings'>,
): Promise<string[]> {
  return [
    ...(await revisedReports(db, summary.revisedReports)).map(revisedText),
    ...(await rereadReports(db, summary.rereadings)).map(rereadText),
  ];
}

/** `revised 青溪县人民政府 2021: 3 cells differ: requests.granted.total 26 → 27, …` */
export function revisedText({ agency, year, wrongYear, cells }: RevisedReport): string {
  const corrected = wrongYear === undefined ? '' : `it was published as that of ${wrongYear ?? 'no year'}, `;
  return `revised ${agency} ${year ?? '(year unknown)'}: ${corrected}${cellsText(cells)}`;
}

/** `read anew 青溪县人民政府 2021 by parser version 4: 1 cell differs: requests.granted.total 26 → 27; title` */
export function rereadText(report: RereadReport): string {
  const { agency, year, parserAfter } = report;
  return `read anew ${agency} ${year ?? '(year unknown)'} by parser version ${parserAfter}: ${rereadingText(report)}`;
}

function rereadingText({ change, cells, details }: RereadReport): string {
  switch (change) {
    case 'figures':
    case 'details':
      return [...(cells.length > 0 ? [cellsText(cells)] : []), ...details].join('; ') || 'places only';
    case 'moved':
      return 'it is of another year or address';
    case 'refused':
      return 'it is no report';
    case 'accepted':
      return 'it is a report, which was refused before';
  }
}

function cellsText(cells: readonly CellChange[]): string {
  const shown = cells
    .slice(0, MOST_CELLS)
    .map(({ indicator, before, after }) => `${indicator} ${saysText(before)} → ${saysText(after)}`);
  const others = cells.length > MOST_CELLS ? [`and ${cells.length - MOST_CELLS} more`] : [];
  const count = `${plural(cells.length, 'cell differs', 'cells differ')}`;
  return cells.length === 0 ? 'no cell differs' : `${count}: ${[...shown, ...others].join(', ')}`;
}

function saysText({ value, state }: CellSays): string {
  return value === null ? (state ?? 'no such cell') : String(value);
}
