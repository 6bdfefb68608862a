import { attachmentsOf } from '../adapters/attachments.js';
import { type Archive, ArchiveError } from '../archive/archive.js';
import { markupOf } from '../page/markup.js';
import type { KnownAttachments, Snapshot } from '../snapshot/snapshot.js';

/** Grows with the rules by which links are taken for files: what older ones made of a page is made once more. */
const RULES = 2;

/**
 * The files that a report links to: of a page that has not changed since `previous` they are known, unless newer rules
 * look at it for the first time. Null where it is no good report, or where it is to be read in the archive and cannot.
 */
export async function knowAttachments(
  { kind, outcome, contentType, finalUrl }: Snapshot,
  { previous, body, archive }: { previous: Snapshot | undefined; body: Uint8Array | null; archive: Archive },
): Promise<KnownAttachments | null> {
  if (kind !== 'report' || (outcome !== 'ok' && outcome !== 'unchanged')) return null;
  const known = outcome === 'unchanged' ? previous?.attachments : null;
  if (known?.rules === RULES) return known;
  const page = body ?? (await bodyOf(previous, archive));
  if (page === null) return null;
  // A report may be a file itself.
  const markup = markupOf(contentType, page);
  const found = markup === null ? [] : attachmentsOf(markup.outline, new URL(finalUrl));
  return { rules: RULES, links: found.map(({ url, text }) => ({ url: url.href, text })) };
}

async function bodyOf(snapshot: Snapshot | undefined, archive: Archive): Promise<Uint8Array | null> {
  if (!snapshot?.archive) return null;
  return archive.readBody(snapshot.archive).catch((error: unknown) => {
    if (error instanceof ArchiveError) return null;
    throw error;
  });
}
