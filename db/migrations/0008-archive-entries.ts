import { sql } from 'kysely';
import { statements } from './statements.js';

/** The index of the archive: every answer whose body stands there, whatever became of it. */
export const archiveEntries = statements(
  // An answer that repeats an earlier body adds no row. `digest` is that of the body as received.
  sql`CREATE TABLE archive_entry (
    id INTEGER NOT NULL PRIMARY KEY,
    address TEXT NOT NULL,
    url TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    status INTEGER NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 71 AND digest GLOB 'sha256:*'),
    content_encoding TEXT,
    truncated TEXT CHECK (truncated IN ('length', 'time', 'disconnect')),
    etag TEXT,
    last_modified TEXT,
    archive_file TEXT NOT NULL,
    archive_offset INTEGER NOT NULL CHECK (archive_offset >= 0),
    archive_length INTEGER NOT NULL CHECK (archive_length > 0)
  ) STRICT`,
  sql`CREATE INDEX archive_entry_body ON archive_entry (digest, address)`,
  sql`CREATE INDEX archive_entry_address ON archive_entry (address)`,
  // Tells which entries are those of snapshots.
  sql`CREATE INDEX snapshot_place ON snapshot (archive_file, archive_offset)`,
);
