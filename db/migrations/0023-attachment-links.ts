import { sql } from 'kysely';
import { statements } from './statements.js';

/** The files that a page links to: they are known without reading the page again. */
export const attachmentLinks = statements(
  sql`ALTER TABLE snapshot ADD COLUMN attachment_rules INTEGER CHECK (attachment_rules > 0)`,
  sql`CREATE TABLE attachment_link (
    snapshot_id INTEGER NOT NULL REFERENCES snapshot (id),
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    link_text TEXT NOT NULL,
    PRIMARY KEY (snapshot_id, position)
  ) STRICT, WITHOUT ROWID`,
);
