import { sql } from 'kysely';
import { statements } from './statements.js';

/** What the sites answered, and what each run did. */
export const snapshots = statements(
  // An exchange that says what the last one said only moves last_seen_at, so 'unchanged' is never stored.
  // A file loaded from disk has the URL file:NAME, no source and no place in the archive.
  sql`CREATE TABLE snapshot (
    id INTEGER NOT NULL PRIMARY KEY,
    source_id TEXT REFERENCES source (id),
    url TEXT NOT NULL,
    final_url TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('list', 'report', 'attachment')),
    fetched_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL CHECK (last_seen_at >= fetched_at),
    status INTEGER,
    outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'gone', 'blocked', 'failed')),
    reason TEXT,
    content_type TEXT,
    etag TEXT,
    last_modified TEXT,
    digest TEXT CHECK (length(digest) = 71 AND digest GLOB 'sha256:*'),
    archive_file TEXT,
    archive_offset INTEGER CHECK (archive_offset >= 0),
    archive_length INTEGER CHECK (archive_length > 0),
    link_text TEXT,
    found_on TEXT,
    CONSTRAINT only_a_file_has_no_source CHECK ((source_id IS NULL) = (url LIKE 'file:%')),
    CONSTRAINT good_snapshot_has_a_body CHECK (outcome <> 'ok' OR digest IS NOT NULL),
    CONSTRAINT archive_location_is_whole CHECK (
      (archive_file IS NULL) = (archive_offset IS NULL) AND (archive_file IS NULL) = (archive_length IS NULL)
    )
  ) STRICT`,
  sql`CREATE INDEX snapshot_url ON snapshot (url, last_seen_at)`,
  sql`CREATE INDEX snapshot_good ON snapshot (url, id) WHERE outcome = 'ok'`,
  sql`CREATE INDEX snapshot_source ON snapshot (source_id)`,

  // A run that changes nothing adds no row: it confirms the run before it.
  sql`CREATE TABLE run (
    id INTEGER NOT NULL PRIMARY KEY,
    pipeline TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'failed', 'interrupted')),
    error TEXT,
    fetched INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0,
    blocked INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    revised INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    confirmations INTEGER NOT NULL DEFAULT 0,
    last_confirmed_at TEXT,
    CONSTRAINT ended_run_has_a_time CHECK (status IN ('running', 'interrupted') OR finished_at IS NOT NULL),
    CONSTRAINT failed_run_has_an_error CHECK ((status = 'failed') = (error IS NOT NULL)),
    CONSTRAINT confirmed_run_has_a_time CHECK ((confirmations > 0) = (last_confirmed_at IS NOT NULL))
  ) STRICT`,
  sql`CREATE INDEX run_pipeline ON run (pipeline, id)`,
);
