import { expect, test } from 'vitest';
import { archivedAnswers } from '../../src/warehouse/snapshots/archive-contents.js';
import { goodSnapshot, jianning, REPORT_URL } from './sample-report.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

test('what the archive holds leaves out pages that gave no answer, whatever is asked for', async () => {
  const warehouse = await temporaryWarehouse();
  await warehouse.registerSources([jianning]);
  await warehouse.record(goodSnapshot('first'));
  await warehouse.record(
    goodSnapshot('', { outcome: 'failed', status: null, reason: 'refused', digest: null, archive: null }),
  );
  for (const filter of [{ urlContains: '' }, { urlContains: REPORT_URL.slice(7, 20) }, { url: REPORT_URL }]) {
    const found = await archivedAnswers(warehouse.db, filter);
    expect(found.map(({ outcome }) => outcome)).toEqual(['ok']);
  }
  expect(await archivedAnswers(warehouse.db, { urlContains: 'elsewhere' })).toEqual([]);
});
