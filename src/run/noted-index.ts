import type { Archive } from '../crawl/archive/archive.js';
import type { ArchiveEntry, BodyKey } from '../crawl/archive/archive-index.js';
import type { ArchiveLocation } from '../crawl/archive/archive-location.js';
import type { Snapshot } from '../crawl/snapshot/snapshot.js';
import type { SnapshotIndex } from '../crawl/snapshot/snapshot-index.js';
import type { ListHistory } from '../crawl/source/list-history.js';
import type { Source } from '../sources/source.js';
import type { Warehouse } from '../warehouse/index.js';

/**
 * The warehouse as the index of a crawl, which first notes in the archive whatever it is told: what the warehouse knows
 * of the archive can be made of the archive again.
 */
export class NotedIndex implements SnapshotIndex, ListHistory {
  readonly #warehouse: Warehouse;
  readonly #archive: Archive;
  readonly #sources: readonly Source[];
  readonly #onDocument: () => void;
  #sourcesNoted: Promise<void> | null = null;

  /** `sources` are those that snapshots are going to be of; `onDocument` is told of each that can be loaded. */
  constructor(
    warehouse: Warehouse,
    archive: Archive,
    sources: readonly Source[],
    onDocument: () => void = () => undefined,
  ) {
    this.#warehouse = warehouse;
    this.#archive = archive;
    this.#sources = sources;
    this.#onDocument = onDocument;
  }

  lastGood(...addresses: readonly string[]): Promise<Snapshot | undefined> {
    return this.#warehouse.lastGood(...addresses);
  }

  async record(snapshot: Snapshot, entry: ArchiveEntry | null = null): Promise<void> {
    this.#sourcesNoted ??= this.#noteSources();
    await this.#sourcesNoted;
    await this.#archive.note({ about: 'snapshot', snapshot });
    await this.#warehouse.record(snapshot, entry);
    if (snapshot.outcome === 'ok' && snapshot.kind !== 'list') this.#onDocument();
  }

  findBody(body: BodyKey): Promise<ArchiveLocation | undefined> {
    return this.#warehouse.findBody(body);
  }

  lastWhole(address: string): Promise<ArchiveEntry | undefined> {
    return this.#warehouse.lastWhole(address);
  }

  /** The records of an answer tell all that is in its entry. */
  recordEntry(entry: ArchiveEntry): Promise<void> {
    return this.#warehouse.recordEntry(entry);
  }

  lastCount(sourceId: string, url: string): Promise<number | undefined> {
    return this.#warehouse.lastCount(sourceId, url);
  }

  async recordCount(sourceId: string, url: string, reports: number): Promise<void> {
    if ((await this.lastCount(sourceId, url)) === reports) return;
    await this.#archive.note({ about: 'list', sourceId, url, reports });
    await this.#warehouse.recordCount(sourceId, url, reports);
  }

  async #noteSources(): Promise<void> {
    const sources = this.#sources.map(({ id, region, agency, adapter, entry, expectedYears }) => ({
      id,
      region,
      agency,
      adapter,
      entry: entry.map(({ href }) => href),
      expectedYears,
    }));
    await this.#archive.note({ about: 'sources', sources });
  }
}
