import type { ArchiveNote } from '../../crawl/archive/archive-note.js';
import { type ArchivedItem, readArchive } from '../../crawl/archive/read-archive.js';
import type { Snapshot } from '../../crawl/snapshot/snapshot.js';
import type { PendingSnapshot, Warehouse } from '../../warehouse/index.js';

/** What the archive told, and what it could not. */
export interface Replay {
  /** Every good document, in the order in which they were first met. */
  readonly documents: readonly PendingSnapshot[];
  readonly answers: number;
  readonly notes: number;
  /** What is lost, in words: records that cannot be read, and what they make unknown. */
  readonly losses: readonly string[];
  /** False where the signal came before all was read. */
  readonly isWhole: boolean;
}

/** Records in a warehouse all that the archive tells of itself, in the order in which it was written. */
export async function replayArchive(
  folder: string,
  warehouse: Warehouse,
  signal?: AbortSignal,
): Promise<Replay> {
  const replayer = new Replayer(warehouse);
  for await (const item of readArchive(folder)) {
    if (signal?.aborted) return { ...(await replayer.end()), isWhole: false };
    await replayer.take(item);
  }
  return replayer.end();
}

/** How many exchanges are recorded together. */
const GROUP = 1000;

class Replayer {
  readonly #warehouse: Warehouse;
  readonly #files = new Map<number, PendingSnapshot>();
  readonly #losses: string[] = [];
  readonly #sources = new Set<string>();
  /** Addresses of which a good snapshot was told. */
  readonly #good = new Set<string>();
  #recordings: Promise<void>[] = [];
  #answers = 0;
  #notes = 0;

  constructor(warehouse: Warehouse) {
    this.#warehouse = warehouse;
  }

  async take(item: ArchivedItem): Promise<void> {
    switch (item.kind) {
      case 'damage':
        this.#losses.push(item.message);
        break;
      case 'answer':
        this.#answers += 1;
        this.#recordings.push(this.#warehouse.recordEntry(item.entry));
        break;
      case 'note':
        this.#notes += 1;
        await this.#takeNote(item.note);
    }
    if (this.#recordings.length >= GROUP) await this.#settle();
  }

  async end(): Promise<Replay> {
    await this.#settle();
    const pages = await this.#warehouse.goodSnapshots();
    const documents = [...pages, ...this.#files.values()].toSorted((one, other) => one.id - other.id);
    return { documents, answers: this.#answers, notes: this.#notes, losses: this.#losses, isWhole: true };
  }

  async #takeNote(note: ArchiveNote): Promise<void> {
    if (note.about === 'snapshot') return this.#takeSnapshot(note.snapshot);
    // Whatever is told is recorded behind all that was told before.
    await this.#settle();
    switch (note.about) {
      case 'sources':
        for (const { id } of note.sources) this.#sources.add(id);
        return this.#warehouse.registerSources(note.sources);
      case 'list':
        return this.#takeCount(note);
      case 'file':
        return this.#takeFile(note.file);
    }
  }

  #takeSnapshot(snapshot: Snapshot): void {
    const { url, sourceId, outcome } = snapshot;
    if (!this.#sources.has(sourceId))
      this.#losses.push(`${url}: what its source ${sourceId} is, is not told`);
    else if (outcome === 'unchanged' && !this.#good.has(url)) {
      this.#losses.push(`${url}: it was unchanged, but what it was before is not told`);
    } else {
      if (outcome === 'ok') this.#good.add(url);
      this.#recordings.push(this.#warehouse.record(snapshot));
    }
  }

  async #takeCount({ sourceId, url, reports }: Extract<ArchiveNote, { about: 'list' }>): Promise<void> {
    if (this.#sources.has(sourceId)) await this.#warehouse.recordCount(sourceId, url, reports);
  }

  async #takeFile({ source, ...file }: Extract<ArchiveNote, { about: 'file' }>['file']): Promise<void> {
    const id = await this.#warehouse.recordFile(file);
    const url = `file:${file.name}`;
    const snapshot = { url, finalUrl: url, contentType: null, linkText: null, archive: file.archive };
    this.#files.set(id, { id, snapshot, source });
  }

  async #settle(): Promise<void> {
    const recordings = this.#recordings;
    this.#recordings = [];
    await Promise.all(recordings);
  }
}
