import { z } from 'zod';
import { ADAPTER_NAMES, AGENCY_LEVELS } from '../../sources/source.js';

const region = z.object({ code: z.string(), name: z.string() });
const agency = z.object({ name: z.string(), level: z.enum(AGENCY_LEVELS) });
const location = z.object({ file: z.string(), offset: z.int(), length: z.int() });

const attachments = z.object({
  rules: z.int(),
  links: z.array(z.object({ url: z.string(), text: z.string() })).readonly(),
});

const snapshot = z.object({
  sourceId: z.string(),
  url: z.string(),
  finalUrl: z.string(),
  kind: z.enum(['list', 'report', 'attachment']),
  fetchedAt: z.string(),
  status: z.int().nullable(),
  outcome: z.enum(['ok', 'unchanged', 'gone', 'blocked', 'failed']),
  reason: z.string().nullable(),
  contentType: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  digest: z.string().nullable(),
  archive: location.nullable(),
  linkText: z.string().nullable(),
  foundOn: z.string().nullable(),
  // Older notes do not tell.
  attachments: attachments.nullable().default(null),
});

const source = z.object({
  id: z.string(),
  region,
  agency,
  adapter: z.enum(ADAPTER_NAMES),
  entry: z.array(z.string()),
  expectedYears: z.object({ first: z.int(), last: z.int().nullable() }).optional(),
});

const file = z.object({
  name: z.string(),
  digest: z.string(),
  readAt: z.string(),
  archive: location,
  source: z.object({ region, agency }),
});

/**
 * What is known of the archive's records and does not stand in them: which sources there are, which source a page is of
 * and what was made of its answer, how many reports a list showed, and whose report a file from disk is.
 */
export const archiveNote = z.discriminatedUnion('about', [
  z.object({ about: z.literal('sources'), sources: z.array(source) }),
  z.object({ about: z.literal('snapshot'), snapshot }),
  z.object({ about: z.literal('list'), sourceId: z.string(), url: z.string(), reports: z.int() }),
  z.object({ about: z.literal('file'), file }),
]);

export type ArchiveNote = z.infer<typeof archiveNote>;

/** The address that a note is filed under; sources and files have none on the web. */
export function subjectOf(note: ArchiveNote): string {
  switch (note.about) {
    case 'sources':
      return 'urn:gongkai:sources';
    case 'snapshot':
      return note.snapshot.finalUrl;
    case 'list':
      return note.url;
    case 'file':
      return fileAddress(note.file.name);
  }
}

/** The address of a file that was loaded from disk. */
export function fileAddress(name: string): string {
  return `file:///${encodeURIComponent(name)}`;
}
