import type { RunSummary } from '../run/run-pipeline.js';
import { failedChecks, refusedDocuments, type Warehouse } from '../warehouse/index.js';
import { crawlSummaryText } from './crawl-summary-text.js';

/** What a person reads at the end of a run. */
export async function runSummaryText(
  { crawl, load, files }: RunSummary,
  warehouse: Warehouse,
  options: { readonly db: string },
): Promise<string> {
  const refused = await refusedDocuments(warehouse.db);
  const failed = await failedChecks(warehouse.db);
  const { added, revised, updated } = load;
  return [
    '',
    crawlSummaryText(crawl).trimEnd(),
    `Reports loaded ${added} new, ${revised} revised, ${updated} updated; nothing changed in the others`,
    `Refused        ${refused.length} documents that hold no statutory table`,
    ...refused.map(({ url, reason }) => `  ${url}\n               ${reason}`),
    `Checks failed  ${failed.length}, each an error of the document itself or of its prose`,
    ...failed.map(
      ({ agency, year, check, left, right }) =>
        `  ${agency} ${year ?? ''}: ${check}, ${left} against ${right}`,
    ),
    `Warehouse      ${options.db}`,
    `Exported       ${files.map(({ path, rows }) => `${path} (${rows} rows)`).join('\n               ')}`,
    'Try            npx gongkai query "SELECT agency, year, value FROM panel_long',
    "                 WHERE row_code = 'received' AND column_code = 'total' ORDER BY agency, year\"",
    '',
  ].join('\n');
}
