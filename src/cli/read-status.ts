import { diskUse } from '../run/files/disk-use.js';
import {
  countReports,
  coverageByProvince,
  failedChecks,
  lastLedgers,
  lastRuns,
  listCorrections,
  lockHolder,
  openFindings,
  refusedDocuments,
  rereadReports,
  revisedReports,
  sourceVisits,
  stepsOf,
  unreachableUrls,
  type Warehouse,
} from '../warehouse/index.js';

const RUNS_SHOWN = 5;

/** What `gongkai status` shows. */
export type Status = Awaited<ReturnType<typeof readStatus>>;

export async function readStatus({ db, path }: Warehouse, archive: string) {
  const runs = await lastRuns(db, RUNS_SHOWN);
  return {
    working: lockHolder(path),
    runs,
    steps: await stepsOf(
      db,
      runs.map(({ id }) => id),
    ),
    problems: await openFindings(db),
    failing: (await sourceVisits(db)).filter(({ failingSince }) => failingSince !== null),
    disk: await diskUse(path, archive),
    sources: await lastLedgers(db),
    reports: await countReports(db),
    coverage: await coverageByProvince(db),
    failedChecks: await failedChecks(db),
    corrections: await listCorrections(db),
    revised: await revisedReports(db),
    reread: await rereadReports(db),
    refused: await refusedDocuments(db),
    unreachable: await unreachableUrls(db),
  };
}
