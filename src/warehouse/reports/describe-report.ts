import type { Transaction } from 'kysely';
import type { FormId } from '../../forms/form.js';
import { ensureAgency } from '../agencies/places.js';
import type { WarehouseSchema } from '../schema/views.js';
import type { LoadInput } from './load-input.js';
import { digestReading } from './reading.js';
import type { NewReport } from './revisions.js';

/** What is stored of a report beside its contents; its agency is made known. */
export async function describeReport(
  trx: Transaction<WarehouseSchema>,
  url: string,
  form: FormId,
  input: LoadInput,
): Promise<NewReport> {
  const { title, agency, year, publishedOn, regionCode, source } = input.report.report;
  const reporting = await ensureAgency(trx, input.source, agency);
  const digests = digestReading(reporting.id, input.report, input.checks);
  return {
    agency_id: reporting.id,
    year,
    url,
    snapshot_id: input.snapshotId,
    form_id: form,
    title,
    stated_agency: agency,
    stated_region_code: regionCode,
    published_on: publishedOn,
    stated_source: source,
    parser_version: input.parserVersion,
    reported_cells: input.report.cells.filter(({ state }) => state === 'reported').length,
    figures_digest: digests.figures,
    reading_digest: digests.reading,
    loaded_at: new Date().toISOString(),
    agency_name: reporting.name,
  };
}
