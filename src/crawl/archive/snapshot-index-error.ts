/** The index of snapshots, with the archive's entries, cannot be read or written. */
export class SnapshotIndexError extends Error {
  override readonly name = 'SnapshotIndexError';
}
