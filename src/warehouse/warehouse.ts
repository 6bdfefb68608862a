import type { Kysely } from 'kysely';
import type { Correction } from '../corrections/correction.js';
import type { ArchiveEntry, BodyKey } from '../crawl/archive/archive-index.js';
import type { ArchiveLocation } from '../crawl/archive/archive-location.js';
import type { Snapshot } from '../crawl/snapshot/snapshot.js';
import type { SnapshotIndex } from '../crawl/snapshot/snapshot-index.js';
import type { ListHistory } from '../crawl/source/list-history.js';
import type { SourceEnd, VisitHistory } from '../crawl/source/visit-history.js';
import { GroupCommit } from '../group-commit.js';
import { type NamedDocument, otherAgencyAt } from './agencies/other-agency.js';
import { type RegisteredSource, registerSource } from './agencies/places.js';
import type { CodebookIds } from './codebook/codebook-ids.js';
import { replaceCorrections } from './reports/corrections.js';
import type { LoadInput } from './reports/load-input.js';
import { type LoadOutcome, loadReport } from './reports/load-report.js';
import { markTold, recordJudgements, type Untold } from './runs/findings.js';
import { finishRun, type Run, type RunEnd, type RunVersions, startRun } from './runs/run-ledger.js';
import { finishSteps, type RunStep, type StepEnd, startSteps } from './runs/run-steps.js';
import type { Judgement } from './schema/finding.js';
import type { WarehouseSchema } from './schema/views.js';
import { findBody, lastWhole } from './snapshots/archive-entries.js';
import { lastGood } from './snapshots/last-snapshots.js';
import { lastCount, recordCount } from './snapshots/list-counts.js';
import { goodSnapshots, type PendingSnapshot, pendingSnapshots } from './snapshots/pending-snapshots.js';
import {
  fileInArchive,
  type LocalFile,
  type Recording,
  recordExchanges,
  recordFile,
} from './snapshots/snapshot-store.js';
import { type EndedVisit, recordVisits } from './snapshots/source-visits.js';

/** An open warehouse. Every method that writes does so in one transaction, durable when it resolves. */
export class Warehouse implements SnapshotIndex, ListHistory, VisitHistory {
  readonly #exchanges = new GroupCommit(async (recordings: readonly Recording[]) => {
    await recordExchanges(this.db, recordings);
    return recordings.map(() => undefined);
  });

  readonly #visits = new GroupCommit(async (visits: readonly EndedVisit[]) => {
    await recordVisits(this.db, visits);
    return visits.map(() => undefined);
  });

  readonly #ids: CodebookIds;

  constructor(
    readonly path: string,
    /** For queries; writing goes through the methods. */
    readonly db: Kysely<WarehouseSchema>,
    ids: CodebookIds,
  ) {
    this.#ids = ids;
  }

  /** Makes sources known; snapshots can only be recorded for a known source. */
  async registerSources(sources: readonly RegisteredSource[]): Promise<void> {
    await this.db.transaction().execute(async (trx) => {
      for (const source of sources) await registerSource(trx, source);
    });
  }

  lastGood(...addresses: readonly string[]): Promise<Snapshot | undefined> {
    return lastGood(this.db, addresses);
  }

  record(snapshot: Snapshot, entry: ArchiveEntry | null = null): Promise<void> {
    return this.#exchanges.add({ snapshot, entry });
  }

  findBody(body: BodyKey): Promise<ArchiveLocation | undefined> {
    return findBody(this.db, body);
  }

  lastWhole(address: string): Promise<ArchiveEntry | undefined> {
    return lastWhole(this.db, address);
  }

  recordEntry(entry: ArchiveEntry): Promise<void> {
    return this.#exchanges.add({ snapshot: null, entry });
  }

  lastCount(sourceId: string, url: string): Promise<number | undefined> {
    return lastCount(this.db, sourceId, url);
  }

  recordCount(sourceId: string, url: string, reports: number): Promise<void> {
    return recordCount(this.db, sourceId, url, reports);
  }

  recordFile(file: LocalFile): Promise<number> {
    return recordFile(this.db, file);
  }

  otherAgencyAt(document: NamedDocument): Promise<string | undefined> {
    return otherAgencyAt(this.db, document);
  }

  fileInArchive(file: Pick<LocalFile, 'name' | 'digest'>): Promise<ArchiveLocation | undefined> {
    return fileInArchive(this.db, file);
  }

  pendingSnapshots(parserVersion: number, after?: number): Promise<PendingSnapshot[]> {
    return pendingSnapshots(this.db, parserVersion, after);
  }

  goodSnapshots(): Promise<PendingSnapshot[]> {
    return goodSnapshots(this.db);
  }

  loadReport(input: LoadInput): Promise<LoadOutcome> {
    return loadReport(this.db, this.#ids, input);
  }

  recordVisit(sourceId: string, end: SourceEnd, at: string): Promise<void> {
    return this.#visits.add({ sourceId, end, at });
  }

  /** Notes what was judged of sources, and from what. */
  recordJudgements(
    judgements: readonly Judgement[],
    bases: readonly { readonly sourceId: string; readonly basis: string }[],
    at: string,
  ): Promise<void> {
    return recordJudgements(this.db, judgements, bases, at);
  }

  /** Notes that somebody was told of findings. */
  markTold(untold: Untold): Promise<void> {
    return markTold(this.db, untold);
  }

  startRun(pipeline: string, startedAt: string, versions?: RunVersions): Promise<number> {
    return startRun(this.db, pipeline, startedAt, versions);
  }

  startSteps(runId: number, steps: readonly RunStep[], startedAt: string): Promise<void> {
    return startSteps(this.db, runId, steps, startedAt);
  }

  finishSteps(runId: number, ends: Partial<Record<RunStep, StepEnd>>): Promise<void> {
    return finishSteps(this.db, runId, ends);
  }

  /** Puts these corrections in the place of all that were applied before. */
  replaceCorrections(corrections: readonly Correction[]): Promise<void> {
    return replaceCorrections(this.db, corrections);
  }

  finishRun(id: number, end: RunEnd): Promise<Run> {
    return finishRun(this.db, id, end);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}
