import type { ArchiveEntry, ArchiveIndex } from '../archive/archive-index.js';
import type { Snapshot } from './snapshot.js';

/** What the crawler asks of whoever remembers snapshots between runs. */
export interface SnapshotIndex extends ArchiveIndex {
  /**
   * The last snapshot whose outcome was `ok` of the first of these addresses of a page that has one: its validators make
   * the next request conditional.
   */
  lastGood(...addresses: readonly string[]): Promise<Snapshot | undefined>;
  /**
   * Stores what came of one exchange; resolves once it is durable. An exchange that says what the last one of its
   * URL said (`unchanged`, or the same failure) only renews the time at which that was last seen. With it goes the
   * entry of its answer, where the archive's index does not have it yet.
   */
  record(snapshot: Snapshot, entry?: ArchiveEntry | null): Promise<void>;
}
