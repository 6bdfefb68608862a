import type { Migration } from 'kysely';
import { places } from './0001-places.js';
import { codebook } from './0002-codebook.js';
import { snapshots } from './0003-snapshots.js';
import { reports } from './0004-reports.js';
import { views } from './0005-views.js';
import { series } from './0006-series.js';
import { panelChecks } from './0007-panel-checks.js';
import { archiveEntries } from './0008-archive-entries.js';
import { sourceLedger } from './0009-source-ledger.js';
import { sections } from './0010-sections.js';
import { compactStorage } from './0011-compact-storage.js';
import { figures } from './0011-figures.js';
import { regions } from './0012-regions.js';
import { reportCoverage } from './0012-report-coverage.js';
import { rereadings } from './0013-rereadings.js';
import { corrections } from './0014-corrections.js';
import { derivedIndicators } from './0015-derived-indicators.js';
import { nightlyLedger } from './0016-nightly-ledger.js';
import { findings } from './0017-findings.js';
import { descriptions } from './0018-descriptions.js';
import { deadlines } from './0019-deadlines.js';
import { lastAnswer } from './0020-last-answer.js';
import { constraints } from './0021-constraints.js';
import { publications } from './0022-publications.js';
import { attachmentLinks } from './0023-attachment-links.js';
import { oneCorrection } from './0024-one-correction.js';

export { APPLICATION_ID } from './0001-places.js';

/** Every migration by the name it is recorded under. Names are never changed, and new ones sort last. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-places': places,
  '0002-codebook': codebook,
  '0003-snapshots': snapshots,
  '0004-reports': reports,
  '0005-views': views,
  '0006-series': series,
  '0007-panel-checks': panelChecks,
  '0008-archive-entries': archiveEntries,
  '0009-source-ledger': sourceLedger,
  '0010-sections': sections,
  '0011-compact-storage': compactStorage,
  '0011-figures': figures,
  '0012-regions': regions,
  '0012-report-coverage': reportCoverage,
  '0014-corrections': corrections,
  '0013-rereadings': rereadings,
  '0015-derived-indicators': derivedIndicators,
  '0016-nightly-ledger': nightlyLedger,
  '0017-findings': findings,
  '0018-descriptions': descriptions,
  '0019-deadlines': deadlines,
  '0020-last-answer': lastAnswer,
  '0021-constraints': constraints,
  '0022-publications': publications,
  '0023-attachment-links': attachmentLinks,
  '0024-one-correction': oneCorrection,
};
